package org.relayplan.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.relayplan.smtp.Trouble;

/**
 * Transcripts that {@code verify -v} prints: each line has its moment, {@code <} of a server, {@code >} of a client or
 * {@code *} of what happened, and is indented below words that are no part of a session.
 */
final class StampedLines {

    /** Foreign text holds none: verify makes its control characters visible. */
    private static final Pattern COLOUR = Pattern.compile("\u001B\\[[0-9;]{0,20}m");

    /** The first that is told of a session, with where it goes behind it. */
    private static final String CONNECTING = "* connecting to ";

    /** A terminal may have no room for more than the moment. */
    private static final Pattern STAMPED = Pattern.compile(" *\\d\\d:\\d\\d:\\d\\d\\.\\d{3}(?: ([<>*](?: .*)?))?");

    /** What our own client says of a trouble; whichever comes first in the list counts. */
    private static final List<Map.Entry<String, Trouble>> WORDS = List.of(
            Map.entry("TLS could not be started", Trouble.TLS_FAILED),
            Map.entry("text came behind the reply to STARTTLS", Trouble.TLS_FAILED),
            Map.entry("the server spoke without being asked", Trouble.OUT_OF_TURN),
            Map.entry("that is no SMTP reply", Trouble.NOT_SMTP),
            Map.entry("the lines of one reply have different codes", Trouble.NOT_SMTP),
            Map.entry("the server sent a reply of more than", Trouble.TOO_LONG),
            Map.entry("the server sent a line of more than", Trouble.TOO_LONG),
            Map.entry("the connection was refused", Trouble.REFUSED),
            Map.entry("no connection within", Trouble.TIMED_OUT),
            Map.entry("did not come within", Trouble.TIMED_OUT),
            Map.entry("no address is known for", Trouble.UNKNOWN_HOST),
            Map.entry("it has no such address", Trouble.NO_SUCH_SOURCE),
            Map.entry("there is no way to", Trouble.UNREACHABLE),
            Map.entry("no connection to", Trouble.UNREACHABLE),
            Map.entry("can't connect to", Trouble.UNREACHABLE),
            Map.entry("doesn't let us forward to", Trouble.FORWARDING_REFUSED),
            Map.entry("forwarding through", Trouble.VANTAGE_FAILED),
            Map.entry("the server closed the connection", Trouble.CLOSED),
            Map.entry("the connection broke", Trouble.RESET));

    private StampedLines() {}

    /** Whether the line is one of these. */
    static boolean is(String line) {
        return STAMPED.matcher(bare(line)).matches();
    }

    /** The line without colours. */
    static String bare(String line) {
        return line.indexOf('\u001B') < 0 ? line : COLOUR.matcher(line).replaceAll("");
    }

    /** Whether some of the first lines are. */
    static boolean areIn(List<String> lines) {
        return lines.stream().limit(TranscriptForm.LOOKED_AT).anyMatch(StampedLines::is);
    }

    /** The sessions, each once. */
    static List<HeardSession> read(List<String> lines) {
        ReplyTable table = ReplyTable.load();
        List<HeardSession> heard = new ArrayList<>();
        for (StampedSession session : StampedSessions.of(lines)) {
            SessionEar ear = new SessionEar(table);
            for (int at = session.from(); at < session.to(); ) {
                int behind = at + 1;
                if (is(lines.get(at))) {
                    behind = end(lines, at);
                    hear(ear, at + 1, marked(lines, at, behind));
                }
                at = behind;
            }
            ear.sessions().forEach(each -> heard.add(each.between(session.ends())));
        }
        return heard;
    }

    /** Whether a session begins on a line that is one of these. */
    static boolean isBeginning(List<String> lines, int at) {
        return marked(lines, at, end(lines, at)).startsWith(CONNECTING);
    }

    /** The mark, and what was said or happened; without the moment. */
    private static String marked(List<String> lines, int at, int behind) {
        Matcher stamped = STAMPED.matcher(bare(lines.get(at)));
        String first = stamped.matches() && stamped.group(1) != null ? stamped.group(1) : "";
        StringBuilder text = new StringBuilder(first);
        for (String line : lines.subList(at + 1, behind)) {
            text.append(text.isEmpty() ? "" : " ").append(bare(line).strip());
        }
        return text.toString();
    }

    /**
     * The line behind what begins on one of these: a terminal's lines are short, and what has no room goes on below,
     * indented as it began.
     */
    static int end(List<String> lines, int at) {
        String first = bare(lines.get(at));
        String indent = first.substring(0, first.length() - first.stripLeading().length());
        int behind = at + 1;
        while (behind < lines.size() && goesOn(bare(lines.get(behind)), indent)) {
            behind++;
        }
        return behind;
    }

    private static boolean goesOn(String line, String indent) {
        return !indent.isEmpty()
                && line.startsWith(indent)
                && line.length() > indent.length()
                && line.charAt(indent.length()) != ' '
                && !is(line);
    }

    private static void hear(SessionEar ear, int line, String marked) {
        String text = marked.length() < 2 ? "" : marked.substring(2);
        switch (marked.isEmpty() ? ' ' : marked.charAt(0)) {
            case '<' -> ear.server(line, text);
            case '>' -> ear.client(line, text, false);
            default -> {
                if (text.startsWith("TLS begins")) {
                    ear.secured();
                } else if (!text.endsWith("while closing")) {
                    ClientChatter.trouble(text, WORDS).ifPresent(trouble -> ear.trouble(line, trouble));
                }
            }
        }
    }
}
