package org.relayplan.load;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A name of the directory, such as {@code CN=Relay,CN=SMTP Receive Connectors,CN=Protocols,CN=EX01,...} (RFC 4514). */
final class DistinguishedName {

    private static final String CONNECTORS = "SMTP Receive Connectors";

    private DistinguishedName() {}

    /** The values of its parts, escapes resolved, the object's own first. */
    static List<String> values(String text) {
        List<String> values = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i + 1 < text.length() && text.charAt(i) == '\\') {
                i++;
            } else if (i == text.length() || text.charAt(i) == ',') {
                String part = text.substring(start, Math.min(i, text.length()));
                values.add(unescape(part.substring(part.indexOf('=') + 1)));
                start = i + 1;
            }
        }
        return values;
    }

    /** Whether it names a receive connector. */
    static boolean isConnector(List<String> values) {
        return values.size() > 3 && values.get(1).equalsIgnoreCase(CONNECTORS);
    }

    /** A backslash before a character that means something, or before the two digits of a byte of UTF-8. */
    private static String unescape(String value) {
        if (value.indexOf('\\') < 0) {
            return value.strip();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 2 < value.length() && isHex(value.charAt(i + 1)) && isHex(value.charAt(i + 2))) {
                bytes.write(Integer.parseInt(value.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                int next = c == '\\' && i + 1 < value.length() ? ++i : i;
                int point = value.codePointAt(next);
                bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(point) - 1;
            }
        }
        return bytes.toString(StandardCharsets.UTF_8).strip();
    }

    private static boolean isHex(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }
}
