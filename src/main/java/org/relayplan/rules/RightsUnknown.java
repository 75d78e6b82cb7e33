package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.analysis.Basis;
import org.relayplan.analysis.Capability;
import org.relayplan.analysis.Certainty;
import org.relayplan.analysis.EffectiveRights;
import org.relayplan.analysis.HeldRight;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressSet;
import org.relayplan.model.BuiltInNetwork;
import org.relayplan.model.Connector;
import org.relayplan.model.ExtendedRight;
import org.relayplan.model.RightsEntry;
import org.relayplan.source.Element;

/** Only a right that nobody has seen stands between clients and relay: neither wolf nor all-clear. */
public final class RightsUnknown implements Rule {

    @Override
    public String id() {
        return "rights-unknown";
    }

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Connector connector : subject.model().connectors()) {
            Relay relay = Relay.through(subject, connector);
            // What relays anyway, because of an accepted domain, is told there.
            if (!relay.isUnseen() || subject.may(connector, Capability.RELAY) == Certainty.YES) {
                continue;
            }
            AddressSet clients = relay.taken();
            if (!clients.isEmpty()) {
                boolean grave = !connector.isDefault() && clients.overlaps(subject.network(BuiltInNetwork.INTERNET));
                Severity severity = grave ? Severity.HIGH : Severity.MEDIUM;
                HeldRight right = unseen(connector);
                findings.add(Finding.on(connector, this, severity, message(connector, clients, right))
                        .at(place(connector, right))
                        .from(clients)
                        .shownBy(subject.witness(connector, clients)));
            }
        }
        return findings;
    }

    private static HeldRight unseen(Connector connector) {
        EffectiveRights rights = EffectiveRights.beforeLogon(connector);
        HeldRight recipient = rights.get(ExtendedRight.ACCEPT_ANY_RECIPIENT);
        return recipient.held() == Certainty.UNKNOWN ? recipient : rights.get(ExtendedRight.SUBMIT);
    }

    private static String message(Connector connector, AddressSet clients, HeldRight right) {
        String name = right.right().text();
        String why = right.basis() == Basis.UNCLEAR_PRINCIPAL
                ? "Nobody can tell from here whether anonymous clients are among " + Phrase.quoted(right.by())
                        + ", whom an entry about " + name + " names: name the account that is meant."
                : "Nobody has seen who holds " + name
                        + " there: add the output of Get-ADPermission, or state extendedRights.";
        return "Whether " + Phrase.addresses(clients) + " may relay through " + Phrase.name(connector)
                + " without logging on is unknown. " + why;
    }

    /** The entry whose user is unclear, or the list of rights. */
    private static Element place(Connector connector, HeldRight right) {
        List<RightsEntry> entries = connector.extendedRights().entries();
        int position = -1;
        for (int i = entries.size() - 1; i >= 0; i--) {
            RightsEntry entry = entries.get(i);
            boolean names =
                    entry.user().text().equals(right.by()) && entry.rights().contains(right.right());
            position = names ? i : position;
        }
        return Grant.at(Element.connector(connector.server(), connector.name()), position);
    }
}
