package org.relayplan.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/** What {@code relayplan explain --batch} can't do without: each line through Jackson, in and out. */
public final class Lines {

    private Lines() {}

    /** Reads the file of the first argument and prints it. */
    public static void main(String[] arguments) throws IOException {
        JsonMapper mapper = new JsonMapper();
        try (BufferedReader in = Files.newBufferedReader(Path.of(arguments[0]));
                Writer out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), 1 << 16)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.write(mapper.writeValueAsString(mapper.readTree(line)));
                out.write('\n');
            }
        }
    }
}
