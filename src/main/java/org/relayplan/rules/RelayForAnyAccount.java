package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.analysis.Basis;
import org.relayplan.analysis.EffectiveRights;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;
import org.relayplan.model.ExtendedRight;
import org.relayplan.model.PermissionGroup;
import org.relayplan.model.RightsEntry;
import org.relayplan.model.WellKnownPrincipal;
import org.relayplan.source.Element;

/** Whoever has any account relays after a logon, by an entry of its own instead of ExchangeUsers. */
public final class RelayForAnyAccount implements Rule {

    @Override
    public String id() {
        return "relay-for-any-account";
    }

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Connector connector : subject.model().connectors()) {
            int position = position(connector);
            // ExchangeUsers gives as much to every account by Exchange's design.
            if (position < 0
                    || !connector.offersLogon()
                    || connector.permissionGroups().contains(PermissionGroup.EXCHANGE_USERS)
                    || isDenied(connector, ExtendedRight.ACCEPT_ANY_RECIPIENT)
                    || isDenied(connector, ExtendedRight.SUBMIT)) {
                continue;
            }
            // Where clients relay without a logon, one changes nothing.
            AddressSet clients = subject.analysis()
                    .reach(connector)
                    .all()
                    .minus(Relay.through(subject, connector).clients());
            if (!clients.isEmpty()) {
                RightsEntry entry = connector.extendedRights().entries().get(position);
                String message = "From " + Phrase.addresses(clients) + ", whoever has any account may relay through "
                        + Phrase.name(connector) + ": an entry lets "
                        + Phrase.quoted(entry.user().text())
                        + " send to any recipient. Give the right to the account or group that needs it.";
                Element element = Element.connector(connector.server(), connector.name());
                findings.add(Finding.on(connector, this, Severity.HIGH, message)
                        .at(Grant.at(element, position))
                        .from(clients)
                        .shownBy(subject.witness(connector, clients)));
            }
        }
        return findings;
    }

    private static int position(Connector connector) {
        List<RightsEntry> entries = connector.extendedRights().entries();
        for (int i = 0; i < entries.size(); i++) {
            RightsEntry entry = entries.get(i);
            if (isTold(entry)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the entry is one that this rule looks at. */
    static boolean isTold(RightsEntry entry) {
        return !entry.deny()
                && !entry.absent()
                && entry.rights().contains(ExtendedRight.ACCEPT_ANY_RECIPIENT)
                && BroadPrincipal.isBroad(entry.user());
    }

    private static boolean isDenied(Connector connector, ExtendedRight right) {
        return EffectiveRights.of(connector, WellKnownPrincipal.AUTHENTICATED_USERS)
                        .get(right)
                        .basis()
                == Basis.DENIED;
    }
}
