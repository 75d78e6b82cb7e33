package org.relayplan.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.relayplan.source.Visible;

/** Foreign text in Markdown, read again as CommonMark 0.31 (6.1) and GFM (4.10, tables) tell to read it. */
class MarkdownCodeProperties {

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withChars("`` |\\<>[]()!@#:*_~&;$\n\u202E=a1")
                .ofMaxLength(12);
    }

    @Property
    void a_name_is_one_code_span_and_nothing_else(@ForAll("names") String name) {
        requireCode(name, MarkdownCode.span(name));
    }

    @Property
    void a_name_in_a_table_is_one_cell_and_in_it_one_code_span(@ForAll("names") String name) {
        List<String> cells = cells("| " + MarkdownCode.cell(name) + " | next |");
        assertEquals(2, cells.size(), cells.toString());
        requireCode(name, cells.get(0));
    }

    @Example
    void links_images_mentions_and_html_stand_in_code() {
        assertEquals("`[x](javascript:y)`", MarkdownCode.span("[x](javascript:y)"));
        assertEquals("`![x](y)`", MarkdownCode.span("![x](y)"));
        assertEquals("`@everyone #12 :+1:`", MarkdownCode.span("@everyone #12 :+1:"));
        assertEquals("`<img src=x onerror=y>`", MarkdownCode.span("<img src=x onerror=y>"));
        assertEquals("`` a`<b>`c ``".replace("`` a", "``a").replace("c ``", "c``"), MarkdownCode.span("a`<b>`c"));
        assertEquals("`` `<b> ``", MarkdownCode.span("`<b>"));
        assertEquals("`a\\|b`", MarkdownCode.cell("a|b"));
        assertEquals("(blank)", MarkdownCode.span("  "));
    }

    private static void requireCode(String name, String markdown) {
        String visible = Visible.text(name);
        if (visible.isBlank()) {
            assertEquals("(blank)", markdown);
            return;
        }
        assertFalse(markdown.contains("\n"));
        int fence = run(markdown, 0);
        assertEquals(markdown.length(), close(markdown, fence), "the span ends where the text does");
        String content = markdown.substring(fence, markdown.length() - fence);
        if (content.startsWith(" ") && content.endsWith(" ") && !content.isBlank()) {
            content = content.substring(1, content.length() - 1);
        }
        assertEquals(visible, content);
    }

    /** Behind the first run of exactly as many backticks as opened the span. */
    private static int close(String markdown, int fence) {
        int i = fence;
        while (i < markdown.length()) {
            int run = run(markdown, i);
            if (run == fence) {
                return i + run;
            }
            i += Math.max(1, run);
        }
        return -1;
    }

    private static int run(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) == '`') {
            i++;
        }
        return i - from;
    }

    /** The cells of a row: a bar ends one unless a backslash stands before it, which then goes. */
    private static List<String> cells(String row) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        for (int i = 1; i < row.length(); i++) {
            char c = row.charAt(i);
            if (c == '\\' && i + 1 < row.length() && row.charAt(i + 1) == '|') {
                cell.append('|');
                i++;
            } else if (c == '|') {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        return cells;
    }
}
