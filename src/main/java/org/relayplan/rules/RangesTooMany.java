package org.relayplan.rules;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.Connector;

/** A connector with more than 1,000 range entries: more than anybody reads, and more than any source has seen work. */
public final class RangesTooMany implements Rule {

    private static final int MOST = 1_000;

    @Override
    public String id() {
        return "ranges-too-many";
    }

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Connector connector : subject.model().connectors()) {
            int count = connector.remoteIPRanges().size();
            if (count > MOST) {
                String message = Phrase.name(connector) + " has " + Count.of(BigInteger.valueOf(count))
                        + " remote ranges. Lists of a few hundred are known to work; of more than 1,000 nobody has said"
                        + " so, and nobody reads them. Join ranges that adjoin, or spread the clients over connectors.";
                findings.add(Finding.on(connector, this, Severity.LOW, message).at("remoteIPRanges"));
            }
        }
        return findings;
    }
}
