package org.relayplan.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.relayplan.source.Place;

/**
 * The bytes of a document's lines on which some places stand; of the other lines only their ends, so that nobody takes
 * the time to decode them. Every line ends with LF. A document that isn't UTF-8 is left as it is.
 */
final class WantedLines extends InputStream {

    private final InputStream bytes;
    private final List<Place> places;
    private boolean begun;
    private boolean whole;
    private int line = 1;
    private int next;
    private byte last;

    /** The places are sorted by line. */
    WantedLines(InputStream bytes, List<Place> places) {
        this.bytes = bytes;
        this.places = places;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /** Reads at least one byte; by those of the first call the encoding is told. */
    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int kept = 0;
        while (kept == 0) {
            int count = begun ? bytes.read(target, offset, length) : bytes.readNBytes(target, offset, length);
            if (count <= 0) {
                return count == 0 && length == 0 ? 0 : -1;
            }
            if (!begun) {
                begun = true;
                byte[] first = Arrays.copyOfRange(target, offset, offset + Math.min(4, count));
                whole = Encoding.of(first, first.length).charset() != StandardCharsets.UTF_8;
            }
            kept = whole ? count : keep(target, offset, count);
        }
        return kept;
    }

    /** Moves the bytes that are kept together. */
    private int keep(byte[] target, int offset, int count) {
        // Every byte comes by here, so only line ends touch the fields.
        int to = offset;
        boolean wanted = isWanted();
        byte before = last;
        for (int i = offset; i < offset + count; i++) {
            byte b = target[i];
            if (b != '\n' && b != '\r') {
                if (wanted) {
                    target[to++] = b;
                }
            } else if (b == '\r' || before != '\r') {
                // Of CR LF the first ends the line; as LF, lest a CR meet the LF of the next line.
                line++;
                wanted = isWanted();
                target[to++] = '\n';
            }
            before = b;
        }
        last = before;
        return to - offset;
    }

    private boolean isWanted() {
        while (next < places.size() && places.get(next).line() < line) {
            next++;
        }
        return next < places.size() && places.get(next).line() == line;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
