package org.relayplan.report;

import java.util.List;
import java.util.Optional;
import org.relayplan.model.ExchangeVersion;
import org.relayplan.model.ServerRole;

/**
 * A server of a model that is begun. Nothing of it is checked here; whoever reads the model does.
 *
 * @param name its name
 * @param version its release
 * @param fqdn its full name, if that is known
 * @param addresses its own addresses
 */
public record StartingServer(String name, ExchangeVersion version, Optional<String> fqdn, List<String> addresses) {

    /** Keeps its own copy. */
    public StartingServer {
        addresses = List.copyOf(addresses);
    }

    /** The roles that take mail, which stand on one server in most organizations. */
    List<String> roles() {
        return switch (version) {
            case V2010 ->
                List.of(ServerRole.MAILBOX.text(), ServerRole.HUB_TRANSPORT.text(), ServerRole.CLIENT_ACCESS.text());
            case V2013 -> List.of(ServerRole.MAILBOX.text(), ServerRole.CLIENT_ACCESS.text());
            default -> List.of(ServerRole.MAILBOX.text());
        };
    }
}
