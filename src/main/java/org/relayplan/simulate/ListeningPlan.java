package org.relayplan.simulate;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.analysis.Analysis;
import org.relayplan.analysis.Listener;
import org.relayplan.model.Address;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.Server;

/**
 * Which listeners of a model are simulated, each with its name: every local address and port that somebody names; what
 * stands for all other addresses only where the model names none of that family.
 */
public final class ListeningPlan {

    private final List<Listener> listeners = new ArrayList<>();

    /** The plan of a model, by server in the model's order, then family, address and port. */
    public ListeningPlan(Analysis analysis) {
        for (Server server : analysis.model().servers()) {
            for (Listener listener : analysis.listeners(server)) {
                if (!listener.local().isAny()
                        || !hasAddress(server, listener.local().address().family())) {
                    listeners.add(listener);
                }
            }
        }
    }

    /** All of them. */
    public List<Listener> listeners() {
        return List.copyOf(listeners);
    }

    /** Those of a server on a port. */
    public List<Listener> listeners(Server server, int port) {
        List<Listener> found = new ArrayList<>();
        for (Listener listener : listeners) {
            if (listener.server() == server && listener.local().port() == port) {
                found.add(listener);
            }
        }
        return found;
    }

    /**
     * {@code EX01:25} for the only listener on the port, or the only one of IPv4; else with its address, as in
     * {@code EX01/10.1.1.2:25}.
     */
    public String name(Listener listener) {
        String server = listener.server().name();
        int port = listener.local().port();
        List<Listener> beside = listeners(listener.server(), port);
        int ipv4 = 0;
        for (Listener other : beside) {
            ipv4 += other.local().address().family() == AddressFamily.IPV4 ? 1 : 0;
        }
        boolean only =
                beside.size() == 1 || ipv4 == 1 && listener.local().address().family() == AddressFamily.IPV4;
        return only ? server + ":" + port : server + "/" + listener.local();
    }

    private static boolean hasAddress(Server server, AddressFamily family) {
        for (Address address : server.addresses()) {
            if (address.family() == family) {
                return true;
            }
        }
        return false;
    }
}
