package org.relayplan.rules;

import org.relayplan.model.Connector;
import org.relayplan.model.Parameter;
import org.relayplan.model.Server;
import org.relayplan.model.SettingValue;

/** The name a connector shows, held against those its server may bear with ExchangeServer authentication. */
final class OwnFqdn {

    private OwnFqdn() {}

    /** Whether the connector's Fqdn is its server's full or short name or {@code $null}. */
    static boolean isOf(Server server, Connector connector) {
        SettingValue value = connector.settings().get(Parameter.FQDN);
        if (!(value instanceof SettingValue.TextValue name) || name.value().isEmpty()) {
            return true;
        }
        String fqdn = name.value();
        if (fqdn.equalsIgnoreCase(server.name())) {
            return true;
        }
        // A server of unknown domain has at least its own name in front.
        return server.fqdn().isPresent()
                ? fqdn.equalsIgnoreCase(server.fqdn().get())
                : fqdn.regionMatches(
                        true, 0, server.name() + ".", 0, server.name().length() + 1);
    }
}
