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
                findings.add(Finding.on(
                                connector, this, grave ? Severity.HIGH : Severity.MEDIUM, message(connector, clients))
                        .at("extendedRights")
                        .from(clients)
                        .shownBy(subject.witness(connector, clients)));
            }
        }
        return findings;
    }

    private static String message(Connector connector, AddressSet clients) {
        EffectiveRights rights = EffectiveRights.beforeLogon(connector);
        HeldRight right = rights.get(ExtendedRight.ACCEPT_ANY_RECIPIENT);
        if (right.held() != Certainty.UNKNOWN) {
            right = rights.get(ExtendedRight.SUBMIT);
        }
        String why = right.basis() == Basis.UNCLEAR_PRINCIPAL
                ? "Nobody can tell from here whether " + Phrase.quoted(right.by()) + ", who holds "
                        + right.right().text()
                        + ", includes anonymous clients: give the right to the account that needs"
                        + " it instead."
                : "Nobody has seen who holds " + right.right().text()
                        + " there: add the output of Get-ADPermission, or state extendedRights.";
        return "Whether " + Phrase.addresses(clients) + " may relay through " + Phrase.name(connector)
                + " without logging on is unknown. " + why;
    }
}
