package org.relayplan.report;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.session.Prediction;
import org.relayplan.session.Reaction;

/** What a server does, in a language; its own words stay as they are. */
final class ReactionWords {

    private final Wording words;

    ReactionWords(Wording words) {
        this.words = words;
    }

    /** The first line, without the dash that says that more follow. */
    String line(Reaction reaction) {
        if (reaction instanceof Reaction.NoConnection) {
            return words.text("nothing.listens");
        }
        if (reaction instanceof Reaction.Closing) {
            return words.text("nothing.said");
        }
        boolean several =
                reaction instanceof Reaction.Reply reply && reply.lines().size() > 1;
        return several ? reaction.text().replaceFirst("-", " ") : reaction.text();
    }

    /** Several that are possible. */
    String lines(List<Reaction> reactions) {
        List<String> lines = new ArrayList<>();
        for (Reaction reaction : reactions) {
            lines.add(line(reaction));
        }
        return String.join(" " + words.text("or") + " ", lines);
    }

    /** What else to know of a prediction, in parentheses; empty if there is nothing. */
    String remark(Prediction step) {
        String likely = step.certain() || step.possible().size() > 1 ? "" : words.text("likely");
        String note = words.note(step.note());
        String both = likely.isEmpty() || note.isEmpty() ? likely + note : words.text("note", likely, note);
        return both.isEmpty() ? "" : "  (" + both + ")";
    }

    /** The keywords behind a greeting; empty if it has none. */
    static String keywords(Reaction reaction) {
        return reaction instanceof Reaction.Reply reply && reply.lines().size() > 1
                ? String.join(", ", reply.lines().subList(1, reply.lines().size()))
                : "";
    }
}
