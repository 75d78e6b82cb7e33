package org.relayplan.smtp;

import java.nio.charset.StandardCharsets;

/** Text in the form that parameters of DSN take (RFC 3461, 4). */
final class Xtext {

    private Xtext() {}

    /** Printable ASCII as it is, all else, {@code +} and {@code =} as {@code +} and two hexadecimal digits. */
    static String of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (b > ' ' && b < 0x7F && b != '+' && b != '=') {
                out.append((char) b);
            } else {
                out.append('+')
                        .append(Character.toUpperCase(Character.forDigit(b >> 4 & 15, 16)))
                        .append(Character.toUpperCase(Character.forDigit(b & 15, 16)));
            }
        }
        return out.toString();
    }
}
