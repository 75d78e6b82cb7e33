package org.relayplan.report;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.analysis.Explanation;
import org.relayplan.model.Connector;

/** The sentence an explanation begins with. */
final class ExplainLead {

    private ExplainLead() {}

    /** The question: {@code 192.168.5.10 connects to EX01 on 10.1.1.1:25}. */
    static String question(ExplainedConnection explained) {
        String where = explained.local().address().isPresent()
                ? explained.local().toString()
                : "port " + explained.local().port();
        return explained.from() + " connects to "
                + explained.explanation().server().name() + " on " + where;
    }

    /** The answer: {@code "Anonymous Relay" answers}. */
    static String answer(Explanation explanation) {
        List<String> names = new ArrayList<>();
        for (Connector connector : explanation.answer().connectors()) {
            names.add("\"" + connector.name() + "\"");
        }
        return switch (explanation.outcome()) {
            case ANSWERED -> names.get(0) + " answers";
            case AMBIGUOUS ->
                names.size() == 1
                        ? "ambiguous, " + names.get(0) + " or nobody answers"
                        : "ambiguous, " + ContenderWords.list(names) + " may answer";
            case REFUSED -> "refused, nobody answers";
        };
    }

    /** How good that is to know. */
    static Ink ink(Explanation explanation) {
        return switch (explanation.outcome()) {
            case ANSWERED -> Ink.STRONG;
            case AMBIGUOUS -> Ink.MEDIUM;
            case REFUSED -> Ink.LOW;
        };
    }

    /** Question, answer and what the client may do, in one line. */
    static String line(ExplainedConnection explained) {
        Explanation explanation = explained.explanation();
        return question(explained) + ": " + answer(explanation) + "; "
                + CapabilityWords.summary(explanation.answer().may());
    }
}
