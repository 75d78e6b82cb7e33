package org.relayplan.load;

/** How CliXML writes texts and spans of time ([MS-PSRP] 2.2.5.1), turned into what Exchange prints. */
final class CliXmlText {

    private static final String DIGITS = "0123456789ABCDEF";

    private CliXmlText() {}

    /** A text with its escapes resolved: {@code _x000A_} is a line feed, {@code _x005F_} an underscore. */
    static String unescaped(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int done = 0;
        while (at >= 0) {
            int code = code(text, at);
            if (code < 0) {
                at = text.indexOf("_x", at + 1);
            } else {
                out.append(text, done, at).append((char) code);
                done = at + 7;
                at = text.indexOf("_x", done);
            }
        }
        return out.append(text, done, text.length()).toString();
    }

    /** The character of the escape at that place; -1 if there is none. */
    private static int code(String text, int at) {
        if (at + 7 > text.length() || text.charAt(at + 6) != '_') {
            return -1;
        }
        int code = 0;
        for (int i = at + 2; i < at + 6; i++) {
            int digit = DIGITS.indexOf(Character.toUpperCase(text.charAt(i)));
            if (digit < 0) {
                return -1;
            }
            code = 16 * code + digit;
        }
        return code;
    }

    /** A span such as {@code P1DT2H3M4.5S} as {@code 1.02:03:04.5}; anything else as it is. */
    static String timeSpan(String text) {
        int at = text.startsWith("-") ? 1 : 0;
        if (!text.startsWith("P", at) || text.length() < at + 3) {
            return text;
        }
        long[] parts = new long[4];
        String fraction = "";
        String units = "DHMS";
        int unit = 0;
        for (int i = at + 1; i < text.length(); i++) {
            if (text.charAt(i) == 'T') {
                unit = Math.max(unit, 1);
                continue;
            }
            int from = i;
            while (i < text.length() && (Character.digit(text.charAt(i), 10) >= 0 || text.charAt(i) == '.')) {
                i++;
            }
            int which = i < text.length() ? units.indexOf(text.charAt(i), unit) : -1;
            String number = text.substring(from, i);
            int point = number.indexOf('.');
            if (which < 0 || number.isEmpty() || point >= 0 && which < 3 || number.length() > 10) {
                return text;
            }
            if (point >= 0) {
                fraction = number.substring(point);
                number = number.substring(0, point);
            }
            parts[which] = number.isEmpty() || number.indexOf('.') >= 0 ? 0 : Long.parseLong(number);
            unit = which + 1;
        }
        String days = parts[0] == 0 ? "" : parts[0] + ".";
        return text.substring(0, at) + days + two(parts[1]) + ":" + two(parts[2]) + ":" + two(parts[3]) + fraction;
    }

    private static String two(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }
}
