package org.relayplan.rules;

import java.util.List;
import org.relayplan.model.Connector;
import org.relayplan.model.ExtendedRight;
import org.relayplan.model.RightsEntry;
import org.relayplan.model.WellKnownPrincipal;
import org.relayplan.source.Element;

/** Finds the line that gives a right, or takes it away. */
final class Grant {

    private Grant() {}

    /** The line that makes a connector relay: its mechanism, or the entry with Accept-Any-Recipient. */
    static Element ofRelay(Connector connector) {
        Element element = Element.connector(connector.server(), connector.name());
        if (connector.isExternallySecured()) {
            return element.property("authMechanism");
        }
        return at(element, position(connector, ExtendedRight.ACCEPT_ANY_RECIPIENT, false, false));
    }

    /** The entry at that position, or the list of rights as a whole for -1. */
    static Element at(Element connector, int position) {
        Element rights = connector.property("extendedRights");
        return position < 0 ? rights : rights.entry(position);
    }

    /**
     * Position of the entry that says so about the right for the session's first principal, explicit before inherited.
     */
    static int position(Connector connector, ExtendedRight right, boolean deny, boolean absent) {
        WellKnownPrincipal principal = connector.isExternallySecured()
                ? WellKnownPrincipal.EXTERNALLY_SECURED_SERVERS
                : WellKnownPrincipal.ANONYMOUS_LOGON;
        return position(connector, principal, right, deny, absent);
    }

    /** Position of the entry that says so about a principal's right, explicit before inherited, or -1. */
    static int position(
            Connector connector, WellKnownPrincipal principal, ExtendedRight right, boolean deny, boolean absent) {
        List<RightsEntry> entries = connector.extendedRights().entries();
        int inherited = -1;
        for (int i = 0; i < entries.size(); i++) {
            RightsEntry entry = entries.get(i);
            boolean says = entry.deny() == deny
                    && entry.absent() == absent
                    && entry.rights().contains(right);
            if (says && entry.user().is(principal)) {
                if (!entry.inherited()) {
                    return i;
                }
                inherited = inherited < 0 ? i : inherited;
            }
        }
        return inherited;
    }
}
