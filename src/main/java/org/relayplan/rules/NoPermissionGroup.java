package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;
import org.relayplan.model.ExtendedRight;
import org.relayplan.model.PermissionGroup;
import org.relayplan.model.Purpose;
import org.relayplan.model.RightsEntry;

/** A connector takes mail from nobody, for no group and no entry lets anybody submit. */
public final class NoPermissionGroup implements Rule {

    @Override
    public String id() {
        return "no-permission-group";
    }

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Connector connector : subject.model().connectors()) {
            if (connector.isDefault()
                    || !connector.extendedRights().seen()
                    || isMeantForRelay(connector)
                    || mayAnybodySubmit(connector)) {
                continue;
            }
            AddressSet clients = subject.analysis().reach(connector).all();
            if (!clients.isEmpty()) {
                String message = Phrase.name(connector) + " answers " + Phrase.addresses(clients)
                        + " and takes no mail from anybody: it has no permission group, and no entry gives "
                        + ExtendedRight.SUBMIT.text() + ". Add AnonymousUsers, or the group of those who log on.";
                findings.add(Flaw.of(subject, this, Severity.MEDIUM, connector, "permissionGroups", clients, message));
            }
        }
        return findings;
    }

    /** Of these, relay-not-permitted says what they lack. */
    private static boolean isMeantForRelay(Connector connector) {
        return connector.purpose().isPresent() && connector.purpose().get() == Purpose.RELAY
                || connector.isExternallySecured()
                || Grant.position(connector, ExtendedRight.ACCEPT_ANY_RECIPIENT, false, false) >= 0;
    }

    private static boolean mayAnybodySubmit(Connector connector) {
        for (PermissionGroup group : connector.permissionGroups()) {
            if (group != PermissionGroup.CUSTOM) {
                return true;
            }
        }
        for (RightsEntry entry : connector.extendedRights().entries()) {
            if (!entry.deny() && !entry.absent() && entry.rights().contains(ExtendedRight.SUBMIT)) {
                return true;
            }
        }
        return false;
    }
}
