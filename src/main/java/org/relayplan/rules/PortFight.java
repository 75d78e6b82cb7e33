package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relayplan.analysis.Listener;
import org.relayplan.analysis.Segment;
import org.relayplan.check.Subject;
import org.relayplan.check.Witness;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Binding;
import org.relayplan.model.Connector;
import org.relayplan.model.Server;
import org.relayplan.model.TransportRole;

/** What it means that connectors of two transport services listen in one place. */
final class PortFight {

    private PortFight() {}

    /** The clients that the connector may answer, or else a connector of the other service. */
    static AddressSet clients(Subject subject, Server server, Connector connector) {
        List<AddressRange> clients = new ArrayList<>();
        for (Listener listener : subject.analysis().listeners(server)) {
            if (!listensAt(connector, listener)) {
                continue;
            }
            for (Segment segment : subject.analysis().segments(listener).all()) {
                List<Connector> answering = segment.answer().connectors();
                if (segment.answer().mayBe(connector) && isOfSeveralRoles(answering)) {
                    clients.add(segment.addresses());
                }
            }
        }
        return AddressSet.of(clients);
    }

    /** A connection of one of these clients to that binding of the connector, where possible. */
    static Optional<Witness> witness(Subject subject, Connector connector, int binding, AddressSet clients) {
        List<Listener> fought = new ArrayList<>();
        for (Listener listener : subject.analysis().reach(connector).listeners()) {
            if (connector.bindings().get(binding).accepts(listener.local())) {
                fought.add(listener);
            }
        }
        Optional<Witness> witness = subject.witness(connector, clients, fought);
        return witness.isPresent() ? witness : subject.witness(connector, clients);
    }

    private static boolean listensAt(Connector connector, Listener listener) {
        for (Binding binding : connector.bindings()) {
            if (binding.accepts(listener.local())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfSeveralRoles(List<Connector> connectors) {
        for (Connector connector : connectors) {
            if (connector.role() != connectors.get(0).role()) {
                return true;
            }
        }
        return false;
    }

    /** Position of the rival's first binding that meets the given one, or -1. */
    static int meeting(Binding binding, Connector rival) {
        for (int i = 0; i < rival.bindings().size(); i++) {
            Binding other = rival.bindings().get(i);
            if (binding.accepts(other) || other.accepts(binding)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Which of two the finding is about: the one that is not at home on the port; elsewhere the one that somebody
     * wrote, and of two such the one of HubTransport, for what others connect to belongs to the frontend.
     */
    static boolean isAtFault(
            Subject subject, Server server, Connector one, Connector rival, int port, List<Connector> connectors) {
        if (RelayInHubTransport.tellsOfPort(subject, server, rival, connectors)) {
            return false;
        }
        if (HomePorts.of(server, rival.role()).contains(port)) {
            return true;
        }
        if (HomePorts.of(server, one.role()).contains(port)) {
            return false;
        }
        return one.isDefault() == rival.isDefault() ? one.role() == TransportRole.HUB : rival.isDefault();
    }
}
