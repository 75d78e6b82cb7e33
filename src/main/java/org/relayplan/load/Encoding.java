package org.relayplan.load;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How a document's characters are written as bytes, told by its first four bytes: a byte order mark, or the zero bytes
 * that UTF-16 puts between ASCII letters (a JSON document begins with one).
 */
enum Encoding {
    UTF_8(false, ""),
    UTF_8_MARKED(true, ""),
    UTF_16LE(false, ""),
    UTF_16LE_MARKED(true, ""),
    UTF_16BE(false, ""),
    UTF_16BE_MARKED(true, ""),
    UTF_32(false, "The file is written as UTF-32; save it as UTF-8."),
    ZIP(false, "This is a ZIP archive (or an Office document), no text; unpack it or export it as text first."),
    GZIP(false, "This is a gzip archive, no text; unpack it first.");

    /** The most bytes that a byte order mark takes. */
    static final int LONGEST_MARK = 3;

    private final boolean isMarked;

    /** Why documents written like this are not read; empty if they are. */
    final String refusal;

    Encoding(boolean isMarked, String refusal) {
        this.isMarked = isMarked;
        this.refusal = refusal;
    }

    Charset charset() {
        return switch (this) {
            case UTF_16LE, UTF_16LE_MARKED -> StandardCharsets.UTF_16LE;
            case UTF_16BE, UTF_16BE_MARKED -> StandardCharsets.UTF_16BE;
            default -> StandardCharsets.UTF_8;
        };
    }

    /**
     * Moves behind a byte order mark, if there is one. A document that begins with one may have more of them: programs
     * that don't know a mark keep it as a character and put theirs before it.
     *
     * @param bytes the document from here on, {@link #LONGEST_MARK} bytes of it or all there are
     * @return whether there was one
     */
    boolean skipMark(ByteBuffer bytes) {
        if (!isMarked) {
            return false;
        }
        ByteBuffer mark = charset().encode("\uFEFF");
        int length = mark.remaining();
        boolean isThere = bytes.remaining() >= length
                && bytes.slice(bytes.position(), length).equals(mark);
        bytes.position(bytes.position() + (isThere ? length : 0));
        return isThere;
    }

    /** The encoding's name and what is expected of it, as a fault says it. */
    String words() {
        return charset() == StandardCharsets.UTF_8
                ? "is not UTF-8; save the file as UTF-8"
                : "is not UTF-16, as which the file begins; save it as UTF-8";
    }

    /** By the first bytes, of which the document may have fewer than four. */
    static Encoding of(byte[] bytes, int count) {
        int a = at(bytes, 0, count);
        int b = at(bytes, 1, count);
        int c = at(bytes, 2, count);
        int d = at(bytes, 3, count);
        if (a == 0xEF && b == 0xBB && c == 0xBF) {
            return UTF_8_MARKED;
        }
        if (a == 0xFF && b == 0xFE) {
            return c == 0 && d == 0 ? UTF_32 : UTF_16LE_MARKED;
        }
        if (a == 0xFE && b == 0xFF) {
            return UTF_16BE_MARKED;
        }
        if (a == 0 && b == 0) {
            return c == 0xFE && d == 0xFF || c == 0 && d > 0 ? UTF_32 : UTF_8;
        }
        if (a == 0 && b > 0) {
            return UTF_16BE;
        }
        if (a > 0 && b == 0) {
            return c == 0 && d == 0 ? UTF_32 : UTF_16LE;
        }
        if (a == 'P' && b == 'K' && c == 3 && d == 4) {
            return ZIP;
        }
        return a == 0x1F && b == 0x8B ? GZIP : UTF_8;
    }

    /** The byte, or -1 behind the end. */
    private static int at(byte[] bytes, int index, int count) {
        return index < count ? bytes[index] & 0xFF : -1;
    }
}
