package org.relayplan.report;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.analysis.EffectiveRights;
import org.relayplan.analysis.Explanation;
import org.relayplan.model.Connector;
import org.relayplan.model.Organization;

/** Everything that speaks for an answer, one sentence each; the same for all clients that share the explanation. */
final class Why {

    private Why() {}

    /** Who answers and why nobody else, what is in doubt, what is assumed, and where each right comes from. */
    static List<String> of(Explanation explanation, Organization organization) {
        List<String> sentences = new ArrayList<>(DoubtWords.refusal(explanation));
        sentences.addAll(ContenderWords.all(explanation));
        sentences.addAll(DoubtWords.doubts(explanation));
        sentences.addAll(DoubtWords.elsewhere(explanation));
        sentences.addAll(DoubtWords.assumptions(explanation, organization));
        List<Connector> connectors = explanation.answer().connectors();
        for (Connector connector : connectors) {
            String prefix = connectors.size() > 1 ? "Through \"" + connector.name() + "\": " : "";
            EffectiveRights rights = EffectiveRights.beforeLogon(connector);
            for (String sentence : RightsWords.of(rights, organization)) {
                sentences.add(prefix + sentence);
            }
        }
        return sentences;
    }
}
