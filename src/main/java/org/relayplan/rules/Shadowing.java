package org.relayplan.rules;

import java.util.ArrayList;
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

    /**
     * Tells of a connector that answers nobody.
     *
     * @param blockers those who suffice for that
     * @param winners everyone who answers its clients
     */
    static String message(
            Subject subject,
            Connector connector,
            AddressSet clients,
            List<Connector> blockers,
            List<Connector> winners) {
        String verdict = verdict(subject, connector, blockers, winners);
        String difference = verdict.isEmpty()
                ? " For relay it makes no difference."
                : " That matters for relay without logon: " + verdict + ".";
        return Phrase.name(connector) + " never answers: it takes " + Phrase.addresses(clients) + ", but "
                + Naming.names(blockers) + (blockers.size() == 1 ? " matches " : " match ")
                + Phrase.verb(clients, "it", "each of them") + " more closely, by a smaller range or a more specific"
                + " binding." + difference
                + (connector.origin() == Origin.SETUP
                        ? " Setup and other servers count on it: leave it the clients that nobody else is meant for."
                        : " Remove it, or give it the smaller range for the clients it is meant for.");
    }

    /**
     * What the connector and one that answers in its stead say about relay, {@code "A" allows it, "B" doesn't allow
     * it}; nothing if all say the same.
     */
    static String verdict(Subject subject, Connector connector, List<Connector> blockers, List<Connector> winners) {
        Certainty relay = subject.may(connector, Capability.RELAY);
        List<Connector> blockersFirst = new ArrayList<>(blockers);
        blockersFirst.addAll(winners);
        for (Connector other : blockersFirst) {
            Certainty verdict = subject.may(other, Capability.RELAY);
            if (verdict != relay) {
                return Phrase.name(connector) + " " + word(relay) + ", " + Phrase.name(other)
                        + (blockers.contains(other) ? " " : ", which answers some of them, ") + word(verdict);
            }
        }
        return "";
    }

    private static String word(Certainty relay) {
        return switch (relay) {
            case YES -> "allows it";
            case NO -> "doesn't allow it";
            case UNKNOWN -> "may allow it";
        };
    }
}
