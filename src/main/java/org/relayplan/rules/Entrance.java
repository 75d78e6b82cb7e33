package org.relayplan.rules;

import org.relayplan.check.Subject;
import org.relayplan.model.AddressSet;
import org.relayplan.model.BuiltInNetwork;
import org.relayplan.model.Connector;
import org.relayplan.model.PermissionGroup;
import org.relayplan.model.Purpose;
import org.relayplan.model.TransportRole;

/** Connectors that take mail from strangers on the Internet: by their purpose, or because setup made them for it. */
final class Entrance {

    private Entrance() {}

    /** Whether it is meant for mail from the Internet; never guessed from ranges or names of planned connectors. */
    static boolean isInternet(Connector connector) {
        if (connector.purpose().isPresent()) {
            return connector.purpose().get() == Purpose.INTERNET;
        }
        // Of setup's own, Default Frontend and the one of an Edge server have the group.
        return connector.isDefault()
                && AtPort.listens(connector, 25)
                && connector.role() != TransportRole.HUB
                && connector.permissionGroups().contains(PermissionGroup.ANONYMOUS_USERS);
    }

    /** Whether it is meant for mail programs: by its purpose, or by the port that is there for them (RFC 6409). */
    static boolean isClient(Connector connector) {
        if (connector.purpose().isPresent()) {
            return connector.purpose().get() == Purpose.CLIENT;
        }
        return AtPort.listens(connector, 587);
    }

    /** What it is, for a message. */
    static String kind(Connector connector) {
        return isInternet(connector) ? "an entrance for mail from the Internet" : "a connector for mail programs";
    }

    /** Clients of the Internet: {@code every address on the Internet}, {@code 256 addresses on the Internet (…)}. */
    static String strangers(Subject subject, AddressSet clients) {
        String where = " on the Internet";
        return clients.equals(subject.network(BuiltInNetwork.INTERNET))
                ? "every address" + where
                : Phrase.addresses(clients, where, where);
    }
}
