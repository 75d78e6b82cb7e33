package org.relayplan.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.relayplan.source.Place;

/**
 * The characters of a document, decoded strictly: each sequence of bytes that is no character becomes a fault at its
 * place and is read as U+FFFD. Byte order marks in front are no characters. What must not be read at all (too large, an
 * archive, nothing but broken bytes) ends the text early, with a fault.
 */
final class DecodedText extends Reader {

    /** The largest document in bytes: 2 GB. */
    static final long LARGEST = 2L << 30;

    static final String TOO_LARGE = "The file is larger than 2 GB, the most that is read; split it into several.";

    /** Stands for bytes that are no character. */
    static final char REPLACEMENT = '\uFFFD';

    /** After that many broken sequences a file is not text in this encoding. */
    private static final int MOST_BROKEN = 20;

    private final InputStream bytes;
    private final String file;
    private final long largest;
    private final Faults faults;
    private final Optional<MessageDigest> digest;
    private final byte[] buffer = new byte[16 * 1024];
    private final ByteBuffer in = ByteBuffer.wrap(buffer);

    private Encoding encoding = Encoding.UTF_8;
    private CharsetDecoder decoder;
    private long total;
    private boolean allRead;
    private boolean started;
    private boolean stopped;
    private int broken;

    // The place of the next character to hand out.
    private int line = 1;
    private int column = 1;
    private boolean afterCr;
    private boolean counts = true;

    /** The characters of these bytes; the digest, if any, sees every byte. */
    DecodedText(InputStream bytes, String file, Faults faults, Optional<MessageDigest> digest) {
        this(bytes, file, faults, digest, LARGEST);
    }

    /** The same with another limit than 2 GB. */
    DecodedText(InputStream bytes, String file, Faults faults, Optional<MessageDigest> digest, long largest) {
        this.largest = largest;
        this.bytes = bytes;
        this.file = file;
        this.faults = faults;
        this.digest = digest;
        in.limit(0);
    }

    /**
     * Tells the place of the next character, before each reading: who counts lines anyway need not have them counted
     * here, too.
     *
     * @param followsCr whether the character before it was a CR, so that an LF would end no further line
     */
    void placeNext(int nextLine, int nextColumn, boolean followsCr) {
        line = nextLine;
        column = nextColumn;
        afterCr = followsCr;
        counts = false;
    }

    /** Whether the text ended before the document did; the fault that says why is known. */
    boolean stopped() {
        return stopped;
    }

    /** Whether some bytes were no characters. */
    boolean broken() {
        return broken > 0;
    }

    /** Reads at least one character into a room of at least two. */
    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length < 2) {
            throw new IllegalArgumentException("room for a surrogate pair is needed, not " + length);
        }
        if (!started) {
            start();
        }
        CharBuffer out = CharBuffer.wrap(target, offset, length);
        int counted = offset;
        while (!stopped) {
            CoderResult result = decoder.decode(in, out, allRead);
            if (result.isMalformed() || result.isUnmappable()) {
                counted = advance(target, counted, out.position());
                if (!out.hasRemaining()) {
                    break;
                }
                // UTF-16 counts the character behind a lone surrogate as broken too; it is not.
                refuse(encoding.charset() == StandardCharsets.UTF_8 ? result.length() : Math.min(2, result.length()));
                out.put(REPLACEMENT);
            } else if (out.position() > offset || result.isOverflow()) {
                break;
            } else if (allRead) {
                return -1;
            } else {
                fill();
            }
        }
        int end = out.position();
        if (counts) {
            advance(target, counted, end);
        }
        return end > offset ? end - offset : -1;
    }

    private void start() throws IOException {
        started = true;
        while (in.limit() < 4 && !allRead) {
            fill();
        }
        encoding = Encoding.of(buffer, in.limit());
        while (encoding.skipMark(in)) {
            while (in.remaining() < Encoding.LONGEST_MARK && !allRead) {
                fill();
            }
        }
        decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        if (!encoding.refusal.isEmpty()) {
            stop(Place.document(file), encoding.refusal);
        }
    }

    /** Reads more bytes behind those not yet decoded. */
    private void fill() throws IOException {
        in.compact();
        int from = in.position();
        int count = bytes.read(buffer, from, buffer.length - from);
        in.position(from + Math.max(count, 0));
        in.flip();
        if (count < 0) {
            allRead = true;
            return;
        }
        total += count;
        if (digest.isPresent()) {
            digest.get().update(buffer, from, count);
        }
        if (total > largest) {
            stop(Place.document(file), TOO_LARGE);
        }
    }

    private void refuse(int length) {
        StringBuilder message = new StringBuilder(length == 1 ? "The byte" : "The sequence of bytes");
        for (int i = 0; i < length; i++) {
            int value = in.get() & 0xFF;
            message.append(value < 0x10 ? " 0" : " ")
                    .append(Integer.toHexString(value).toUpperCase(java.util.Locale.ROOT));
        }
        message.append(' ').append(encoding.words()).append('.');
        faults.add(Place.at(file, line, column, ""), message.toString());
        broken++;
        if (broken == MOST_BROKEN) {
            stop(Place.at(file, line, column, ""), "The file is not read further, too much of it is not text.");
        }
    }

    private void stop(Place place, String message) {
        faults.add(place, message);
        stopped = true;
    }

    /** Moves the place over what was handed out since; CR, LF and CR LF end a line. */
    private int advance(char[] target, int from, int to) {
        // Every character of a document comes by here, so only line ends touch the fields.
        int first = from;
        for (int i = from; i < to; i++) {
            char c = target[i];
            if (c > '\r' || c != '\n' && c != '\r') {
                continue;
            }
            boolean second = c == '\n' && (i > first ? false : afterCr);
            column += i - first;
            if (!second) {
                line++;
                column = 1;
            }
            afterCr = c == '\r';
            first = i + 1;
        }
        if (to > first) {
            column += to - first;
            afterCr = false;
        }
        return to;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
