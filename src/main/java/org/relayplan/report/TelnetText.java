package org.relayplan.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.relayplan.model.Connector;
import org.relayplan.script.TestAddress;
import org.relayplan.session.KnownReply;
import org.relayplan.session.Prediction;
import org.relayplan.session.Reaction;
import org.relayplan.session.ReplyTable;
import org.relayplan.session.TypedLine;
import org.relayplan.session.TypedLine.Where;
import org.relayplan.session.TypedSession;
import org.relayplan.source.Visible;

/** A session to type by hand, for people: what to know before, each line with what should come, and what else may. */
public final class TelnetText implements Rendered {

    private static final int STEP = 6;

    private final TelnetDocument document;
    private final Wording words;
    private final ReactionWords reactions;
    private final ReplyTable table;
    private final Style style;
    private final Detail detail;

    /** The session in that language and style; brief, only the lines to type are told. */
    public TelnetText(TelnetDocument document, Wording words, Style style, Detail detail) {
        this.document = document;
        this.words = words;
        this.reactions = new ReactionWords(words);
        this.table = words.replies();
        this.style = style;
        this.detail = detail;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        TextPage page = new TextPage(out, style);
        if (detail == Detail.BRIEF) {
            brief(page);
            return;
        }
        page.begin(0, 2)
                .add(Ink.STRONG, TelnetLead.of(document.explained(), words))
                .end();
        boolean talks = document.sessions().stream()
                .anyMatch(session -> session.connector().isPresent());
        before(page, talks);
        boolean several = document.sessions().size() > 1;
        for (TypedSession session : document.sessions()) {
            session(page, session, several);
        }
        new OtherReplies(page, words)
                .write(document.sessions(), document.explained().local().port());
        device(page);
        page.flush();
    }

    private void brief(TextPage page) throws IOException {
        for (int i = 0; i < document.sessions().size(); i++) {
            if (i > 0) {
                page.line();
            }
            for (TypedLine line : document.sessions().get(i).lines()) {
                page.begin(0, 0).add(typed(line)).end();
            }
        }
        page.flush();
    }

    private boolean isLogonTyped() {
        return document.sessions().stream()
                .flatMap(session -> session.lines().stream())
                .anyMatch(line -> line.where() == Where.SECRET);
    }

    private void before(TextPage page, boolean talks) throws IOException {
        heading(page, words.text("before"));
        item(page, words.text("before.there", document.explained().from()));
        item(page, words.text("before.install"));
        item(
                page,
                words.text(
                        "before.elsewhere", document.sessions().get(0).target().toArray()));
        if (talks) {
            item(page, words.text("before.keys"));
            item(page, words.text("before.slow"));
            boolean named = document.organization().probes().ownRecipient().isPresent()
                    && document.organization().probes().foreignRecipient().isPresent();
            if (!named) {
                item(page, words.text("before.addresses"));
            }
        }
        if (document.logon().isPresent() && !isLogonTyped()) {
            item(page, words.text("before.no-logon"));
        }
        if (document.sessions().size() > 1) {
            item(page, words.text("type.unknown"));
        }
    }

    private void session(TextPage page, TypedSession session, boolean several) throws IOException {
        String heading = words.text("type");
        if (several) {
            heading = session.connector().isPresent()
                    ? words.text("type.if", session.connector().get().name())
                    : words.text("type.nobody");
        }
        heading(page, heading);
        int number = 1;
        for (TypedLine line : session.lines()) {
            String count = number < 10 ? " " + number : String.valueOf(number);
            page.begin(2, STEP)
                    .add(Ink.FAINT, count + ". ")
                    .add(Ink.STRONG, typed(line))
                    .end();
            if (line.hint().isPresent()) {
                page.begin(STEP, STEP)
                        .add(words.text("hint." + line.hint().get().code()))
                        .end();
            }
            if (line.expected().isPresent()) {
                expected(page, line.expected().get());
            }
            number++;
        }
    }

    /** What is typed; for a lone Enter and for secrets a name. */
    private String typed(TypedLine line) {
        if (line.where() == Where.SECRET) {
            boolean user = line.text().equals("user");
            return document.logon().isPresent()
                    ? document.logon().get().get(user ? 0 : 1)
                    : words.text("secret." + (user ? "user" : "password"));
        }
        return line.text().isEmpty() && detail != Detail.BRIEF ? words.text("enter") : line.text();
    }

    private void expected(TextPage page, Prediction step) throws IOException {
        for (int i = 0; i < step.possible().size(); i++) {
            Reaction reaction = step.possible().get(i);
            boolean fine = reaction instanceof Reaction.Reply reply && reply.isPositive();
            page.begin(STEP, STEP + 4)
                    .add(i == 0 ? "-> " : words.text("or") + " ")
                    .add(fine ? Ink.GOOD : Ink.MEDIUM, reactions.line(reaction))
                    .add(i == step.possible().size() - 1 ? reactions.remark(step) : "")
                    .end();
            String below = fine ? ReactionWords.keywords(reaction) : meaning(step, reaction);
            if (!below.isEmpty()) {
                page.begin(STEP + 7, STEP + 7).add(Ink.FAINT, below).end();
            }
        }
    }

    /** What a refusal that is predicted means; its reasons stand further below, for all refusals. */
    private String meaning(Prediction step, Reaction reaction) {
        if (reaction instanceof Reaction.Reply reply) {
            String enhanced = reply.enhanced().isEmpty() ? "" : reply.enhanced().get(0);
            for (KnownReply known :
                    table.find(reply.code(), enhanced, step.step().text())) {
                if (known.text().equals(reply.lines().get(0))) {
                    return known.meaning();
                }
            }
        }
        return "";
    }

    private void device(TextPage page) throws IOException {
        List<Connector> connectors = new ArrayList<>();
        document.sessions().forEach(session -> session.connector().ifPresent(connectors::add));
        if (connectors.isEmpty()) {
            return;
        }
        String computer = document.explained().from().toString();
        if (document.device().isPresent()) {
            heading(page, words.text("stand-in", document.device().get(), computer));
            page.begin(2, 2).add(words.text("stand-in.1", computer)).end();
        } else {
            heading(page, words.text("device", computer));
            page.begin(2, 2).add(words.text("device.1")).end();
        }
        for (Connector connector : connectors) {
            TestAddress pair = TestAddress.of(connector, document.device().isPresent() ? computer : "ADDRESS");
            page.raw(Ink.PLAIN, "    ", Visible.text(pair.add()));
            page.raw(Ink.PLAIN, "    ", Visible.text(pair.remove()));
        }
        page.begin(2, 2).add(words.text("device.2")).end();
    }

    private static void heading(TextPage page, String text) throws IOException {
        page.line();
        page.begin(0, 2).add(Ink.STRONG, text).end();
    }

    private static void item(TextPage page, String text) throws IOException {
        page.begin(2, 4).add("- " + text).end();
    }
}
