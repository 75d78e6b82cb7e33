package org.relayplan.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.relayplan.model.Connector;
import org.relayplan.model.ExtendedRight;
import org.relayplan.model.GroupRights;
import org.relayplan.model.Model;
import org.relayplan.model.Origin;
import org.relayplan.model.Parameter;
import org.relayplan.model.PermissionGroup;
import org.relayplan.model.RightsEntry;
import org.relayplan.model.WellKnownPrincipal;

/** What must stand on the servers after a script, straight from the model. */
final class Wanted {

    private Wanted() {}

    static void assertStands(Model model, FakeExchange exchange) {
        for (Connector connector : model.connectors()) {
            if (connector.origin() == Origin.STATED) {
                FakeConnector live = exchange.connector(connector.identity());
                assertNotNull(live, connector.identity());
                FakeExchange.stated(connector).forEach((parameter, value) -> {
                    if (!parameter.reserved()) {
                        assertEquals(
                                comparable(parameter, FakeExchange.live(parameter, value)),
                                comparable(parameter, live.get(parameter.cmdletName())),
                                connector.identity() + " " + parameter);
                    }
                });
                assertEquals(
                        connector.role().text(), live.get("TransportRole") == null ? "" : live.get("TransportRole"));
                assertEquals(connector.enabled(), live.get("Enabled"));
                assertEquals(rights(connector), rights(live), connector.identity());
            }
        }
        assertEquals(
                new HashSet<>(model.connectors().stream()
                        .map(one -> one.identity().toLowerCase(java.util.Locale.ROOT))
                        .toList()),
                exchange.identities());
    }

    private static Object comparable(Parameter parameter, Object live) {
        if (live == null || live instanceof List<?>) {
            return live == null ? Set.of() : new HashSet<>((List<?>) live);
        }
        boolean isFlags = parameter == Parameter.AUTH_MECHANISM || parameter == Parameter.PERMISSION_GROUPS;
        return isFlags ? new HashSet<>(List.of(live.toString().split(", "))) : live;
    }

    private static Set<String> rights(Connector connector) {
        Set<String> rights = new TreeSet<>();
        for (PermissionGroup group : connector.permissionGroups()) {
            for (WellKnownPrincipal user : WellKnownPrincipal.values()) {
                GroupRights.of(group, user).forEach(right -> rights.add(user.principalName() + " " + right.text()));
            }
        }
        for (RightsEntry entry : connector.extendedRights().entries()) {
            String user = entry.user()
                    .known()
                    .map(WellKnownPrincipal::principalName)
                    .orElse(entry.user().text());
            for (ExtendedRight right : entry.rights()) {
                String line = user + (entry.deny() ? " not " : " ") + right.text();
                if (entry.absent()) {
                    rights.remove(line);
                } else if (!entry.inherited()) {
                    rights.add(line);
                }
            }
        }
        return rights;
    }

    private static Set<String> rights(FakeConnector live) {
        Set<String> rights = new TreeSet<>();
        live.aces().stream()
                .filter(ace -> !ace.inherited())
                .forEach(ace -> rights.add(ace.user() + (ace.deny() ? " not " : " ") + ace.right()));
        return rights;
    }
}
