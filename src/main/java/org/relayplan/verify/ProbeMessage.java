package org.relayplan.verify;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The message that a probe sends to the own recipient; it says what it is. */
final class ProbeMessage {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private ProbeMessage() {}

    /** Header and text in ASCII, without line ends (RFC 5322). */
    static List<String> lines(Pattern pattern, VantagePoint vantage, Endpoint endpoint, Instant now) {
        String name = "relayplan-" + Long.toString(now.toEpochMilli(), 36) + "-" + pattern.id();
        return List.of(
                "From: <" + (pattern.sender().isEmpty() ? pattern.recipient() : pattern.sender()) + ">",
                "To: <" + pattern.recipient() + ">",
                "Subject: relayplan verify, " + pattern.title(),
                "Date: " + DATE.format(now),
                "Message-ID: <" + name + "@relayplan.invalid>",
                "Auto-Submitted: auto-generated",
                "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=us-ascii",
                "",
                "This message was sent to see whether " + ascii(endpoint.text()) + " takes it from",
                ascii(vantage.name()) + ". Nobody needs to do anything about it.");
    }

    /** Names may hold any letter; a mail without an encoding may not. */
    private static String ascii(String name) {
        StringBuilder out = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            out.append(c >= ' ' && c < 0x7F ? c : '?');
        }
        return out.toString();
    }
}
