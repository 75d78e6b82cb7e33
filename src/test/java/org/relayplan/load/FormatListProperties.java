package org.relayplan.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What Format-List prints, in any width and however it was pasted, is read back equal. */
class FormatListProperties {

    private static final List<String> WORDS = List.of(
            "Floor",
            "3,",
            "asked",
            "for",
            "by",
            "facility",
            "management",
            "(CHG-4711)",
            "CN=Relay,CN=SMTP",
            "a",
            "o:",
            "x".repeat(25));
    private static final List<String> RANGES = List.of(
            "10.0.0.1",
            "192.168.100.100-192.168.100.200",
            "10.9.0.0/16",
            "0.0.0.0-255.255.255.255",
            "::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff");

    @Property
    void pasted_objects_are_read_back_equal(@ForAll long seed) {
        Random random = new Random(seed);
        int width = 55 + random.nextInt(60);
        List<Object> expected = new ArrayList<>();
        StringBuilder text = new StringBuilder(random.nextBoolean() ? "Hello Kate,\n\n" : "");
        for (int i = random.nextInt(3) + 1; i > 0; i--) {
            Map<String, Object> object = new LinkedHashMap<>();
            print(text, "Identity", "EX01\\R" + i, width, object);
            print(text, "Comment", words(random), width, object);
            print(text, "RemoteIPRanges", ranges(random), width, object);
            print(text, "Bindings", List.of("[::]:25", "0.0.0.0:25"), width, object);
            boolean longWord = random.nextBoolean();
            print(
                    text,
                    "TlsDomainCapabilities",
                    longWord ? List.of("a:b", "y".repeat(140), "c") : List.of(),
                    width,
                    object);
            print(text, "Banner", "", width, object);
            expected.add(object);
            text.append("\n\n");
        }
        text.append(random.nextBoolean() ? "[PS] C:\\>\n" : "");
        String pasted = pasted(text.toString(), random);
        assertEquals(expected, CollectedExports.read(pasted, StandardCharsets.UTF_8, seed), pasted);
    }

    /** As PowerShell lays it out: wrapped at blanks, and inside of words that no line can hold. */
    private static void print(StringBuilder text, String name, Object value, int width, Map<String, Object> object) {
        String shown = value instanceof List<?> list
                ? "{" + String.join(", ", list.stream().map(String::valueOf).toList()) + "}"
                : value.toString();
        object.put(name, shown.isEmpty() ? "$null" : value);
        StringBuilder line = new StringBuilder();
        List<String> lines = new ArrayList<>();
        for (String word : shown.split(" ")) {
            String rest = word;
            boolean fits = line.length() + (line.length() == 0 ? 0 : 1) + rest.length() <= width;
            if (!fits && line.length() > 0) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (rest.length() > width) {
                lines.add(rest.substring(0, width));
                rest = rest.substring(width);
            }
            line.append(line.length() == 0 ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        text.append("%-22s: ".formatted(name)).append(lines.get(0)).append('\n');
        for (String more : lines.subList(1, lines.size())) {
            text.append(" ".repeat(24)).append(more).append('\n');
        }
    }

    /** What mails and tickets do to a text. */
    private static String pasted(String text, Random random) {
        String pasted = text;
        if (random.nextInt(3) == 0) {
            pasted = "> " + pasted.replace("\n", "\n> ");
        } else if (random.nextInt(3) == 0) {
            pasted = "    " + pasted.replace("\n", "\n    ");
        }
        if (random.nextInt(3) == 0) {
            pasted = pasted.replaceAll(" +\n", "\n");
        }
        if (random.nextInt(3) == 0) {
            pasted = pasted.replace("  ", "\u00A0 ");
        }
        return random.nextBoolean() ? pasted.replace("\n", "\r\n") : pasted;
    }

    private static String words(Random random) {
        List<String> words = new ArrayList<>();
        for (int i = random.nextInt(40); i >= 0; i--) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return String.join(" ", words);
    }

    private static List<String> ranges(Random random) {
        List<String> ranges = new ArrayList<>();
        for (int i = random.nextInt(12); i >= 0; i--) {
            ranges.add(RANGES.get(random.nextInt(RANGES.size())));
        }
        return ranges;
    }
}
