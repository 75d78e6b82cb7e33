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
import org.relayplan.model.Purpose;
import org.relayplan.model.Server;
import org.relayplan.model.TransportRole;
import org.relayplan.source.Element;

/** A relay connector belongs to the queueing service instead of the frontend; worst on a port of the frontend. */
public final class RelayInHubTransport implements Rule {

    @Override
    public String id() {
        return "relay-in-hub-transport";
    }

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Server server : subject.model().servers()) {
            if (!server.transportRoles().contains(TransportRole.FRONTEND)) {
                continue;
            }
            List<Connector> connectors = subject.analysis().connectors(server);
            for (Connector connector : connectors) {
                if (isRelayOfHub(subject, connector)) {
                    findings.add(finding(subject, server, connector, connectors));
                }
            }
        }
        return findings;
    }

    private static boolean isRelayOfHub(Subject subject, Connector connector) {
        return connector.role() == TransportRole.HUB
                && connector.enabled()
                && !connector.isDefault()
                && (Relay.through(subject, connector).isPossible()
                        || connector.purpose().filter(Purpose.RELAY::equals).isPresent());
    }

    /** Whether the connector is told of here as critical, so that its port needs no finding of its own. */
    static boolean tellsOfPort(Subject subject, Server server, Connector connector, List<Connector> connectors) {
        return server.transportRoles().contains(TransportRole.FRONTEND)
                && isRelayOfHub(subject, connector)
                && frontendPort(server, connector, connectors) >= 0;
    }

    /** Position of the first binding on a port that is or may be the frontend's, or -1. */
    private static int frontendPort(Server server, Connector connector, List<Connector> connectors) {
        List<Integer> home = HomePorts.of(server, TransportRole.FRONTEND);
        for (int i = 0; i < connector.bindings().size(); i++) {
            int port = connector.bindings().get(i).port();
            if (home.contains(port)) {
                return i;
            }
            for (Connector other : connectors) {
                for (Binding binding : other.bindings()) {
                    if (other.role() == TransportRole.FRONTEND && binding.port() == port) {
                        return i;
                    }
                }
            }
        }
        return -1;
    }

    private Finding finding(Subject subject, Server server, Connector connector, List<Connector> connectors) {
        int index = frontendPort(server, connector, connectors);
        AddressSet clients = subject.analysis().reach(connector).all();
        String start = Phrase.name(connector) + " is a relay of HubTransport on "
                + connector.bindings().get(Math.max(index, 0));
        String whom = clients.isEmpty() ? "" : " for " + Phrase.addresses(clients);
        if (index < 0) {
            String message = start + whom + ". These clients go round the frontend, and what they send is taken by the"
                    + " service that queues. Set its TransportRole to FrontendTransport, where Microsoft's procedure puts"
                    + " it.";
            return on(subject, connector, 0, Severity.MEDIUM, message, clients).at("transportRole");
        }
        String message = start + whom + ", a port of the frontend service. Two services then fight for the port: it"
                + " works at first, later connections get \"421 4.3.2 Service not available\", queues stand still, and the"
                + " setup of the next cumulative update stops halfway. Set its TransportRole to FrontendTransport and"
                + " restart both transport services.";
        return on(subject, connector, index, Severity.CRITICAL, message, clients)
                .at("transportRole")
                .besides(List.of(Element.connector(connector.server(), connector.name())
                        .property("bindings")
                        .entry(index)));
    }

    private Finding on(
            Subject subject, Connector connector, int binding, Severity severity, String message, AddressSet clients) {
        return Finding.on(connector, this, severity, message)
                .from(clients)
                .shownBy(PortFight.witness(subject, connector, binding, clients));
    }
}
