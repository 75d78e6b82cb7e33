package org.relayplan.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.relayplan.Repository;
import org.relayplan.check.NotExamined;
import org.relayplan.model.InvalidText;
import org.relayplan.source.Visible;

/** What a check says to people. The texts are kept; {@code -Drelayplan.goldens=write} writes them anew. */
class CheckTextTest {

    private static final String GOLDENS = "src/test/resources/report";

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "usual.txt, 0, false, USUAL",
        "brief.txt, 0, false, BRIEF",
        "full.txt, 0, false, FULL",
        "narrow.txt, 50, false, FULL",
        "colour.txt, 0, true, USUAL",
    })
    void everything_is_told_in_its_place(String golden, int width, boolean colour, Detail detail)
            throws IOException, InvalidText {
        String text = text(new CheckText(Documents.full(), new Style(width, colour), detail));
        Path file = Repository.root().resolve(GOLDENS).resolve(golden);
        String shown = text.replace("\u001B", "\\e");
        if ("write".equals(System.getProperty("relayplan.goldens"))) {
            Files.writeString(file, shown);
        }
        assertEquals(Repository.text(file), shown);
    }

    @ParameterizedTest
    @CsvSource({"USUAL, 10", "FULL, 1500", "BRIEF, 0"})
    void of_many_other_places_as_many_are_told_as_somebody_looks_at(Detail detail, int told) throws IOException {
        String text = text(new CheckText(Documents.crowded(1, 1_500), Style.PLAIN, detail));
        assertEquals(told, text.split("\n  see also fleet", -1).length - 1);
        assertEquals(detail == Detail.USUAL, text.contains("\n  see also 1,490 more places, which -v names\n"));
    }

    @Test
    void colour_changes_nothing_but_colour() throws IOException, InvalidText {
        for (Detail detail : Detail.values()) {
            for (int width : List.of(0, 40, 80)) {
                String plain = text(new CheckText(Documents.full(), new Style(width, false), detail));
                String painted = text(new CheckText(Documents.full(), new Style(width, true), detail));
                assertFalse(painted.equals(plain));
                assertEquals(plain, painted.replaceAll("\u001B\\[[0-9;]*m", ""));
            }
        }
    }

    @Test
    void every_place_where_colour_begins_is_followed_by_one_where_it_ends() throws IOException, InvalidText {
        String painted = text(new CheckText(Documents.full(), new Style(40, true), Detail.FULL));
        String codes = painted.replaceAll("\u001B\\[m", ")").replaceAll("\u001B\\[[0-9;]+m", "(");
        assertTrue(codes.replaceAll("[^()]", "").length() > 0);
        assertTrue(codes.replaceAll("\\([^()]*\u001B", "").indexOf('\u001B') < 0);
    }

    @ParameterizedTest
    @EnumSource(Detail.class)
    void nothing_that_acts_on_a_terminal_comes_through_anywhere(Detail detail) throws IOException {
        for (int width : List.of(0, 40)) {
            String text = text(new CheckText(Documents.hostile(), new Style(width, false), detail));
            for (String line : text.split("\n")) {
                assertEquals(Visible.text(line), line);
            }
        }
    }

    @Test
    void nothing_found_says_what_was_looked_at_and_not_more() throws IOException {
        assertEquals(
                "No findings. 1 rule looked at 1 server, 1 connector and 1 listener, for every IPv4 client.\n",
                nothing(new Extent(1, 1, 1, 0, 1, true, false), List.of()));
        assertEquals(
                "No findings. 2 rules looked at 3 servers, 4 connectors (1 assumed as setup makes them)"
                        + " and 5 listeners, for every IPv6 client.\n",
                nothing(new Extent(2, 3, 4, 1, 5, false, true), List.of()));
        assertEquals(
                "No findings. 2 rules looked at 1 server, 0 connectors and 0 listeners.\n",
                nothing(new Extent(2, 1, 0, 0, 0, false, false), List.of()));
    }

    @Test
    void what_could_not_be_examined_is_never_passed_over() throws IOException {
        String text = nothing(
                new Extent(9, 1, 1, 0, 1, true, true),
                List.of(new NotExamined("a", "One."), new NotExamined("a", "Two."), new NotExamined("b", "Three.")));
        assertTrue(
                text.startsWith("Not examined, so not known to be fine:\n  a: One.\n  a: Two.\n  b: Three.\n\n"), text);
        assertTrue(text.contains("\nNo findings. 9 rules (2 of them without all facts) looked at "), text);
    }

    private static String nothing(Extent extent, List<NotExamined> missing) throws IOException {
        return text(new CheckText(Documents.empty(extent, missing), Style.PLAIN, Detail.USUAL));
    }

    static String text(Rendered document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
