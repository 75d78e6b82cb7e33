package org.relayplan.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.relayplan.session.HeardSession.LoggedFacts;
import org.relayplan.session.HeardTranscript;
import org.relayplan.session.HeardTurn;
import org.relayplan.session.KnownReply;
import org.relayplan.session.ReplyTable;
import org.relayplan.smtp.Reply;
import org.relayplan.source.Visible;
import org.relayplan.verify.HeardVerdict;
import org.relayplan.verify.JudgedSession;
import org.relayplan.verify.JudgedTurn;
import org.relayplan.verify.Verdict;

/** A judged transcript for people: each command with its reply and what it means, and the verdict of each session. */
public final class TranscriptText implements Rendered {

    private final TranscriptDocument document;
    private final Wording words;
    private final VerdictWords verdicts;
    private final ReplyTable table;
    private final Style style;
    private final Detail detail;

    /** The transcript in that language and style; brief, only the verdicts are told. */
    public TranscriptText(TranscriptDocument document, Wording words, Style style, Detail detail) {
        this.document = document;
        this.words = words;
        this.verdicts = new VerdictWords(words);
        this.table = words.replies();
        this.style = style;
        this.detail = detail;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        TextPage page = new TextPage(out, style);
        int count = document.sessions().size();
        page.begin(0, 2)
                .add(words.text(
                        "judge.lead",
                        document.file().file(),
                        words.text("judge.kind."
                                + VerdictWords.word(document.kind().name())),
                        count == 1 ? words.text("judge.one-session") : words.text("judge.sessions", count)))
                .end();
        for (JudgedSession session : document.sessions()) {
            if (!isPassedOver(session)) {
                session(page, session);
            }
        }
        summary(page);
        if (document.others() > 0) {
            page.line();
            page.begin(0, 2)
                    .add(
                            document.others() == 1
                                    ? words.text("judge.other")
                                    : words.text("judge.others", document.others()))
                    .end();
        }
        if (document.isCut()) {
            page.line();
            page.begin(0, 2)
                    .add(words.text("judge.cut", HeardTranscript.MOST_SESSIONS))
                    .end();
        }
        page.flush();
    }

    /** Briefly told, of many sessions only those count that are not as planned. */
    private boolean isPassedOver(JudgedSession session) {
        boolean isFine =
                session.verdict().isPresent() && session.verdict().get().verdict() == Verdict.CONFIRMED;
        return detail == Detail.BRIEF && document.sessions().size() > 1 && isFine;
    }

    private void summary(TextPage page) throws IOException {
        if (document.sessions().size() > 1
                && document.sessions().stream()
                        .anyMatch(session -> session.verdict().isPresent())) {
            page.line();
            page.begin(0, 2)
                    .add(words.text(
                            "judge.summary",
                            document.count(Verdict.CONFIRMED),
                            document.count(Verdict.CONTRADICTED),
                            document.count(Verdict.INCONCLUSIVE)))
                    .end();
        }
    }

    private void session(TextPage page, JudgedSession session) throws IOException {
        page.line();
        page.begin(0, 2).add(Ink.STRONG, heading(session)).end();
        if (detail != Detail.BRIEF) {
            Optional<List<String>> permissions = session.session().log().flatMap(LoggedFacts::permissions);
            if (permissions.isPresent()) {
                String granted = permissions.get().isEmpty()
                        ? words.text("judge.permissions.none")
                        : String.join(" ", permissions.get());
                page.begin(2, 4).add(words.text("judge.permissions", granted)).end();
            }
            for (JudgedTurn turn : session.turns()) {
                turn(page, session, turn);
            }
        }
        if (detail != Detail.BRIEF && !session.alike().isEmpty()) {
            page.begin(2, 4)
                    .add(words.text("judge.alike", words.quoted(session.alike())))
                    .end();
        }
        if (session.verdict().isPresent()) {
            HeardVerdict verdict = session.verdict().get();
            page.begin(0, 2)
                    .add(ink(verdict.verdict()), verdicts.word(verdict.verdict()))
                    .add(words.text("judge.verdict", "", verdicts.sentence(verdict)))
                    .end();
            if (session.isRelayUntried()) {
                page.begin(0, 2).add(words.text("judge.relay-untried")).end();
            }
        }
    }

    private String heading(JudgedSession session) {
        if (session.session().log().isPresent()) {
            LoggedFacts log = session.session().log().get();
            return words.text(
                    "judge.session.log", session.session().line(), log.remote(), log.local(), log.connector());
        }
        return words.text(
                "judge.session",
                session.session().line(),
                words.text("software."
                        + VerdictWords.word(session.session().software().name())));
    }

    private void turn(TextPage page, JudgedSession session, JudgedTurn judged) throws IOException {
        HeardTurn turn = judged.turn();
        if (!turn.step().equals("connect")) {
            String command = turn.command().isEmpty() ? words.text("judge.not-shown") : turn.command();
            page.raw(Ink.STRONG, "  > ", Visible.text(command));
        }
        if (turn.corrected()) {
            page.begin(6, 6).add(words.text("judge.corrected")).end();
        }
        if (turn.reply().isPresent()) {
            reply(page, turn.reply().get());
            Optional<KnownReply> known = session.session().meaning(turn, table);
            if (known.isPresent()) {
                new ReplyMeaning(page, words).write(known.get(), 6);
            }
        } else {
            String what =
                    turn.trouble().isPresent() ? verdicts.trouble(turn.trouble().get()) : words.text("judge.no-reply");
            page.begin(2, 6).add("< ").add(Ink.MEDIUM, what).end();
        }
        if (judged.verdict().isPresent()) {
            HeardVerdict verdict = judged.verdict().get();
            if (!judged.expected().isEmpty()) {
                page.begin(6, 8)
                        .add(words.text("judge.expected", new ReactionWords(words).lines(judged.expected())))
                        .end();
            }
            page.begin(6, 8)
                    .add(ink(verdict.verdict()), verdicts.word(verdict.verdict()))
                    .add(words.text("judge.turn", "", verdicts.sentence(verdict)))
                    .end();
        }
    }

    private void reply(TextPage page, Reply reply) throws IOException {
        String first = reply.code() + " " + reply.lines().get(0);
        page.raw(reply.isPositive() ? Ink.PLAIN : Ink.MEDIUM, "  < ", Visible.text(first));
        if (reply.lines().size() > 1) {
            List<String> rest = reply.lines().subList(1, reply.lines().size());
            page.begin(6, 6).add(Ink.FAINT, String.join(", ", rest)).end();
        }
    }

    private static Ink ink(Verdict verdict) {
        return switch (verdict) {
            case CONFIRMED -> Ink.GOOD;
            case CONTRADICTED -> Ink.CRITICAL;
            case INCONCLUSIVE -> Ink.MEDIUM;
        };
    }
}
