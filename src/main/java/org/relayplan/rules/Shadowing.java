package org.relayplan.rules;

import java.util.List;
import org.relayplan.analysis.Capability;
import org.relayplan.analysis.Certainty;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;
import org.relayplan.model.Origin;

/** Says who shadows a connector, and what difference that makes. */
final class Shadowing {

    private Shadowing() {}

    static String message(Subject subject, Connector connector, AddressSet clients, List<Connector> blockers) {
        Certainty relay = subject.may(connector, Capability.RELAY);
        String difference = " For relay it makes no difference.";
        for (Connector blocker : blockers) {
            Certainty other = subject.may(blocker, Capability.RELAY);
            if (other != relay) {
                difference = " That matters for relay without logon: " + Phrase.name(connector) + " " + verdict(relay)
                        + ", " + Phrase.name(blocker) + " " + verdict(other) + ".";
                break;
            }
        }
        return Phrase.name(connector) + " never answers: it takes " + Phrase.addresses(clients) + ", but "
                + Naming.names(blockers) + (blockers.size() == 1 ? " matches " : " match ")
                + Phrase.verb(clients, "it", "each of them") + " more closely, by a smaller range or a more specific"
                + " binding." + difference
                + (connector.origin() == Origin.SETUP
                        ? " Setup and other servers count on it: leave it the clients that nobody else is meant for."
                        : " Remove it, or give it the smaller range for the clients it is meant for.");
    }

    private static String verdict(Certainty relay) {
        return switch (relay) {
            case YES -> "allows it";
            case NO -> "does not";
            case UNKNOWN -> "may allow it";
        };
    }
}
