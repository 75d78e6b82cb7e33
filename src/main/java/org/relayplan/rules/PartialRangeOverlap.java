package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relayplan.analysis.Overlap;
import org.relayplan.analysis.Overlaps;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.check.Witness;
import org.relayplan.model.Address;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;
import org.relayplan.model.Server;
import org.relayplan.source.Element;

/** Ranges of two connectors that listen in one place overlap, and neither contains the other. */
public final class PartialRangeOverlap implements Rule {

    @Override
    public String id() {
        return "partial-range-overlap";
    }

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Server server : subject.model().servers()) {
            List<Connector> connectors = subject.analysis().connectors(server);
            if (Overlaps.areNested(connectors)) {
                continue;
            }
            for (int i = 0; i < connectors.size(); i++) {
                for (int j = i + 1; j < connectors.size(); j++) {
                    // What setup made comes last; the finding goes to what somebody wrote, to the later of two.
                    boolean later = !connectors.get(j).isDefault();
                    examine(connectors.get(later ? j : i), connectors.get(later ? i : j), findings);
                }
            }
        }
        return findings;
    }

    private void examine(Connector connector, Connector other, List<Finding> findings) {
        // Of two services that share a port, the port is the flaw.
        Optional<Overlap> found =
                connector.role() == other.role() ? Overlaps.partial(connector, other) : Optional.empty();
        if (found.isEmpty()) {
            return;
        }
        Overlap overlap = found.get();
        findings.add(Finding.on(connector, this, Severity.HIGH, message(connector, other, overlap))
                .at("remoteIPRanges", overlap.first())
                .besides(List.of(Element.connector(other.server(), other.name())
                        .property("remoteIPRanges")
                        .entry(overlap.second())))
                .from(overlap.addresses())
                .shownBy(witness(connector, other, overlap)));
    }

    private static String message(Connector connector, Connector other, Overlap overlap) {
        AddressSet common = overlap.addresses();
        return Phrase.addresses(common) + Phrase.verb(common, " lies", " lie") + " in ranges of both "
                + Phrase.name(connector) + " and " + Phrase.name(other)
                + " that overlap without one containing the other: "
                + connector.remoteIPRanges().get(overlap.first()).addresses() + " and "
                + other.remoteIPRanges().get(overlap.second()).addresses() + ". "
                + "Exchange documents that ranges may overlap only where one lies wholly inside the other;"
                + " anything else may be refused, and who answers is not to be relied on."
                + Disabled.note(List.of(connector, other))
                + " Cut one of the two at the other's edge, or split the common part off into an entry of its own.";
    }

    private static Optional<Witness> witness(Connector connector, Connector other, Overlap overlap) {
        if (!connector.enabled() || !other.enabled()) {
            return Optional.empty();
        }
        Address from = overlap.addresses().first();
        return Overlaps.sharedBinding(connector, other, from.family())
                .map(local -> new Witness(from, connector.server(), local));
    }
}
