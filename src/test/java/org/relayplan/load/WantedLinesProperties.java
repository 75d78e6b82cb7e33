package org.relayplan.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.relayplan.source.Place;

/** Lines that are cut out of a text without decoding the others, against those cut out of all of it. */
class WantedLinesProperties {

    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8, StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    private static final String[] PARTS = {"\n", "\r\n", "\r", "\n", "{ \"a\": ", "äöü", "\uD83D\uDE00", "x", ""};

    @Property
    void are_the_same_whatever_the_encoding_and_the_line_ends(
            @ForAll @IntRange(max = 30) int parts, @ForAll boolean marked, @ForAll long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder(marked ? "\uFEFF{" : "{");
        for (int i = 0; i < parts; i++) {
            text.append(PARTS[random.nextInt(PARTS.length)]);
        }
        byte[] bytes = text.toString().getBytes(CHARSETS.get(random.nextInt(CHARSETS.size())));
        List<Place> places = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            places.add(Place.at("a.json", 1 + random.nextInt(12), 1 + random.nextInt(10), ""));
        }
        places.sort(null);
        InputStream wanted = new WantedLines(new InPieces(bytes, random), places);
        assertEquals(lines(new ByteArrayInputStream(bytes), places), lines(wanted, places));
    }

    private static Map<Place, SourceLine> lines(InputStream bytes, List<Place> places) throws IOException {
        Map<Place, SourceLine> lines = new HashMap<>();
        DecodedText text = new DecodedText(bytes, "a.json", new Faults(), Optional.empty());
        new LineCutter(places, lines).cut(text);
        return lines;
    }

    /** Gives what is left in pieces of any size, as a pipe may. */
    private static final class InPieces extends ByteArrayInputStream {

        private final SplittableRandom random;

        InPieces(byte[] bytes, SplittableRandom random) {
            super(bytes);
            this.random = random;
        }

        @Override
        public synchronized int read(byte[] target, int offset, int length) {
            return super.read(target, offset, 1 + random.nextInt(length));
        }
    }
}
