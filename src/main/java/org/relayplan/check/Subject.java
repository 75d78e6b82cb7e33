package org.relayplan.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.relayplan.analysis.Analysis;
import org.relayplan.analysis.Capability;
import org.relayplan.analysis.Certainty;
import org.relayplan.analysis.Listener;
import org.relayplan.model.Address;
import org.relayplan.model.AddressSet;
import org.relayplan.model.BuiltInNetwork;
import org.relayplan.model.Connector;
import org.relayplan.model.Model;
import org.relayplan.model.NetworkKind;

/**
 * What rules examine: a model, the facts that follow from it, and the day.
 *
 * @param analysis the facts
 * @param today the day in UTC by which expiry is judged
 */
public record Subject(Analysis analysis, LocalDate today) {

    /** The model. */
    public Model model() {
        return analysis.model();
    }

    /** The addresses of a built-in network in this organization. */
    public AddressSet network(BuiltInNetwork network) {
        return analysis.addresses(network);
    }

    /** The addresses of all networks of a kind. */
    public AddressSet network(NetworkKind kind) {
        return analysis.addresses(kind);
    }

    /** Whether a client of the connector may do that before it logs on; judged as if the connector answered. */
    public Certainty may(Connector connector, Capability capability) {
        return analysis.may(connector).get(capability);
    }

    /** The clients that the connector answers or may answer, if it gives them the capability at least so surely. */
    public AddressSet clients(Connector connector, Capability capability, Certainty atLeast) {
        return may(connector, capability).compareTo(atLeast) >= 0
                ? analysis.reach(connector).all()
                : AddressSet.EMPTY;
    }

    /** The clients that may surely or possibly relay through the connector, without logging on. */
    public AddressSet relayClients(Connector connector) {
        return clients(connector, Capability.RELAY, Certainty.YES);
    }

    /**
     * A connection by one of the clients that the connector answers or may answer: rather from the Internet or a
     * private address than from one that no machine has; rather one that is surely answered; and to an address somebody
     * named where that is possible, for to such a one it can be tried.
     */
    public Optional<Witness> witness(Connector connector, AddressSet clients) {
        return clients.isEmpty()
                ? Optional.empty()
                : witness(connector, clients, analysis.reach(connector).listeners());
    }

    /** The same, to one of these listeners. */
    public Optional<Witness> witness(Connector connector, AddressSet clients, List<Listener> listeners) {
        AddressSet likely = clients.and(network(BuiltInNetwork.INTERNET));
        if (likely.isEmpty()) {
            likely = clients.and(network(BuiltInNetwork.PRIVATE));
        }
        Optional<Witness> witness = witness(connector, likely, true, listeners);
        if (witness.isEmpty()) {
            witness = witness(connector, likely, false, listeners);
        }
        return witness.isEmpty() ? witness(connector, clients, false, listeners) : witness;
    }

    private Optional<Witness> witness(Connector connector, AddressSet clients, boolean sure, List<Listener> listeners) {
        Optional<Witness> found = Optional.empty();
        if (clients.isEmpty()) {
            return found;
        }
        for (Listener listener : listeners) {
            if (found.isEmpty() || !listener.local().isAny()) {
                Optional<Witness> here = witness(connector, clients, sure, listener);
                found = here.isPresent() ? here : found;
            }
            if (found.isPresent() && !found.get().local().isAny()) {
                return found;
            }
        }
        return found;
    }

    private Optional<Witness> witness(Connector connector, AddressSet clients, boolean sure, Listener listener) {
        Optional<Address> from = analysis.segments(listener).first(connector, clients, sure);
        return from.isEmpty()
                ? Optional.empty()
                : Optional.of(new Witness(from.get(), connector.server(), listener.local()));
    }
}
