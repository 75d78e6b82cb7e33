package org.relayplan.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

/** Whatever clients say, a line of the log is one line of nine cells. */
class ProtocolLogProperties {

    @Property
    void a_line_has_nine_cells_and_no_control_character(@ForAll @StringLength(max = 20) String said) {
        List<String> lines = new ArrayList<>();
        ProtocolLog log = new ProtocolLog(lines::add, PlayedDialogue.NOON);
        log.session("EX01\\With, comma", "10.1.1.1:25", "192.168.5.10:50000").add('<', said, "");
        String line = lines.get(lines.size() - 1);
        List<String> cells = cells(line);
        assertEquals(9, cells.size(), line);
        assertEquals("EX01\\With, comma", cells.get(1));
        assertTrue(line.codePoints().allMatch(c -> !Character.isISOControl(c)), line);
        boolean isPlain = said.chars().allMatch(c -> c >= ' ' && c <= '~');
        assertTrue(!isPlain || cells.get(7).equals(said), line);
    }

    /** A reader of CSV that knows nothing of the writer. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    @Property(tries = 1)
    void sessions_of_one_start_have_numbers_of_their_own() {
        List<String> lines = new ArrayList<>();
        ProtocolLog log = new ProtocolLog(lines::add, PlayedDialogue.NOON);
        log.session("c", "l", "r").add('+', "", "");
        log.session("c", "l", "r").add('+', "", "");
        assertEquals(7, lines.size());
        assertTrue(!cells(lines.get(5)).get(2).equals(cells(lines.get(6)).get(2)));
    }
}
