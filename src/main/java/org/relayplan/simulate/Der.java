package org.relayplan.simulate;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** As much of the distinguished encoding rules (X.690) as a certificate needs. */
final class Der {

    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'", Locale.ROOT);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'", Locale.ROOT);

    private Der() {}

    /** Anything: its tag, its length, its content. */
    static byte[] of(int tag, byte[]... content) {
        ByteArrayOutputStream inside = new ByteArrayOutputStream();
        for (byte[] part : content) {
            inside.writeBytes(part);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        int length = inside.size();
        if (length < 0x80) {
            out.write(length);
        } else {
            byte[] digits = BigInteger.valueOf(length).toByteArray();
            int from = digits[0] == 0 ? 1 : 0;
            out.write(0x80 | digits.length - from);
            out.write(digits, from, digits.length - from);
        }
        out.writeBytes(inside.toByteArray());
        return out.toByteArray();
    }

    static byte[] sequence(byte[]... content) {
        return of(0x30, content);
    }

    static byte[] set(byte[]... content) {
        return of(0x31, content);
    }

    static byte[] number(BigInteger value) {
        return of(0x02, value.toByteArray());
    }

    /** A string of whole bytes of bits. */
    static byte[] bits(byte[] content) {
        return of(0x03, new byte[] {0}, content);
    }

    static byte[] octets(byte[] content) {
        return of(0x04, content);
    }

    static byte[] text(String text) {
        return of(0x0C, text.getBytes(StandardCharsets.UTF_8));
    }

    /** UTCTime until 2049, GeneralizedTime from then on (RFC 5280, 4.1.2.5). */
    static byte[] time(Instant moment) {
        OffsetDateTime at = moment.atOffset(ZoneOffset.UTC);
        boolean isShort = at.getYear() < 2050;
        String text = (isShort ? SHORT : LONG).format(at);
        return of(isShort ? 0x17 : 0x18, text.getBytes(StandardCharsets.US_ASCII));
    }

    /** An object identifier by its numbers. */
    static byte[] identifier(int... arcs) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(arcs[0] * 40 + arcs[1]);
        for (int i = 2; i < arcs.length; i++) {
            for (int shift = 28; shift > 0; shift -= 7) {
                if (arcs[i] >>> shift != 0) {
                    out.write(0x80 | arcs[i] >>> shift & 0x7F);
                }
            }
            out.write(arcs[i] & 0x7F);
        }
        return of(0x06, out.toByteArray());
    }
}
