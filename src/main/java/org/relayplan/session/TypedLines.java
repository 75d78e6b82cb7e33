package org.relayplan.session;

import java.util.List;
import java.util.Optional;
import org.relayplan.smtp.Trouble;

/**
 * What stood on a screen: replies and, where it was echoed, what was typed, with nothing to tell them apart but their
 * form. Keys may be echoed twice, not at all, or be corrected by a backspace, which telnet sends like any other.
 */
final class TypedLines {

    private final List<String> lines;
    private final boolean inTls;
    private final SessionEar ear = new SessionEar(ReplyTable.load());
    private int knownEnd = -1;

    private TypedLines(List<String> lines, boolean inTls) {
        this.lines = lines;
        this.inTls = inTls;
    }

    /**
     * The sessions.
     *
     * @param inTls whether the client began TLS itself before anything was typed
     */
    static List<HeardSession> read(List<String> lines, boolean inTls) {
        return new TypedLines(lines, inTls).read();
    }

    private List<HeardSession> read() {
        boolean greeted = !inTls;
        for (int i = 0; i < lines.size() && ear.count() <= HeardTranscript.MOST_SESSIONS; i++) {
            ScreenLine screen = ScreenLine.of(lines.get(i));
            String line = screen.text();
            if (ClientChatter.isBeginning(line)) {
                ear.connected();
                greeted = !inTls;
            } else if (ear.inText()) {
                i = text(i);
            } else if (ReplyLine.is(line)) {
                // The last line of the reply to the EHLO that openssl sends itself comes after its report.
                if (!greeted) {
                    greeted = true;
                    ear.secured();
                } else {
                    ear.server(i + 1, line);
                }
            } else {
                said(i, screen);
            }
        }
        return ear.sessions();
    }

    /** What is no reply: a command, a part of a logon, the client's own words, or noise. */
    private void said(int at, ScreenLine screen) {
        String line = screen.text();
        Optional<Trouble> trouble = ClientChatter.trouble(line);
        if (trouble.isPresent()) {
            ear.trouble(at + 1, trouble.get());
        } else if (line.isBlank() || ear.inReply()) {
            return;
        } else if (SpokenCommand.is(line)) {
            command(at, screen);
        } else if (SpokenCommand.is(screen.halved())) {
            command(at, new ScreenLine(screen.halved(), screen.corrected()));
        } else if (ear.wantsSecret() || isRefused(at)) {
            command(at, screen);
        }
    }

    private void command(int at, ScreenLine screen) {
        boolean again = ear.lastWaiting().isPresent()
                && ear.lastWaiting().get().equals(SpokenCommand.shown(screen.text(), false));
        // The same line twice without a reply between is one command that was echoed twice.
        if (!again) {
            ear.client(at + 1, screen.text(), screen.corrected());
        }
    }

    /** Whether the server didn't know what was typed: an error follows at once. */
    private boolean isRefused(int at) {
        for (int i = at + 1; i < lines.size() && i < at + 3; i++) {
            String next = ScreenLine.of(lines.get(i)).text();
            if (!next.isBlank()) {
                return ear.lastWaiting().isEmpty() && next.startsWith("50") && ReplyLine.is(next);
            }
        }
        return false;
    }

    /** Goes over a message's text up to its dot; where nothing was echoed there is none, and the reply follows. */
    private int text(int from) {
        int end = endOfText(from);
        if (end < lines.size() && isDot(end)) {
            ear.client(end + 1, ".", false);
            return end;
        }
        for (int i = from; i < lines.size(); i++) {
            String line = ScreenLine.of(lines.get(i)).text();
            Optional<Trouble> trouble = ClientChatter.trouble(line);
            if (ReplyLine.is(line)) {
                ear.server(i + 1, line);
                return i;
            }
            if (trouble.isPresent()) {
                ear.trouble(i + 1, trouble.get());
                return i;
            }
        }
        return lines.size();
    }

    /** The next line that may end a text: a lone dot, or a new connection. It is looked for once. */
    private int endOfText(int from) {
        if (knownEnd < from) {
            knownEnd = from;
            while (knownEnd < lines.size() && !isDot(knownEnd) && !isBeginning(knownEnd)) {
                knownEnd++;
            }
        }
        return knownEnd;
    }

    /** Whether the line is a dot, echoed once or twice. */
    private boolean isDot(int at) {
        String line = ScreenLine.of(lines.get(at)).text();
        return line.equals(".") || line.equals("..");
    }

    private boolean isBeginning(int at) {
        String line = ScreenLine.of(lines.get(at)).text();
        return ClientChatter.isBeginning(line) || line.startsWith("220 ");
    }
}
