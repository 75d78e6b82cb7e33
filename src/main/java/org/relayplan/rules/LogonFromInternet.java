package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressSet;
import org.relayplan.model.AuthMechanism;
import org.relayplan.model.Connector;
import org.relayplan.model.PermissionGroup;

/** The whole Internet may try passwords on port 25. */
public final class LogonFromInternet implements Rule {

    @Override
    public String id() {
        return "logon-from-internet";
    }

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Connector connector : subject.model().connectors()) {
            if (connector.isDefault()
                    || !connector.permissionGroups().contains(PermissionGroup.EXCHANGE_USERS)
                    || !connector.authMechanism().contains(AuthMechanism.BASIC_AUTH)
                    // In clear text, which is told as worse; or not offered at all.
                    || !connector.authMechanism().contains(AuthMechanism.BASIC_AUTH_REQUIRE_TLS)
                    || !connector.authMechanism().contains(AuthMechanism.TLS)) {
                continue;
            }
            AtPort port = AtPort.of(subject, connector, 25);
            AddressSet clients = port.fromInternet();
            if (!clients.isEmpty()) {
                String message = Phrase.sentence(Entrance.strangers(subject, clients))
                        + " may try passwords on port 25 of " + Phrase.name(connector)
                        + ", and whoever guesses one relays: it has ExchangeUsers and offers BasicAuth. Let users log on at"
                        + " port 587 only, or leave own networks in the ranges.";
                findings.add(port.finding(this, Severity.MEDIUM, "permissionGroups", clients, message));
            }
        }
        return findings;
    }
}
