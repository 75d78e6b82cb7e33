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
import org.relayplan.source.Place;

/** Tables and lists in a cell are read back as they were written. */
class TableProperties {

    private static final String SIGNS = "ab,;|\t\"\n #{}";
    private static final List<String> RANGES =
            List.of("10.0.0.1", "10.0.0.0/8", "10.0.0.1-10.0.0.9", "fd00::1-fd00::9", "10.0.0.0(255.0.0.0)", "::1%4");

    @Property
    void a_table_is_read_back_equal(@ForAll long seed) {
        Random random = new Random(seed);
        char separator = ",;\t".charAt(random.nextInt(3));
        String end = random.nextBoolean() ? "\r\n" : "\n";
        boolean quotesAll = random.nextBoolean();
        List<String> names = List.of("Identity", "Bindings", "Comment", "Name").subList(0, 2 + random.nextInt(3));
        StringBuilder text = new StringBuilder(random.nextBoolean() ? "#TYPE Some.Type" + end : "");
        text.append(String.join(String.valueOf(separator), names)).append(end);
        List<Object> expected = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (String name : names) {
                String cell = name.equals("Identity") ? "EX01\\R" + i : word(random);
                boolean quotes =
                        quotesAll || cell.indexOf(separator) >= 0 || cell.indexOf('"') >= 0 || cell.indexOf('\n') >= 0;
                String lines = cell.replace("\n", end);
                text.append(row.isEmpty() ? "" : separator);
                text.append(quotes ? '"' + lines.replace("\"", "\"\"") + '"' : lines);
                row.put(name, cell.isEmpty() ? "$null" : cell);
            }
            text.append(i == 1 && random.nextBoolean() ? "" : end);
            expected.add(row);
        }
        assertEquals(expected, CollectedExports.read(text.toString(), StandardCharsets.UTF_8, seed));
    }

    @Property
    void a_joined_list_is_split_where_it_was_joined(@ForAll long seed) {
        Random random = new Random(seed);
        List<String> entries = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            entries.add(RANGES.get(random.nextInt(RANGES.size())));
        }
        List<String> separators = List.of("|", ";", ",", ", ", " ", "  ", "\n", " | ", ";\n", "\r\n");
        String joined = String.join(separators.get(random.nextInt(separators.size())), entries);
        String text = random.nextInt(4) == 0 ? "{" + joined + "}" : joined + " ".repeat(random.nextInt(2));
        boolean inOneLine = text.indexOf('\n') < 0;
        Place place = new Place("x", 3, 7, 3, 7 + text.length(), "");
        Place lines = new Place("x", 3, 7, 9, 1, "");
        List<ExportedValue.Text> parts = JoinedList.split(new ExportedValue.Text(inOneLine ? place : lines, text));
        assertEquals(entries, parts.stream().map(ExportedValue.Text::text).toList(), text);
        if (inOneLine) {
            for (ExportedValue.Text part : parts) {
                assertEquals(
                        part.text(),
                        text.substring(part.place().column() - 7, part.place().endColumn() - 7));
            }
        }
    }

    @Property
    void blanks_around_the_dash_of_a_range_part_nothing(@ForAll long seed) {
        Random random = new Random(seed);
        List<String> dashes = List.of("-", " - ", "- ", " -");
        String text = "10.0.0.1" + dashes.get(random.nextInt(4)) + "10.0.0.9 10.0.1.1" + dashes.get(random.nextInt(4))
                + "10.0.1.9";
        List<ExportedValue.Text> parts = JoinedList.split(new ExportedValue.Text(Place.at("x", 1, 1, ""), text));
        assertEquals(
                List.of("10.0.0.1-10.0.0.9", "10.0.1.1-10.0.1.9"),
                parts.stream().map(ExportedValue.Text::text).toList(),
                text);
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            word.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return word.toString();
    }
}
