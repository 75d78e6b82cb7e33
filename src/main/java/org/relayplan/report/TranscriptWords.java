package org.relayplan.report;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.relayplan.smtp.Transcript;

/** Lines of a session as text: the moment, who spoke, what; foreign text is among it. */
final class TranscriptWords {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private TranscriptWords() {}

    /** {@code 10:15:30.123 > EHLO client}: {@code >} is sent, {@code <} received, {@code *} happened. */
    static String line(Transcript.Line line) {
        return CLOCK.format(line.at()) + " " + sign(line.side()) + " " + line.text();
    }

    private static String sign(Transcript.Side side) {
        return switch (side) {
            case CLIENT -> ">";
            case SERVER -> "<";
            case NOTE -> "*";
        };
    }
}
