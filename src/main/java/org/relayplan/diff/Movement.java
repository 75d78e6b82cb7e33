package org.relayplan.diff;

import java.util.List;
import org.relayplan.analysis.LocalPart;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Server;

/**
 * Clients treated in one way by the old model and in one by the new, wherever that is so.
 *
 * @param clients who they are
 * @param shifts the clients as one of the servers has them, one for each family; at least one
 * @param places where, at least one place
 */
public record Movement(AddressSet clients, List<Shift> shifts, List<Place> places) {

    /** Keeps its own copies. */
    public Movement {
        shifts = List.copyOf(shifts);
        places = List.copyOf(places);
    }

    /**
     * Servers with a port and a part of their local addresses.
     *
     * @param servers the servers; at least one
     * @param port the port
     * @param parts at most one part for each family
     * @param sites where exactly that is on the first of the servers, for each part
     */
    public record Place(List<Server> servers, int port, List<LocalPart> parts, List<Site> sites) {

        /** Keeps its own copies. */
        public Place {
            servers = List.copyOf(servers);
            parts = List.copyOf(parts);
            sites = List.copyOf(sites);
        }
    }

    /** How the clients are treated and were, on the first of the servers. */
    public Shift shift() {
        return shifts.get(0);
    }

    /** Whether several servers are meant, so that names stand for those of each. */
    public boolean isShared() {
        return places.size() > 1 || places.get(0).servers().size() > 1;
    }
}
