package org.relayplan.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.relayplan.analysis.Answer;
import org.relayplan.analysis.Capability;
import org.relayplan.analysis.Certainty;
import org.relayplan.analysis.May;
import org.relayplan.analysis.Outcome;
import org.relayplan.analysis.Segment;
import org.relayplan.model.Address;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.AddressRange;

/** Strips of any segments at any width, held against what a look at each segment tells. */
class AddressStripProperties {

    private static final List<Answer> ANSWERS = List.of(
            Answer.REFUSED,
            answer(Certainty.NO, Certainty.NO),
            answer(Certainty.YES, Certainty.NO),
            // Another answer of the same shade.
            new Answer(Outcome.AMBIGUOUS, List.of(), true, may(Certainty.YES, Certainty.NO), May.NOTHING),
            answer(Certainty.UNKNOWN, Certainty.NO),
            answer(Certainty.YES, Certainty.UNKNOWN),
            answer(Certainty.YES, Certainty.YES));

    private static Answer answer(Certainty submit, Certainty relay) {
        May may = may(submit, relay);
        return new Answer(Outcome.AMBIGUOUS, List.of(), false, may, may);
    }

    private static May may(Certainty submit, Certainty relay) {
        return May.of(Map.of(Capability.SUBMIT, submit, Capability.RELAY, relay));
    }

