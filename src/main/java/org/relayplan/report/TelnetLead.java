package org.relayplan.report;

import java.util.List;
import org.relayplan.analysis.Explanation;
import org.relayplan.model.Connector;

/** The sentence with which a session to type begins: who connects to whom, and who answers. */
final class TelnetLead {

    private TelnetLead() {}

    static String of(ExplainedConnection explained, Wording words) {
        Explanation explanation = explained.explanation();
        String where = explained.local().address().isPresent()
                ? explained.local().toString()
                : words.text("port", explained.local().port());
        return words.text("lead", explained.from(), explanation.server().name(), where, answer(explanation, words));
    }

    private static String answer(Explanation explanation, Wording words) {
        List<String> names =
                explanation.answer().connectors().stream().map(Connector::name).toList();
        return switch (explanation.outcome()) {
            case ANSWERED -> words.text("lead.answered", names.get(0));
            case AMBIGUOUS ->
                names.size() == 1
                        ? words.text("lead.perhaps", names.get(0))
                        : words.text("lead.ambiguous", words.quoted(names));
            case REFUSED -> words.text("lead.refused");
        };
    }
}
