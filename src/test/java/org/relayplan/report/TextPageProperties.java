package org.relayplan.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.relayplan.source.Place;
import org.relayplan.source.Visible;

/** Line breaks and carets, held against plain arithmetic. */
class TextPageProperties {

    /** Whatever the width, the words stay; and a line is too long only if it is one word. */
    @Property
    void breaking_lines_loses_no_word_and_keeps_to_the_width(
            @ForAll("parts") List<String> parts,
            @ForAll @IntRange(min = 5, max = 60) int width,
            @ForAll @IntRange(max = 4) int indent,
            @ForAll @IntRange(max = 4) int hanging)
            throws IOException {
        String wide = paragraph(parts, 0, indent, hanging);
        String narrow = paragraph(parts, width, indent, hanging);
        assertEquals(words(wide), words(narrow));
        for (String line : narrow.split("\n")) {
            assertTrue(line.length() <= width || words(line).size() == 1, line);
            assertTrue(line.equals(line.stripTrailing()), "no blank at the end: '" + line + "'");
        }
    }

    /** Without a width a paragraph is one line, with the blanks it was given. */
    @Property
    void without_a_width_text_stays_as_it_is(@ForAll("parts") List<String> parts) throws IOException {
        assertEquals(String.join("", parts).stripTrailing() + "\n", paragraph(parts, 0, 0, 0));
    }

    /** The carets stand under the text that the place means, as far as it is shown. */
    @Property
    void carets_stand_under_the_place(
            @ForAll("lines") String line, @ForAll @IntRange(max = 60) int from, @ForAll @IntRange(max = 60) int length)
            throws IOException {
        int start = Math.min(from, line.length());
        int end = Math.min(start + length, line.length());
        for (int width : List.of(0, 30, 80)) {
            List<String> shown = excerpt(line, start, end, width);
            String carets = shown.get(1);
            int first = carets.indexOf('^');
            String text = shown.get(0);
            String above = text.substring(
                    Math.min(first, text.length()), Math.min(first + carets.length() - first, text.length()));
            String meant = Visible.text(line.substring(start, end));
            assertTrue(
                    meant.startsWith(above) || above.isBlank() && meant.isEmpty() || meant.isBlank() || meant.isEmpty(),
                    meant + " is not under " + above);
            assertTrue(carets.endsWith("^"), carets);
            if (width == 0 && !meant.isBlank()) {
                assertEquals(meant, above);
            }
        }
    }

    private static List<String> excerpt(String line, int start, int end, int width) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TextPage page = new TextPage(out, new Style(width, false));
        Excerpt.print(page, 2, new Place("f", 7, start + 1, 7, end + 1, ""), new Quotation(line, 1, false));
        page.flush();
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static String paragraph(List<String> parts, int width, int indent, int hanging) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TextPage page = new TextPage(out, new Style(width, false)).begin(indent, hanging);
        for (String part : parts) {
            page.add(part);
        }
        page.end();
        page.flush();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    @Provide
    Arbitrary<List<String>> parts() {
        return Arbitraries.strings().withChars("ab ").ofMaxLength(12).list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.strings().withChars("ab {}:,\"\u200B\u001B").ofMaxLength(90);
    }
}
