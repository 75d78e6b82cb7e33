package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relayplan.analysis.Overlaps;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;
import org.relayplan.model.Origin;
import org.relayplan.model.Server;
import org.relayplan.source.Element;

/** An enabled connector answers nobody: others are a closer match for every client it takes. */
public final class ConnectorNeverSelected implements Rule {

    @Override
    public String id() {
        return "connector-never-selected";
    }

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Server server : subject.model().servers()) {
            for (Connector connector : subject.analysis().connectors(server)) {
                if (connector.enabled()
                        && subject.analysis().reach(connector).all().isEmpty()) {
                    examine(subject, server, connector, findings);
                }
            }
        }
        return findings;
    }

    private void examine(Subject subject, Server server, Connector connector, List<Finding> findings) {
        AddressSet clients = clients(connector);
        if (clients.isEmpty()) {
            if (connector.origin() != Origin.SETUP) {
                findings.add(Finding.on(connector, this, Severity.LOW, unreachable(connector))
                        .at("remoteIPRanges"));
            }
            return;
        }
        List<Connector> winners = Successors.of(subject, server, connector, clients);
        List<Connector> blockers = Blockers.of(subject, server, connector, clients, winners);
        String message = Shadowing.message(subject, connector, clients, blockers, winners);
        Finding finding =
                Finding.on(connector, this, Severity.LOW, message).from(clients).at("remoteIPRanges");
        Optional<Element> decisive = Optional.of(finding.element());
        List<Element> places = new ArrayList<>();
        if (connector.origin() == Origin.SETUP) {
            // Of setup's own connector no line is written: what was stated and shadows it decides.
            decisive = Optional.empty();
        }
        for (Connector blocker : blockers) {
            Element place = Element.connector(blocker.server(), blocker.name()).property("remoteIPRanges");
            places.add(place);
            if (decisive.isEmpty() && blocker.origin() != Origin.SETUP) {
                decisive = Optional.of(place);
            }
        }
        if (decisive.isPresent()) {
            findings.add(finding.at(decisive.get()).besides(places));
        }
    }

    /** The clients it would take if it stood alone. */
    private static AddressSet clients(Connector connector) {
        AddressSet clients = AddressSet.EMPTY;
        for (AddressFamily family : AddressFamily.values()) {
            if (Overlaps.sharedBinding(connector, connector, family).isPresent()) {
                clients = clients.or(Ranges.plain(connector).and(AddressSet.of(family.all())));
            }
        }
        return clients;
    }

    private static String unreachable(Connector connector) {
        return Phrase.name(connector)
                + " never answers: it has no binding of the family of its remote ranges. "
                + "IPv4 clients come in through an IPv4 binding such as 0.0.0.0:25, IPv6 clients through one such as"
                + " [::]:25. Add the other kind of binding or of range, or remove the connector.";
    }
}
