package org.relayplan.load;

import java.time.DateTimeException;
import java.time.Instant;

/** How Windows PowerShell writes times in JSON: {@code /Date(1629535434000)/}, milliseconds since 1970. */
final class JsonDate {

    private static final String START = "/Date(";
    private static final String END = ")/";

    private JsonDate() {}

    /** Such a time as {@code 2021-08-21T08:43:54Z}; any other text as it is. */
    static String readable(String text) {
        if (!text.startsWith(START) || !text.endsWith(END)) {
            return text;
        }
        String digits = text.substring(START.length(), text.length() - END.length());
        // A time zone may stand behind; the number counts from the same instant whatever it is.
        int zone = Math.max(digits.indexOf('+'), digits.indexOf('-', 1));
        try {
            return Instant.ofEpochMilli(Long.parseLong(zone > 0 ? digits.substring(0, zone) : digits))
                    .toString();
        } catch (NumberFormatException | DateTimeException e) {
            return text;
        }
    }
}
