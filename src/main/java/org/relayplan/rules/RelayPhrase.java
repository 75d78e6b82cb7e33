package org.relayplan.rules;

import java.math.BigInteger;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.AddressSet;

/** How findings speak of clients that relay. */
final class RelayPhrase {

    private RelayPhrase() {}

    /** The clients, for the beginning of a sentence; either all of them are of the Internet, or none. */
    static String who(Relay relay, AddressSet clients) {
        AddressSet internet = relay.internet();
        boolean outside = clients.overlaps(internet);
        AddressSet whole = outside ? internet : AddressSet.ALL.minus(internet);
        String all = outside ? " on the Internet" : " outside the Internet";
        if (clients.equals(whole)) {
            return "Every address" + all;
        }
        for (AddressFamily family : AddressFamily.values()) {
            if (clients.equals(whole.and(AddressSet.of(family.all())))) {
                return (family == AddressFamily.IPV4 ? "Every IPv4 address" : "Every IPv6 address") + all;
            }
        }
        String where = outside ? all : "";
        return Phrase.sentence(Phrase.addresses(clients, where, where));
    }

    /** {@code relays}, {@code relay}, or {@code may relay} where not every one of these clients surely does. */
    static String verb(Relay relay, AddressSet clients) {
        if (!relay.isSure(clients)) {
            return "may relay";
        }
        boolean one =
                clients.count().equals(BigInteger.ONE) || who(relay, clients).startsWith("Every");
        return one ? "relays" : "relay";
    }

    /** Why it says "may", as a sentence with a blank before it; empty where it doesn't. */
    static String doubt(Relay relay, AddressSet clients) {
        if (relay.isSure(clients)) {
            return "";
        }
        return relay.holdsSenderRights()
                ? " It says \"may\" because Exchange's documented rules leave open which connector answers."
                : " It says \"may\" because a sender right is missing, which Exchange was seen to ignore.";
    }
}
