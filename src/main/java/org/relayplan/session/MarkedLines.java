package org.relayplan.session;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.relayplan.smtp.Trouble;

/** Transcripts whose lines say who spoke. */
final class MarkedLines {

    private static final Pattern SWAKS_SERVER = Pattern.compile("<(-  |\\*\\* |~  |~\\* )(.*)");
    private static final Pattern SWAKS_CLIENT = Pattern.compile("( |\\*)[-~]> ?(.*)");
    private static final Pattern PLAIN_SERVER = Pattern.compile("(S: ?|< ?)(.*)");
    private static final Pattern PLAIN_CLIENT = Pattern.compile("(C: ?|> ?)(.*)");

    private MarkedLines() {}

    /** What swaks prints; its lines beginning with {@code ===} and {@code ***} are its own words. */
    static List<HeardSession> swaks(List<String> lines) {
        return read(lines, SWAKS_SERVER, SWAKS_CLIENT);
    }

    /** Lines marked by a letter or an arrow; all others are somebody's own words. */
    static List<HeardSession> plain(List<String> lines) {
        return read(lines, PLAIN_SERVER, PLAIN_CLIENT);
    }

    private static List<HeardSession> read(List<String> lines, Pattern server, Pattern client) {
        SessionEar ear = new SessionEar(ReplyTable.load());
        for (int i = 0; i < lines.size() && ear.count() <= HeardTranscript.MOST_SESSIONS; i++) {
            String line = lines.get(i);
            Matcher said = server.matcher(line);
            Matcher typed = client.matcher(line);
            if (said.matches()) {
                ear.server(i + 1, ScreenLine.of(said.group(2)).text());
            } else if (typed.matches()) {
                ear.client(i + 1, ScreenLine.of(typed.group(2)).text(), false);
            } else if (ClientChatter.isBeginning(line)) {
                ear.connected();
            } else if (line.startsWith("=== TLS started")) {
                ear.secured();
            } else {
                Optional<Trouble> trouble = ClientChatter.trouble(line);
                if (trouble.isPresent()) {
                    ear.trouble(i + 1, trouble.get());
                }
            }
        }
        return ear.sessions();
    }
}
