package org.relayplan.simulate;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * A protocol log in the form of Exchange's own (protocol logging page): lines of comma-separated values, told as they
 * happen.
 */
final class ProtocolLog {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Consumer<String> lines;
    private final Clock clock;
    private long sessions;
    private boolean begun;

    /**
     * A log.
     *
     * @param lines takes each line, without its end
     */
    ProtocolLog(Consumer<String> lines, Clock clock) {
        this.lines = lines;
        this.clock = clock;
        // The number of the first session: hexadecimal like Exchange's, and another one at each start.
        this.sessions = clock.millis() << 16;
    }

    /** What stands on top. The first line says who writes it: nobody shall take this for a log of Exchange. */
    private void begin() {
        lines.accept("#Software: relayplan simulate (no Exchange server)");
        lines.accept("#Version: 15.0.0.0");
        lines.accept("#Log-type: SMTP Receive Protocol Log");
        lines.accept("#Date: " + TIME.format(clock.instant()));
        lines.accept("#Fields: date-time,connector-id,session-id,sequence-number,local-endpoint,remote-endpoint,event,"
                + "data,context");
    }

    /** A session that is logged. */
    Entries session(String connector, String local, String remote) {
        if (!begun) {
            begin();
        }
        begun = true;
        sessions++;
        return new Entries(connector, String.format(Locale.ROOT, "%016X", sessions), local, remote);
    }

    /** The lines of one session. */
    final class Entries {
        private final String connector;
        private final String session;
        private final String local;
        private final String remote;
        private int sequence;

        private Entries(String connector, String session, String local, String remote) {
            this.connector = connector;
            this.session = session;
            this.local = local;
            this.remote = remote;
        }

        /**
         * Adds a line.
         *
         * @param event {@code +} and {@code -} for the connection, {@code >} sent, {@code <} received, {@code *} else
         */
        void add(char event, String data, String context) {
            Instant now = clock.instant();
            lines.accept(TIME.format(now) + "," + cell(connector) + "," + session + "," + sequence + "," + local + ","
                    + remote + "," + event + "," + cell(data) + "," + cell(context));
            sequence++;
        }
    }

    /** Quoted where it must be; control characters can act on nobody's terminal. */
    private static String cell(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2);
        boolean quote = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quote |= c == ',' || c == '"';
            if (c == '"') {
                out.append("\"\"");
            } else if (c < ' ' || c >= 0x7F && (c < 0xA0 || !Character.isLetterOrDigit(c))) {
                out.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
            } else {
                out.append(c);
            }
        }
        return quote ? "\"" + out + "\"" : out.toString();
    }
}
