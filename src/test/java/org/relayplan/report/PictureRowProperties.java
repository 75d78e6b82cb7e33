package org.relayplan.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.relayplan.analysis.Answer;
import org.relayplan.analysis.Built;
import org.relayplan.analysis.Segment;
import org.relayplan.model.Address;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.AddressRange;

/** The picture of an address space has every segment, and none is lost beside a large one. */
class PictureRowProperties {

    private static List<Segment> space(Set<Integer> cuts) {
        List<Segment> segments = new ArrayList<>();
        long from = 0;
        for (int cut : new TreeSet<>(cuts)) {
            segments.add(segment(from, cut));
            from = cut + 1L;
        }
        segments.add(segment(from, 0xFFFF_FFFFL));
        return segments;
    }

    private static Segment segment(long from, long to) {
        return new Segment(AddressRange.of(address(from), address(to)), Answer.REFUSED);
    }

    private static Address address(long number) {
        return Built.address(
                (number >> 24) + "." + (number >> 16 & 255) + "." + (number >> 8 & 255) + "." + (number & 255));
    }

    private static List<PictureRow.Piece> pieces(List<PictureRow> rows) {
        List<PictureRow.Piece> pieces = new ArrayList<>();
        rows.forEach(row -> pieces.addAll(row.pieces()));
        return pieces;
    }

    @Property
    void each_segment_is_one_piece_in_its_order(
            @ForAll @Size(max = 200) Set<@IntRange(max = Integer.MAX_VALUE - 1) Integer> cuts) {
        List<Segment> segments = space(cuts);
        List<Segment> drawn = new ArrayList<>();
        pieces(PictureRow.of(segments)).forEach(piece -> drawn.add(piece.segment()));
        assertEquals(segments, drawn);
    }

    @Property
    void the_pieces_of_a_row_fill_it_without_gaps(
            @ForAll @Size(max = 200) Set<@IntRange(max = Integer.MAX_VALUE - 1) Integer> cuts) {
        for (PictureRow row : PictureRow.of(space(cuts))) {
            int end = 0;
            for (PictureRow.Piece piece : row.pieces()) {
                assertEquals(end, piece.left());
                assertTrue(piece.width() >= 1);
                end += piece.width();
            }
            assertEquals(PictureRow.WHOLE, end);
        }
    }

    @Property
    void the_larger_of_two_in_a_row_is_never_drawn_narrower_by_more_than_rounding(
            @ForAll @Size(max = 60) Set<@IntRange(max = Integer.MAX_VALUE - 1) Integer> cuts) {
        for (PictureRow row : PictureRow.of(space(cuts))) {
            List<PictureRow.Piece> bySize = new ArrayList<>(row.pieces());
            bySize.sort(Comparator.comparing(PictureRowProperties::count));
            int widest = 0;
            for (PictureRow.Piece piece : bySize) {
                assertTrue(piece.width() >= widest - 1, piece + " is narrower than a smaller one of " + widest);
                widest = Math.max(widest, piece.width());
            }
        }
    }

    private static BigInteger count(PictureRow.Piece piece) {
        return piece.segment().addresses().count();
    }

    @Example
    void one_address_is_seen_beside_a_slash_8_and_the_rest_of_the_internet() {
        List<PictureRow.Piece> pieces = pieces(PictureRow.of(List.of(
                new Segment(Built.range("0.0.0.0-9.255.255.255").addresses(), Answer.REFUSED),
                new Segment(Built.range("10.0.0.0/8").addresses(), Answer.REFUSED),
                new Segment(Built.range("11.0.0.0").addresses(), Answer.REFUSED),
                new Segment(Built.range("11.0.0.1-255.255.255.255").addresses(), Answer.REFUSED))));
        assertTrue(
                pieces.get(2).width() >= PictureRow.WHOLE / 40,
                "one address: " + pieces.get(2).width());
        assertTrue(
                pieces.get(1).width() >= PictureRow.WHOLE / 4,
                "a /8: " + pieces.get(1).width());
    }

    @Example
    void the_whole_of_a_family_is_one_row_with_one_piece() {
        for (AddressFamily family : AddressFamily.values()) {
            List<PictureRow> rows = PictureRow.of(List.of(new Segment(family.all(), Answer.REFUSED)));
            assertEquals(1, rows.size());
            assertEquals(PictureRow.WHOLE, rows.get(0).pieces().get(0).width());
        }
    }
}
