package org.relayplan.simulate;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Locale;

/**
 * A message as it comes in: counted, its header looked at, and passed on byte by byte; never kept here. Only CRLF, a
 * dot and CRLF end it (RFC 5321, 4.1.1.4): other line ends are part of the message and smuggle nothing.
 */
final class MessageText {

    /** Takes the message's bytes without doubled dots. */
    interface Keeper {
        void take(byte b);
    }

    private enum Place {
        LINE_START,
        IN_LINE,
        BEHIND_CR,
        BEHIND_DOT,
        BEHIND_DOT_CR
    }

    private static final int SHOWN = 200;

    private final Keeper keeper;
    private final long most;
    private final Instant begun;
    private final StringBuilder line = new StringBuilder();
    private Place place = Place.LINE_START;
    private long bytes;
    private long headerBytes;
    private long hops;
    private boolean inHeader = true;
    private String id = "";

    /**
     * A message of which nothing has come yet.
     *
     * @param most bytes that are passed on; what is longer is counted, but fills nobody's disk
     */
    MessageText(Keeper keeper, long most, Instant begun) {
        this.keeper = keeper;
        this.most = most;
        this.begun = begun;
    }

    /** When it began. */
    Instant begun() {
        return begun;
    }

    /** How many bytes it has so far. */
    long bytes() {
        return bytes;
    }

    /** How many of them belong to the header. */
    long headerBytes() {
        return headerBytes;
    }

    /** How many Received fields the header has. */
    long hops() {
        return hops;
    }

    /** The Message-ID with its brackets; empty if there is none that looks like one. */
    String id() {
        return id;
    }

    /** Takes text with doubled dots; whether its end was among it, behind which nothing was taken. */
    boolean takeDotted(ByteBuffer in) {
        while (in.hasRemaining()) {
            byte b = in.get();
            switch (place) {
                case LINE_START -> {
                    if (b == '.') {
                        place = Place.BEHIND_DOT;
                    } else {
                        inLine(b);
                    }
                }
                case IN_LINE -> inLine(b);
                case BEHIND_CR -> {
                    if (b == '\n') {
                        take(b);
                        place = Place.LINE_START;
                    } else {
                        inLine(b);
                    }
                }
                case BEHIND_DOT -> {
                    if (b == '\r') {
                        place = Place.BEHIND_DOT_CR;
                    } else {
                        inLine(b);
                    }
                }
                case BEHIND_DOT_CR -> {
                    if (b == '\n') {
                        return true;
                    }
                    take((byte) '\r');
                    inLine(b);
                }
            }
        }
        return false;
    }

    /** Takes bytes as they are, at most so many; how many it took. */
    long takeChunk(ByteBuffer in, long most) {
        long taken = Math.min(most, in.remaining());
        for (long i = 0; i < taken; i++) {
            take(in.get());
        }
        return taken;
    }

    private void inLine(byte b) {
        take(b);
        place = b == '\r' ? Place.BEHIND_CR : Place.IN_LINE;
    }

    private void take(byte b) {
        bytes++;
        if (bytes <= most) {
            keeper.take(b);
        }
        if (inHeader) {
            header(b);
        }
    }

    private void header(byte b) {
        headerBytes++;
        if (b != '\n') {
            if (line.length() < SHOWN) {
                line.append((char) (b & 0xFF));
            }
            return;
        }
        String field = line.toString().stripTrailing();
        line.setLength(0);
        if (field.isEmpty()) {
            inHeader = false;
            return;
        }
        String lower = field.toLowerCase(Locale.ROOT);
        if (lower.startsWith("received:")) {
            hops++;
        } else if (lower.startsWith("message-id:") && id.isEmpty()) {
            String value = field.substring("message-id:".length()).strip();
            id = value.matches("<[\\x21-\\x3b\\x3d\\x3f-\\x7e]{1,150}>") ? value : "";
        }
    }
}
