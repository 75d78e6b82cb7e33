package org.relayplan.report;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.analysis.Segment;

/**
 * A row of the picture of an address space: its segments side by side, in ascending order, without gaps. Short spaces
 * are one row, long ones are broken into several as text is.
 *
 * <p>A segment is the wider the more addresses it has, by the logarithm: each doubling adds a step, and one address has
 * three. So one address is seen beside a /8, and no segment is joined with another.
 *
 * @param pieces the segments with their places
 */
record PictureRow(List<Piece> pieces) {

    /** The whole width, in hundredths of a percent. */
    static final int WHOLE = 10_000;

    private static final int LEAST = 3;
    private static final int PIECES = 60;
    private static final int ROWS = 12;

    /**
     * A segment in the picture.
     *
     * @param segment the segment
     * @param left where it begins, in hundredths of a percent of the row
     * @param width how wide it is, the same way; at least 1
     */
    record Piece(Segment segment, int left, int width) {}

    /** Keeps its own copy of the list. */
    PictureRow {
        pieces = List.copyOf(pieces);
    }

    /**
     * The rows of a space.
     *
     * @param segments all of its segments, in ascending order
     */
    static List<PictureRow> of(List<Segment> segments) {
        int count = Math.min(ROWS, (segments.size() + PIECES - 1) / PIECES);
        List<PictureRow> rows = new ArrayList<>(count);
        for (int row = 0; row < count; row++) {
            int from = (int) ((long) segments.size() * row / count);
            int to = (int) ((long) segments.size() * (row + 1) / count);
            rows.add(row(segments.subList(from, to)));
        }
        return rows;
    }

    private static PictureRow row(List<Segment> segments) {
        long whole = 0;
        for (Segment segment : segments) {
            whole += weight(segment);
        }
        List<Piece> pieces = new ArrayList<>(segments.size());
        // A piece of its own each, however many there are; what is left is shared by weight.
        long shared = Math.max(0, WHOLE - segments.size());
        long passed = 0;
        int left = 0;
        for (int i = 0; i < segments.size(); i++) {
            passed += weight(segments.get(i));
            int end = i + 1 + (int) (shared * passed / whole);
            pieces.add(new Piece(segments.get(i), left, end - left));
            left = end;
        }
        return new PictureRow(pieces);
    }

    private static int weight(Segment segment) {
        return LEAST + segment.addresses().count().bitLength() - 1;
    }
}
