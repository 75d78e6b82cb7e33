package org.relayplan.dns;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads numbers and names from a message, which may be made to mislead: it ends, and stays within the bytes. */
final class WireReader {

    /** The class of all records that count. */
    static final int INTERNET = 1;

    private final byte[] bytes;
    private final int end;
    private int at;

    WireReader(byte[] bytes, int length) {
        this.bytes = bytes;
        this.end = length;
    }

    int position() {
        return at;
    }

    /** Goes on at another place. */
    void jump(int position) throws UnreadableAnswer {
        if (position > end) {
            throw new UnreadableAnswer("it ends too early");
        }
        at = position;
    }

    int octet() throws UnreadableAnswer {
        if (at >= end) {
            throw new UnreadableAnswer("it ends too early");
        }
        return bytes[at++] & 0xFF;
    }

    int number() throws UnreadableAnswer {
        return octet() << 8 | octet();
    }

    byte[] take(int length) throws UnreadableAnswer {
        int from = at;
        jump(at + length);
        return java.util.Arrays.copyOfRange(bytes, from, from + length);
    }

    /**
     * A name, whose end may stand earlier in the message (RFC 1035, 4.1.4). Each reference must lead further back than
     * the one before it, so that none leads in a circle.
     */
    DomainName name() throws UnreadableAnswer {
        List<String> labels = new ArrayList<>();
        int length = 1;
        int earliest = at;
        int behind = -1;
        while (true) {
            int first = octet();
            if (first == 0) {
                break;
            }
            if (first >= 0xC0) {
                int target = (first & 0x3F) << 8 | octet();
                behind = behind < 0 ? at : behind;
                if (target >= earliest) {
                    throw new UnreadableAnswer("a name in it refers to itself");
                }
                earliest = target;
                at = target;
            } else if (first > DomainName.LONGEST_LABEL) {
                throw new UnreadableAnswer("a name in it has a part of unknown kind");
            } else {
                length += first + 1;
                if (length > DomainName.LONGEST) {
                    throw new UnreadableAnswer("a name in it is too long");
                }
                labels.add(new String(take(first), StandardCharsets.ISO_8859_1));
            }
        }
        at = behind < 0 ? at : behind;
        return new DomainName(labels);
    }
}
