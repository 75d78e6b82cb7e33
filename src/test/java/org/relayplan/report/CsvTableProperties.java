package org.relayplan.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.relayplan.PlainCsv;
import org.relayplan.source.Visible;

/** Tables of comma-separated values, read again as RFC 4180 tells to read them. */
class CsvTableProperties {

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cells =
                Arbitraries.strings().withChars("=+-@\t\r\n\",; 'a1\u202E").ofMaxLength(6);
        return cells.list().ofMinSize(1).ofMaxSize(4).list().ofMaxSize(4);
    }

    @Property
    void what_is_read_is_what_was_written_and_no_cell_is_a_formula(@ForAll("tables") List<List<String>> table)
            throws IOException {
        List<List<String>> read = PlainCsv.read(written(table));
        assertEquals(table.size(), read.size());
        for (int i = 0; i < table.size(); i++) {
            assertEquals(table.get(i).size(), read.get(i).size());
            for (int j = 0; j < table.get(i).size(); j++) {
                String meant = table.get(i).get(j);
                String cell = read.get(i).get(j);
                assertTrue(cell.isEmpty() || "=+-@\t\r\n".indexOf(cell.charAt(0)) < 0, cell);
                boolean isFormula = !meant.isEmpty() && "=+-@\t\r\n".indexOf(meant.charAt(0)) >= 0;
                assertEquals((isFormula ? "'" : "") + Visible.text(meant), cell);
            }
        }
    }

    @Example
    void formulas_get_an_apostrophe_and_quotation_marks_are_doubled() throws IOException {
        assertEquals(
                "'=cmd|' /C calc'!A0,'+1,'-1,'@SUM(A1),'\\u0009=1,\"a \"\"b\"\", c\",::\r\n",
                written(List.of(List.of("=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "a \"b\", c", "::"))));
    }

    private static String written(List<List<String>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvTable table = new CsvTable(out);
        for (List<String> row : rows) {
            table.row(row);
        }
        table.flush();
        return out.toString(StandardCharsets.UTF_8);
    }
}
