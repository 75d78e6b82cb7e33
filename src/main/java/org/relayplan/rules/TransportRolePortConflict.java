package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Binding;
import org.relayplan.model.Connector;
import org.relayplan.model.Server;
import org.relayplan.model.TransportRole;
import org.relayplan.source.Element;

/** A connector listens where the server's other transport service does, or on a port that belongs to that service. */
public final class TransportRolePortConflict implements Rule {

    private static final String REFUSED =
            "Exchange refuses that: connectors of different transport roles on one server each need a local address and"
                    + " port of their own, whatever their ranges. Where an older build let it through, two services fight"
                    + " for the port and the next cumulative update's setup stops halfway.";

    @Override
    public String id() {
        return "transport-role-port-conflict";
    }

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Server server : subject.model().servers()) {
            List<Connector> connectors = subject.analysis().connectors(server);
            List<Connector> frontend = ofRole(connectors, TransportRole.FRONTEND);
            List<Connector> hub = ofRole(connectors, TransportRole.HUB);
            for (Connector connector : connectors) {
                if (connector.role() != TransportRole.SOLE
                        && !RelayInHubTransport.tellsOfPort(subject, server, connector, connectors)) {
                    List<Connector> others = connector.role() == TransportRole.HUB ? frontend : hub;
                    examine(subject, server, connector, others, findings);
                }
            }
        }
        return findings;
    }

    /** Those of one service, found once: of thousands in one service few have a rival. */
    private static List<Connector> ofRole(List<Connector> connectors, TransportRole role) {
        List<Connector> own = new ArrayList<>();
        for (Connector connector : connectors) {
            if (connector.role() == role) {
                own.add(connector);
            }
        }
        return own;
    }

    /** The first binding that conflicts decides where the finding points; all of them make one finding. */
    private void examine(
            Subject subject, Server server, Connector connector, List<Connector> others, List<Finding> findings) {
        List<Connector> connectors = subject.analysis().connectors(server);
        TransportRole other = HomePorts.otherThan(connector.role());
        List<Connector> rivals = new ArrayList<>();
        List<Element> places = new ArrayList<>();
        int first = -1;
        for (int i = 0; i < connector.bindings().size(); i++) {
            Binding binding = connector.bindings().get(i);
            boolean conflicts = HomePorts.of(server, other).contains(binding.port())
                    || HomePorts.isDelivery(server, binding.port());
            for (Connector rival : others) {
                int meets = PortFight.meeting(binding, rival);
                if (meets >= 0
                        && PortFight.isAtFault(subject, server, connector, rival, binding.port(), connectors)
                        && !rivals.contains(rival)) {
                    conflicts = true;
                    rivals.add(rival);
                    places.add(Element.connector(rival.server(), rival.name())
                            .property("bindings")
                            .entry(meets));
                }
            }
            first = first < 0 && conflicts ? i : first;
        }
        if (first >= 0) {
            AddressSet clients = PortFight.clients(subject, server, connector);
            findings.add(Finding.on(connector, this, Severity.HIGH, message(connector, first, rivals, clients))
                    .at("bindings", first)
                    .besides(places)
                    .from(clients)
                    .shownBy(PortFight.witness(subject, connector, first, clients)));
        }
    }

    private static String message(Connector connector, int index, List<Connector> rivals, AddressSet clients) {
        TransportRole other = HomePorts.otherThan(connector.role());
        List<Connector> both = new ArrayList<>(rivals);
        both.add(connector);
        boolean delivery = rivals.isEmpty() && connector.bindings().get(index).port() == 475;
        String where = delivery
                ? ", the port of the delivery connector that Get-ReceiveConnector doesn't show"
                : rivals.isEmpty()
                        ? ", a port that belongs to " + other.text()
                        : ", where " + Naming.names(rivals) + " of " + other.text()
                                + (rivals.size() == 1 ? " listens too" : " listen too");
        return Phrase.name(connector) + " of " + connector.role().text() + " listens on "
                + connector.bindings().get(index) + where
                + (clients.isEmpty() ? "" : ": either may answer " + Phrase.addresses(clients)) + ". "
                + (delivery ? "Two can't listen there." : REFUSED) + Disabled.note(both)
                + (delivery ? " Give it another port." : " Give it the other TransportRole, or another port.");
    }
}
