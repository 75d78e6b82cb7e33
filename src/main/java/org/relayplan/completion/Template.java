package org.relayplan.completion;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A script with places, lines such as {@code #: options}, where the words go. */
final class Template {

    private static final String PLACE = "#: ";

    private Template() {}

    /**
     * The script of that name with every place filled.
     *
     * @param lines what goes there, from the place's word to lines that are indented as the place is
     */
    static String filled(String name, Map<String, List<String>> lines) {
        StringBuilder out = new StringBuilder();
        for (String line : read(name).lines().toList()) {
            String place = line.strip();
            if (!place.startsWith(PLACE)) {
                out.append(line).append('\n');
                continue;
            }
            List<String> filling = lines.get(place.substring(PLACE.length()));
            if (filling == null) {
                throw new IllegalStateException(name + ": nothing for " + place);
            }
            String indent = line.substring(0, line.indexOf(PLACE));
            filling.forEach(text -> out.append(indent).append(text).append('\n'));
        }
        return out.toString();
    }

    private static String read(String name) {
        try (InputStream in = Template.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("relayplan comes without " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
