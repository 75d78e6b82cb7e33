package org.relayplan.load;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.relayplan.source.Place;

/** Cuts the pieces around some places out of a running text, in one pass and without keeping whole lines. */
final class LineCutter {

    /** A piece begins at most this many characters before its place. */
    static final int BEFORE = 100;

    /** The most characters of a piece. */
    static final int LONGEST = 240;

    private final List<Place> places;
    private final Map<Place, SourceLine> lines;
    // The pieces that the next character may belong to, those of places[first] and the following.
    private final Deque<StringBuilder> pieces = new ArrayDeque<>();
    private int first;
    private int line = 1;
    private int column = 1;

    /** The places are sorted by line and column. */
    LineCutter(List<Place> places, Map<Place, SourceLine> lines) {
        this.places = places;
        this.lines = lines;
    }

    void cut(Reader text) throws IOException {
        char[] buffer = new char[8 * 1024];
        boolean afterCr = false;
        int count;
        while (first < places.size() && (count = text.read(buffer, 0, buffer.length)) >= 0) {
            for (int i = 0; i < count; i++) {
                if (isUnwanted()) {
                    int end = end(buffer, i, count);
                    column += end - i;
                    afterCr &= end == i;
                    i = end;
                    if (i == count) {
                        break;
                    }
                }
                char c = buffer[i];
                if (c == '\n' && afterCr) {
                    afterCr = false;
                } else if (c == '\n' || c == '\r') {
                    afterCr = c == '\r';
                    endLine();
                } else {
                    afterCr = false;
                    take(c);
                    column++;
                }
            }
        }
        endLine();
    }

    /** Whether nothing more of this line is wanted, so that its end may be looked for quickly. */
    private boolean isUnwanted() {
        return pieces.isEmpty() && (first == places.size() || places.get(first).line() != line);
    }

    private static int end(char[] buffer, int from, int to) {
        int at = from;
        while (at < to && buffer[at] != '\n' && buffer[at] != '\r') {
            at++;
        }
        return at;
    }

    private void take(char c) {
        open(column);
        for (StringBuilder piece : pieces) {
            piece.append(c);
        }
        // A piece is given one character more than is shown, which tells that the line goes on.
        while (!pieces.isEmpty() && pieces.peek().length() > LONGEST) {
            close();
        }
    }

    /** Begins the pieces of this line that start at this column or before. */
    private void open(int upTo) {
        int next = first + pieces.size();
        while (next < places.size() && places.get(next).line() == line && start(places.get(next)) <= upTo) {
            pieces.add(new StringBuilder());
            next++;
        }
    }

    private void close() {
        StringBuilder piece = pieces.remove();
        Place place = places.get(first++);
        boolean cutBehind = piece.length() > LONGEST;
        int start = start(place);
        int from = start > 1 && piece.length() > 0 && Character.isLowSurrogate(piece.charAt(0)) ? 1 : 0;
        int to = Math.min(piece.length(), LONGEST);
        if (cutBehind && Character.isHighSurrogate(piece.charAt(to - 1))) {
            to--;
        }
        lines.put(place, new SourceLine(piece.substring(from, to), start + from, cutBehind));
    }

    private void endLine() {
        // A place may stand at the end of the line, or behind it if the file was changed in between.
        open(Integer.MAX_VALUE);
        while (!pieces.isEmpty()) {
            close();
        }
        line++;
        column = 1;
    }

    private static int start(Place place) {
        return Math.max(1, place.column() - BEFORE);
    }
}
