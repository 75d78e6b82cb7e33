package org.relayplan.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Cases as lines of a file: cells between bars, comments behind {@code #}. */
final class Table {

    private Table() {}

    /** The lines that are neither empty nor comments. */
    static List<String> lines(String name) {
        try {
            List<String> lines = new ArrayList<>();
            for (String line : Files.readAllLines(Path.of("src/test/resources/analysis", name))) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    lines.add(line);
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each line's cells, trimmed. */
    static Stream<String[]> rows(String name) {
        return lines(name).stream()
                .map(line -> Stream.of(line.split("\\|", -1)).map(String::trim).toArray(String[]::new));
    }
}
