package org.relayplan.check;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;
import org.relayplan.model.RemoteRange;
import org.relayplan.model.Server;
import org.relayplan.model.Suppression;

/** Decides which findings somebody accepted: on the connector, on a range of it, or for the whole model. */
final class Suppressions {

    private static final BigInteger WIDEST_CRITICAL = BigInteger.valueOf(256);

    private final Subject subject;

    Suppressions(Subject subject) {
        this.subject = subject;
    }

    /** The suppression that covers the finding. */
    Optional<Suppression> of(Finding finding) {
        Optional<Suppression> found = first(subject.model().suppress(), finding, finding.sources(), true);
        if (found.isPresent() || finding.connector().isEmpty()) {
            return found;
        }
        for (Server server : subject.model().servers()) {
            if (!finding.servers().contains(server.name())) {
                continue;
            }
            for (Connector connector : subject.analysis().connectors(server)) {
                if (connector.name().equals(finding.connector().get())) {
                    found = onConnector(connector, finding);
                }
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return found;
    }

    private Optional<Suppression> onConnector(Connector connector, Finding finding) {
        Optional<Suppression> found = first(connector.suppress(), finding, finding.sources(), true);
        for (RemoteRange range : connector.remoteIPRanges()) {
            if (found.isEmpty() && !range.suppress().isEmpty()) {
                AddressSet own = AddressSet.of(range.addresses());
                boolean inside = !finding.sources().isEmpty() && own.containsAll(finding.sources());
                found = first(range.suppress(), finding, finding.sources(), inside);
            }
        }
        return found;
    }

    private Optional<Suppression> first(
            List<Suppression> suppressions, Finding finding, AddressSet sources, boolean inside) {
        for (Suppression suppression : suppressions) {
            if (inside && suppression.rule().equals(finding.rule()) && holds(suppression, finding, sources)) {
                return Optional.of(suppression);
            }
        }
        return Optional.empty();
    }

    /** Not expired; wide enough for every source; and for a critical finding limited to few sources by name. */
    private boolean holds(Suppression suppression, Finding finding, AddressSet sources) {
        if (subject.today().isAfter(suppression.expires())) {
            return false;
        }
        if (finding.severity() == Severity.CRITICAL) {
            boolean narrow = suppression.scope().isPresent()
                    && !suppression.scope().get().builtIn()
                    && suppression.scope().get().addresses().count().compareTo(WIDEST_CRITICAL) <= 0;
            if (!narrow || sources.isEmpty()) {
                return false;
            }
        }
        return suppression.scope().isEmpty()
                || suppression.scope().get().addresses().containsAll(sources);
    }
}
