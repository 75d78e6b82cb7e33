package org.relayplan.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.relayplan.HtmlTree;
import org.relayplan.source.Place;
import org.relayplan.source.Visible;
import org.w3c.dom.Element;

/** A quoted line marks what its place means, however the line is indented, cut or spelled. */
class HtmlQuotationProperties {

    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.strings()
                .withChars("\t\t  {}[]\",:abc\u00E9\uD83D\uDE00\u202E<&")
                .ofMaxLength(200);
    }

    private static Element quoted(String line, int firstColumn, int column, int endColumn) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HtmlPage page = new HtmlPage(out);
        try {
            page.open("body");
            HtmlQuotation.write(
                    page, new Place("a", 7, column, 7, endColumn, ""), new Quotation(line, firstColumn, false));
            page.close().end();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return HtmlTree.of(out.toString(StandardCharsets.UTF_8)).all("pre").get(0);
    }

    private static String mark(Element quoted) {
        return HtmlTree.all(quoted, "mark").get(0).getTextContent();
    }

    @Property
    void the_mark_is_the_text_of_the_place(
            @ForAll("lines") String line,
            @ForAll @IntRange(max = 200) int at,
            @ForAll @IntRange(max = 200) int length) {
        int start = Math.min(at, line.length());
        int end = Math.min(start + length, line.length());
        if (splits(line, start) || splits(line, end)) {
            return;
        }
        String meant = line.substring(start, end).replace("\t", "    ");
        assertEquals(Visible.text(meant), mark(quoted(line, 1, start + 1, end + 1)));
    }

    /** Whether the position is between a pair of surrogates. */
    private static boolean splits(String line, int at) {
        return at > 0 && at < line.length() && Character.isSurrogatePair(line.charAt(at - 1), line.charAt(at));
    }

    @Property
    void no_place_is_too_far_out(
            @ForAll("lines") String line,
            @ForAll @IntRange(min = 1, max = 900) int firstColumn,
            @ForAll @IntRange(max = 900) int column,
            @ForAll @IntRange(max = 900) int endColumn) {
        assertTrue(quoted(line, firstColumn, column, endColumn).getTextContent().startsWith("7 "));
    }

    @Example
    void what_is_far_from_the_place_is_left_out() {
        String line = "\t" + "x".repeat(100) + "MARK" + "y".repeat(100);
        assertEquals(
                "7 ... " + "x".repeat(40) + "MARK" + "y".repeat(60) + " ...",
                quoted(line, 1, 102, 106).getTextContent());
    }

    @Example
    void a_long_place_is_cut() {
        String text = quoted("  " + "M".repeat(1000) + "behind", 1, 3, 1003).getTextContent();
        assertEquals("7 " + "M".repeat(240) + " ...", text);
    }
}
