package org.relayplan.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.relayplan.report.CheckTextTest.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relayplan.Repository;
import org.relayplan.model.InvalidText;
import org.relayplan.source.Visible;

/** What a check says in each format; the texts are kept, {@code -Drelayplan.goldens=write} writes them anew. */
class CheckFormatsTest {

    private static final String GOLDENS = "src/test/resources/report";

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "full, junit",
        "full, github",
        "full, markdown",
        "known, junit",
        "known, github",
        "known, markdown",
        "known, text",
        "known, json",
        "hostile, junit",
        "hostile, github",
        "hostile, markdown",
    })
    void everything_is_told_in_its_place(String name, String format) throws IOException, InvalidText {
        String text = text(rendered(document(name), format));
        Path file = Repository.root().resolve(GOLDENS).resolve(name + "." + format + ".txt");
        if ("write".equals(System.getProperty("relayplan.goldens"))) {
            Files.writeString(file, text);
        }
        assertEquals(Repository.text(file), text);
    }

    @Test
    void a_comment_has_room_for_some_of_many_other_places() throws IOException, InvalidText {
        String text = text(rendered(Documents.crowded(1, 1_500), "markdown"));
        assertEquals(10, text.split("\n- See also `", -1).length - 1);
        assertTrue(text.contains("\n- See also 1,490 more places\n"), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "sarif", "junit", "github", "markdown"})
    void what_a_baseline_holds_is_told_though_critical(String format) throws IOException, InvalidText {
        String text = text(rendered(document("known"), format));
        assertTrue(text.contains("Everybody relays through"), text);
        assertTrue(text.toLowerCase(Locale.ROOT).contains("known"), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "sarif", "junit", "github", "markdown"})
    void nothing_that_acts_on_a_terminal_comes_through_anywhere(String format) throws IOException {
        for (String line : text(rendered(Documents.hostile(), format)).split("\n")) {
            assertEquals(Visible.text(line), line);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sarif", "junit", "github", "markdown"})
    void equal_input_gives_equal_bytes(String format) throws IOException, InvalidText {
        assertEquals(text(rendered(Documents.full(), format)), text(rendered(Documents.full(), format)));
        assertFalse(text(rendered(Documents.full(), format)).equals(text(rendered(Documents.known(), format))));
    }

    static CheckDocument document(String name) throws InvalidText {
        return switch (name) {
            case "full" -> Documents.full();
            case "known" -> Documents.known();
            default -> Documents.hostile("a](http://x) @all #1 :bomb: <b>|`` ::error::%0A www.x.de 1. _x_ \u202E");
        };
    }

    static Rendered rendered(CheckDocument document, String format) {
        return switch (format) {
            case "text" -> new CheckText(document, Style.PLAIN, Detail.BRIEF);
            case "json" -> new CheckJson(document);
            case "sarif" -> new CheckSarif(document, "/w");
            case "junit" -> new CheckJunit(document);
            case "github" -> new CheckGithub(document, "/w");
            case "markdown" -> new CheckMarkdown(document);
            default -> throw new IllegalArgumentException(format);
        };
    }
}