    @Property
    void cells_are_in_order_and_none_is_left_over(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 700) int most,
            @ForAll @IntRange(min = 1, max = 300) int cells) {
        List<Segment> segments = segments(seed, most);
        AddressStrip strip = AddressStrip.of(segments, cells);
        int cell = 0;
        Address next = segments.get(0).addresses().lower();
        for (AddressStrip.Run run : strip.runs()) {
            assertEquals(cell, run.from());
            assertTrue(run.to() > run.from(), "a run without a cell");
            assertEquals(next, run.addresses().lower());
            cell = run.to();
            next = run.addresses().upper().next();
        }
        assertEquals(cells, cell);
        assertEquals(segments.get(segments.size() - 1).addresses().upper().next(), next);
        assertEquals(cells, strip.cells());
    }

    @Property
    void whoever_relays_is_seen_at_any_width(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 700) int most,
            @ForAll @IntRange(min = 1, max = 300) int cells) {
        List<Segment> segments = segments(seed, most);
        AddressStrip strip = AddressStrip.of(segments, cells);
        for (Segment segment : segments) {
            Certainty relay = segment.answer().may().get(Capability.RELAY);
            for (Address client :
                    List.of(segment.addresses().lower(), segment.addresses().upper())) {
                Shade shown = strip.run(client).shade();
                if (relay == Certainty.YES) {
                    assertEquals(Shade.RELAY, shown);
                } else if (relay == Certainty.UNKNOWN) {
                    assertTrue(shown == Shade.PERHAPS_RELAY || shown == Shade.RELAY, shown.toString());
                }
            }
        }
    }

    /** Nothing is made worse than it is but where neighbours share a cell, and then that is said. */
    @Property
    void what_is_not_mixed_is_as_each_segment_says(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 700) int most,
            @ForAll @IntRange(min = 1, max = 300) int cells) {
        List<Segment> segments = segments(seed, most);
        AddressStrip strip = AddressStrip.of(segments, cells);
        for (AddressStrip.Run run : strip.runs()) {
            TreeSet<Shade> own = new TreeSet<>();
            for (Segment segment : segments) {
                if (run.addresses().overlaps(segment.addresses())) {
                    assertTrue(run.addresses().contains(segment.addresses()), "a segment is cut");
                    own.add(Shade.of(segment.answer()));
                }
            }
            assertEquals(own.first(), run.shade());
            assertEquals(own.size() > 1, run.isMixed());
        }
        if (segments.size() <= cells) {
            assertEquals(segments.size(), strip.runs().size());
        }
    }

    @Property
    void the_pointer_stands_in_the_segment_that_has_the_client(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 300) int most,
            @ForAll @IntRange(min = 1, max = 300) int cells) {
        List<Segment> segments = segments(seed, most);
        AddressStrip strip = AddressStrip.of(segments, cells);
        int before = -1;
        for (Segment segment : segments) {
            for (Address client : new TreeSet<>(
                    List.of(segment.addresses().lower(), segment.addresses().upper()))) {
                int cell = strip.cell(client);
                AddressStrip.Run run = strip.runs().stream()
                        .filter(one -> one.addresses().contains(client))
                        .findFirst()
                        .orElseThrow();
                assertTrue(run.from() <= cell && cell < run.to(), cell + " is not in " + run);
                assertTrue(cell >= before, "addresses go to the right");
                before = cell;
            }
        }
    }

    /**
     * A terminal of any width: what is drawn has it, each character is that of its segment, the pointer is where it
     * belongs.
     */
    @Property
    void what_is_drawn_fits_the_terminal(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 120) int most,
            @ForAll @IntRange(min = 20, max = 300) int width,
            @ForAll boolean unicode,
            @ForAll boolean colour)
            throws IOException {
        List<Segment> segments = segments(seed, most);
        Segment asked = segments.get(new Random(seed).nextInt(segments.size()));
        Address client = asked.addresses().upper();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TextPage page = new TextPage(out, new Style(width, colour, unicode));
        StripPicture picture = new StripPicture(page);
        AddressStrip strip = picture.strip(segments);
        picture.draw(client.family(), strip, client);
        picture.legend("Legend:");
        page.flush();
        String text = out.toString(StandardCharsets.UTF_8);
        assertEquals(colour, text.contains("\u001B["));
        text = text.replaceAll("\u001B\\[[0-9;]*m", "");
        List<String> lines = text.lines().toList();
        for (String line : lines) {
            // One word of a legend may be longer than a very narrow line.
            assertTrue(line.length() <= width || line.strip().length() <= 28, line);
            assertTrue(unicode || line.chars().allMatch(c -> c < 127), line);
        }
        String row = lines.get(0);
        int pointer = lines.get(1).indexOf(unicode ? '\u25B2' : '^');
        char marked = row.charAt(pointer);
        assertEquals(strip.run(client).shade().character(new Style(width, colour, unicode)), marked);
        assertTrue(lines.get(1).contains(client.toString()) || width < 110, lines.get(1));
        assertFalse(row.endsWith(" "));
    }

    @Property
    void without_a_terminal_nothing_is_drawn(@ForAll boolean colour) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TextPage page = new TextPage(out, new Style(0, colour));
        StripPicture picture = new StripPicture(page);
        assertFalse(picture.isDrawn());
        picture.legend("Legend:");
        page.flush();
        assertEquals(0, out.size());
    }

    /**
     * A complete space of up to so many segments: cuts anywhere, often close together, so that single addresses occur.
     */
    private static List<Segment> segments(long seed, int most) {
        Random random = new Random(seed);
        AddressFamily family = random.nextBoolean() ? AddressFamily.IPV4 : AddressFamily.IPV6;
        int bits = family == AddressFamily.IPV4 ? 32 : 128;
        TreeSet<BigInteger> cuts = new TreeSet<>(List.of(BigInteger.ZERO));
        BigInteger last = BigInteger.ZERO;
        int count = 1 + random.nextInt(most);
        for (int i = 0; i < count * 2 && cuts.size() < count; i++) {
            last = random.nextInt(3) == 0
                    ? new BigInteger(bits, random)
                    : last.add(BigInteger.ONE).mod(BigInteger.TWO.pow(bits));
            cuts.add(last);
        }
        List<Segment> segments = new ArrayList<>();
        List<BigInteger> starts = new ArrayList<>(cuts);
        int answer = -1;
        for (int i = 0; i < starts.size(); i++) {
            BigInteger end = i + 1 < starts.size() ? starts.get(i + 1) : BigInteger.TWO.pow(bits);
            answer = (answer + 1 + random.nextInt(ANSWERS.size() - 1)) % ANSWERS.size();
            AddressRange range =
                    AddressRange.of(address(family, starts.get(i)), address(family, end.subtract(BigInteger.ONE)));
            segments.add(new Segment(range, ANSWERS.get(Math.max(0, answer))));
        }
        return segments;
    }

    private static Address address(AddressFamily family, BigInteger value) {
        return new Address(family, value.shiftRight(64).longValue(), value.longValue());
    }
}
