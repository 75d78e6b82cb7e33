package org.relayplan.session;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.relayplan.smtp.Reply;
import org.relayplan.smtp.Trouble;

/**
 * Hears lines of a client and a server in turn and makes sessions of them: which reply belongs to which command, where
 * a session begins and ends, and what is no command but a message's text.
 */
final class SessionEar {

    /** Lines of one reply and of all commands without a reply that are kept; the rest is noise. */
    private static final int MOST = 1_000;

    private record Spoken(int line, String step, String shown, boolean corrected) {}

    private final ReplyTable table;
    private final List<HeardSession> sessions = new ArrayList<>();
    private final List<HeardTurn> turns = new ArrayList<>();
    private final Deque<Spoken> waiting = new ArrayDeque<>();
    private final List<String> replyLines = new ArrayList<>();
    private int replyCode;
    private int replyLine;
    private boolean inText;
    private boolean wantsSecret;
    private boolean triedLogon;
    private boolean secured;
    private boolean account;
    private boolean ended;

    /** Knows replies by that table. */
    SessionEar(ReplyTable table) {
        this.table = table;
    }

    /** Whether what the client says is a message's text now. */
    boolean inText() {
        return inText;
    }

    /** Whether the server waits for a part of a logon. */
    boolean wantsSecret() {
        return wantsSecret && waiting.isEmpty();
    }

    /** Whether a reply has begun and its last line has not come. */
    boolean inReply() {
        return !replyLines.isEmpty();
    }

    /** The line on which the last command stood that still waits for a reply, or nothing. */
    Optional<String> lastWaiting() {
        return waiting.isEmpty()
                ? Optional.empty()
                : Optional.of(waiting.getLast().shown());
    }

    /** The client said a line. */
    void client(int line, String text, boolean corrected) {
        if (inText) {
            if (text.equals(".")) {
                inText = false;
                waiting.add(new Spoken(line, "end of data", ".", corrected));
            }
            return;
        }
        // Servers speak first: what stands before that and isn't a command is a remark of who kept the session.
        boolean isRemark = turns.isEmpty() && !SpokenCommand.is(text);
        if (waiting.size() >= MOST || isRemark) {
            return;
        }
        boolean secret = wantsSecret();
        String step = secret ? "AUTH" : SpokenCommand.step(text);
        triedLogon |= step.equals("AUTH");
        String shown = secret && !text.equals("*") ? "***" : SpokenCommand.shown(text, triedLogon);
        waiting.add(new Spoken(line, step, shown, corrected));
    }

    /** The server said a line. */
    void server(int line, String text) {
        if (!ReplyLine.is(text)) {
            return;
        }
        ReplyLine part = ReplyLine.of(text);
        if (!replyLines.isEmpty() && part.code() != replyCode) {
            complete();
        }
        if (replyLines.isEmpty()) {
            replyCode = part.code();
            replyLine = line;
        }
        if (replyLines.size() < MOST) {
            replyLines.add(part.text());
        }
        if (part.isLast()) {
            complete();
        }
    }

    /** TLS began. */
    void secured() {
        secured = true;
    }

    /** A connection stands. */
    void connected() {
        if (!turns.isEmpty()) {
            end();
        }
    }

    /** The client said what went wrong. */
    void trouble(int line, Trouble trouble) {
        if (!replyLines.isEmpty()) {
            complete();
        }
        if (ended) {
            return;
        }
        Spoken spoken = waiting.isEmpty()
                ? new Spoken(line, turns.isEmpty() ? "connect" : inText ? "end of data" : "", "", false)
                : waiting.poll();
        turns.add(turn(spoken, Optional.empty(), Optional.of(trouble)));
        ended = true;
    }

    /** The session is over. */
    void end() {
        if (!replyLines.isEmpty()) {
            complete();
        }
        for (Spoken spoken : waiting) {
            turns.add(turn(spoken, Optional.empty(), Optional.empty()));
        }
        if (!turns.isEmpty()) {
            sessions.add(new HeardSession(turns.get(0).line(), turns, Optional.empty(), Optional.empty()));
        }
        waiting.clear();
        turns.clear();
        inText = false;
        wantsSecret = false;
        triedLogon = false;
        secured = false;
        account = false;
        ended = false;
    }

    /** Every session that has ended; the one still open ends here. */
    List<HeardSession> sessions() {
        end();
        return List.copyOf(sessions);
    }

    /** How many sessions have ended so far. */
    int count() {
        return sessions.size();
    }

    private void complete() {
        Reply reply = new Reply(replyCode, replyLines);
        replyLines.clear();
        boolean banner = reply.code() == 220 && reply.enhanced().isEmpty() && !isWaitingFor("STARTTLS");
        if (banner && !turns.isEmpty()) {
            end();
        }
        Spoken spoken = waiting.isEmpty() || banner ? unspoken(reply) : waiting.poll();
        if (turns.size() < HeardSession.MOST_TURNS) {
            turns.add(turn(spoken, Optional.of(reply), Optional.empty()));
        }
        follow(spoken.step(), reply);
    }

    private boolean isWaitingFor(String step) {
        return !waiting.isEmpty() && waiting.peek().step().equals(step);
    }

    private HeardTurn turn(Spoken spoken, Optional<Reply> reply, Optional<Trouble> trouble) {
        return new HeardTurn(
                spoken.line(), spoken.step(), spoken.shown(), reply, trouble, secured, account, spoken.corrected());
    }

    private void follow(String step, Reply reply) {
        inText = step.equals("DATA") && reply.code() == 354;
        wantsSecret = reply.code() == 334;
        account |= reply.code() == 235;
        secured |= step.equals("STARTTLS") && reply.code() == 220;
        ended = step.equals("QUIT") || reply.code() == 221 || reply.code() == 421;
    }

    /** What a reply answers whose command the transcript doesn't show. */
    private Spoken unspoken(Reply reply) {
        return new Spoken(replyLine, unspokenStep(reply), "", false);
    }

    private String unspokenStep(Reply reply) {
        if (turns.isEmpty() && (reply.code() == 220 || !reply.isPositive())) {
            return "connect";
        }
        if (inText) {
            return "end of data";
        }
        if (reply.code() == 250 && (reply.lines().size() > 1 || reply.text().contains(" Hello ["))) {
            return "EHLO";
        }
        String step = "";
        for (KnownReply known : table.find(reply.code(), reply.enhanced().orElse(""), "?")) {
            boolean one = known.steps().size() == 1 && !known.comesAt("any");
            if (!one || !step.isEmpty() && !step.equals(known.steps().get(0))) {
                return "";
            }
            step = known.steps().get(0);
        }
        return step;
    }
}
