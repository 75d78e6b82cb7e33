package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relayplan.analysis.Capability;
import org.relayplan.analysis.Certainty;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;
import org.relayplan.model.Purpose;
import org.relayplan.model.Server;
import org.relayplan.source.Element;

/** A connector that is meant to relay is disabled, and its hosts end up where they can't relay. */
public final class RelayConnectorDisabled implements Rule {

    @Override
    public String id() {
        return "relay-connector-disabled";
    }

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Server server : subject.model().servers()) {
            for (Connector connector : subject.analysis().connectors(server)) {
                if (!connector.enabled() && connector.purpose().equals(Optional.of(Purpose.RELAY))) {
                    examine(subject, server, connector, findings);
                }
            }
        }
        return findings;
    }

    private void examine(Subject subject, Server server, Connector connector, List<Finding> findings) {
        AddressSet hosts = Ranges.plain(connector);
        List<Connector> others = new ArrayList<>();
        for (Connector other : Successors.of(subject, server, connector, hosts)) {
            if (subject.may(other, Capability.RELAY) != Certainty.YES) {
                others.add(other);
            }
        }
        if (others.isEmpty()) {
            return;
        }
        String message = Phrase.name(connector) + " is meant to let " + Phrase.addresses(hosts)
                + " relay but is disabled: " + Naming.names(others)
                + (others.size() == 1 ? " answers" : " answer")
                + " instead, where mail to other domains is mostly refused with 550 5.7.54. Enable the connector, or remove"
                + " it if the hosts are gone.";
        List<Element> related = new ArrayList<>();
        for (Connector other : others) {
            related.add(Element.connector(other.server(), other.name()));
        }
        findings.add(Finding.on(connector, this, Severity.MEDIUM, message)
                .at("enabled")
                .besides(related));
    }
}
