package org.relayplan.report;

import java.io.IOException;
import java.util.List;
import org.relayplan.session.Conversation;
import org.relayplan.session.KnownReply;
import org.relayplan.session.Prediction;
import org.relayplan.session.Reaction;
import org.relayplan.session.ReplyTable;
import org.relayplan.session.SmtpStep;

/** A session as text: what the client sends behind {@code >}, what it gets behind {@code <}. */
final class ConversationText {

    private final TextPage page;
    private final Detail detail;
    private final ReplyTable table = ReplyTable.load();

    ConversationText(TextPage page, Detail detail) {
        this.page = page;
        this.detail = detail;
    }

    void print(Conversation conversation) throws IOException {
        for (Prediction step : conversation.steps()) {
            if (!step.command().isEmpty()) {
                page.begin(2, 6).add("> " + step.command()).end();
            }
            print(step);
        }
    }

    private void print(Prediction step) throws IOException {
        for (int i = 0; i < step.possible().size(); i++) {
            Reaction reaction = step.possible().get(i);
            page.begin(2, 6).add(i == 0 ? "< " : "  or ").add(ink(reaction), shown(reaction));
            if (i == step.possible().size() - 1) {
                page.add(Ink.FAINT, remark(step));
            }
            page.end();
            keywords(reaction);
            meaning(step.step(), reaction);
        }
    }

    private static Ink ink(Reaction reaction) {
        boolean fine = reaction instanceof Reaction.Reply reply && reply.isPositive();
        return fine ? Ink.PLAIN : Ink.MEDIUM;
    }

    /** The first line, without the dash that says that more follow. */
    private static String shown(Reaction reaction) {
        boolean several =
                reaction instanceof Reaction.Reply reply && reply.lines().size() > 1;
        return several ? reaction.text().replaceFirst("-", " ") : reaction.text();
    }

    private static String remark(Prediction step) {
        boolean open = step.possible().size() > 1;
        String likely = step.certain() || open ? "" : "likely";
        String both = likely + (likely.isEmpty() || step.note().isEmpty() ? "" : "; ") + step.note();
        return both.isEmpty() ? "" : "  (" + both + ")";
    }

    private void keywords(Reaction reaction) throws IOException {
        if (reaction instanceof Reaction.Reply reply && reply.lines().size() > 1) {
            List<String> keywords = reply.lines().subList(1, reply.lines().size());
            page.begin(6, 6).add(String.join(", ", keywords)).end();
        }
    }

    /** What a refusal means; with every detail also what causes it and what to do. */
    private void meaning(SmtpStep step, Reaction reaction) throws IOException {
        if (!(reaction instanceof Reaction.Reply reply) || reply.isPositive()) {
            return;
        }
        String enhanced = reply.enhanced().isEmpty() ? "" : reply.enhanced().get(0);
        for (KnownReply known : table.find(reply.code(), enhanced, step.text())) {
            if (known.text().equals(reply.lines().get(0))) {
                page.begin(6, 6).add(Ink.FAINT, known.meaning()).end();
                if (detail == Detail.FULL) {
                    page.begin(6, 8).add(Ink.FAINT, "To do: " + known.fix()).end();
                }
            }
        }
    }
}
