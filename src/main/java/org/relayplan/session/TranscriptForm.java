package org.relayplan.session;

import java.util.List;
import java.util.regex.Pattern;

/** Tells the form of a transcript by its first lines. */
final class TranscriptForm {

    static final int LOOKED_AT = 400;

    /** A line of a protocol log: a moment, the connector, the session's number in hexadecimal. */
    private static final Pattern LOGGED =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z,(\"[^\"]*\"|[^,]*),[0-9A-Fa-f]{8,16},\\d+,.*");

    private static final Pattern SWAKS = Pattern.compile("(=== (Trying|Connected|TLS)|<-  |<\\*\\* |<~  |<~\\* ).*");
    /** What openssl says of a certificate before anything else, also with -quiet. */
    private static final Pattern CERTIFICATE = Pattern.compile("depth=\\d+ .*|verify (return|error):.*");

    private static final Pattern SERVER = Pattern.compile("(S: ?|< )[2-5]\\d\\d[ -].*");

    private TranscriptForm() {}

    static TranscriptKind of(List<String> lines) {
        for (String line : lines.subList(0, Math.min(LOOKED_AT, lines.size()))) {
            if (line.startsWith("#Fields: date-time,connector-id")
                    || LOGGED.matcher(line).matches()) {
                return TranscriptKind.PROTOCOL_LOG;
            }
            if (line.startsWith("CONNECTED(") || CERTIFICATE.matcher(line).matches()) {
                return TranscriptKind.OPENSSL;
            }
            if (SWAKS.matcher(line).matches()) {
                return TranscriptKind.SWAKS;
            }
            if (SERVER.matcher(line).matches() || StampedLines.is(line)) {
                return TranscriptKind.MARKED;
            }
        }
        return TranscriptKind.TELNET;
    }
}
