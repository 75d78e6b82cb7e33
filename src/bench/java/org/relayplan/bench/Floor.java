package org.relayplan.bench;

import com.beust.jcommander.JCommander;
import com.beust.jcommander.Parameter;
import com.beust.jcommander.Parameters;
import inet.ipaddr.AddressStringException;
import inet.ipaddr.IPAddressString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * What {@code relayplan check FILE} can't do without: parses the same arguments with jcommander, streams the file with
 * Jackson and parses its ranges with ipaddress. It judges nothing.
 */
public final class Floor {

    private Floor() {}

    @Parameters(commandNames = "check", separators = "=")
    private static final class Check {

        @Parameter(description = "MODEL...")
        private List<String> files = new ArrayList<>();

        @Parameter(names = {"-f", "--format"})
        private List<String> formats = new ArrayList<>();

        @Parameter(names = "--fail-on")
        private String failOn = "medium";

        @Parameter(names = "--only")
        private List<String> only = new ArrayList<>();

        @Parameter(names = "--skip")
        private List<String> skip = new ArrayList<>();

        @Parameter(names = "--baseline")
        private String baseline = "";

        @Parameter(names = "--color")
        private String color = "auto";

        @Parameter(names = "-q")
        private boolean isQuiet;
    }

    /** Prints how many ranges the files have. */
    public static void main(String[] arguments) throws IOException, AddressStringException {
        Check check = new Check();
        JCommander commander = JCommander.newBuilder().addCommand(check).build();
        commander.parse(arguments);
        int ranges = 0;
        for (String file : check.files) {
            ranges += ranges(Files.readString(Path.of(file)));
        }
        System.out.println(ranges + " ranges");
    }

    private static int ranges(String text) throws AddressStringException {
        JsonFactory factory = JsonFactory.builder()
                .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                .build();
        int ranges = 0;
        String property = "";
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME) {
                    property = parser.currentName();
                } else if (token == JsonToken.VALUE_STRING
                        && (property.equals("remoteIPRanges") || property.equals("ranges") || property.equals("range"))
                        && !parser.getString().startsWith("@")) {
                    for (String end : parser.getString().split("-")) {
                        new IPAddressString(end).toAddress();
                    }
                    ranges++;
                }
            }
        }
        return ranges;
    }
}
