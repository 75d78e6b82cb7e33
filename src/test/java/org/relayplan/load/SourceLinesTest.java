package org.relayplan.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.relayplan.source.Place;

class SourceLinesTest {

    @Test
    void a_line_is_given_whole_with_its_tabs() {
        assertEquals(Optional.of(new SourceLine("\t\"b\": 2 ", 1, false)), line("{\n\t\"b\": 2 \n}", 2, 3));
    }

    @Test
    void every_kind_of_line_end_counts_once() {
        String text = "a\r\nb\rc\n\nd";
        assertEquals("a", line(text, 1, 1).orElseThrow().text());
        assertEquals("b", line(text, 2, 1).orElseThrow().text());
        assertEquals("c", line(text, 3, 1).orElseThrow().text());
        assertEquals("", line(text, 4, 1).orElseThrow().text());
        assertEquals("d", line(text, 5, 1).orElseThrow().text());
    }

    @Test
    void a_line_or_document_that_is_gone_is_empty() {
        assertEquals(Optional.empty(), line("a", 2, 1));
        assertEquals(Optional.empty(), line("a", 0, 0));
        Place elsewhere = Place.at("elsewhere", 1, 1, "");
        assertEquals(
                Optional.empty(),
                SourceLines.of(List.of(input("a", StandardCharsets.UTF_8)), List.of(elsewhere))
                        .at(elsewhere));
    }

    @Test
    void a_place_behind_the_line_still_shows_the_line() {
        assertEquals("abc", line("abc\nd", 1, 4).orElseThrow().text());
        assertEquals("abc", line("abc\nd", 1, 90).orElseThrow().text());
        assertEquals("", line("abc\nd", 1, 900).orElseThrow().text());
    }

    @Test
    void of_a_long_line_the_part_around_the_place_is_given() {
        String text = "x".repeat(5000) + "HERE" + "y".repeat(5000);
        SourceLine cut = line(text, 1, 5001).orElseThrow();
        assertEquals("x".repeat(100) + "HERE" + "y".repeat(136), cut.text());
        assertEquals(4901, cut.firstColumn());
        assertEquals(true, cut.cutBefore());
        assertEquals(true, cut.cutBehind());
    }

    @Test
    void no_surrogate_pair_is_cut_apart() {
        String face = "\uD83D\uDE00";
        SourceLine even = line(face.repeat(500), 1, 201).orElseThrow();
        SourceLine odd = line(face.repeat(500), 1, 202).orElseThrow();
        assertEquals(face.repeat(120), even.text());
        assertEquals(face.repeat(119), odd.text());
        assertEquals(101, even.firstColumn());
        assertEquals(103, odd.firstColumn());
    }

    @Test
    void many_places_on_one_long_line_and_the_same_place_twice_are_all_found() {
        String text = "0123456789".repeat(3000);
        List<Place> places = new java.util.ArrayList<>();
        for (int column = 30000; column > 0; column -= 7) {
            places.add(Place.at("doc", 1, column, "/" + column));
            places.add(Place.at("doc", 1, column, "/" + column));
        }
        SourceLines lines = SourceLines.of(List.of(input(text, StandardCharsets.UTF_8)), places);
        for (Place place : places) {
            int start = Math.max(1, place.column() - 100);
            int end = Math.min(text.length(), start + 239);
            SourceLine expected = new SourceLine(text.substring(start - 1, end), start, end < text.length());
            assertEquals(Optional.of(expected), lines.at(place));
        }
    }

    @Test
    void marks_and_encodings_are_those_of_the_reader() {
        Place place = Place.at("doc", 1, 2, "");
        Input marked = input("\uFEFFäb", StandardCharsets.UTF_16LE);
        assertEquals(
                "äb",
                SourceLines.of(List.of(marked), List.of(place))
                        .at(place)
                        .orElseThrow()
                        .text());
    }

    private static Optional<SourceLine> line(String text, int line, int column) {
        Place place = Place.at("doc", line, column, "");
        return SourceLines.of(List.of(input(text, StandardCharsets.UTF_8)), List.of(place))
                .at(place);
    }

    private static Input input(String text, Charset charset) {
        return new Input() {
            @Override
            public String name() {
                return "doc";
            }

            @Override
            public InputStream open() throws IOException {
                return new ByteArrayInputStream(text.getBytes(charset));
            }
        };
    }
}
