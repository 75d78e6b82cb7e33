package org.relayplan.load;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relayplan.model.ExchangeVersion;
import org.relayplan.model.Parameter;
import org.relayplan.model.ServerRole;
import org.relayplan.source.ImportAccount.Heading;

/** What the connectors of a server tell of it, where no Get-ExchangeServer does. */
final class ServerGuess {

    private static final String EDGE = "Default internal receive connector ";

    private static final int ENOUGH_FOR_2010 = 20;
    private static final int ENOUGH_FOR_2013 = 40;

    private final ImportNotes notes;

    ServerGuess(ImportNotes notes) {
        this.notes = notes;
    }

    /** The server; what is derived is told. */
    SeenServer of(List<SeenConnector> connectors) {
        SeenConnector first = connectors.get(0);
        String name = first.identity().server();
        ExchangeVersion version = version(connectors);
        Set<ServerRole> roles = EnumSet.of(ServerRole.MAILBOX);
        boolean edge = isEdge(connectors);
        if (edge) {
            roles = EnumSet.of(ServerRole.EDGE);
            version = version == ExchangeVersion.V2010 ? ExchangeVersion.V2019 : version;
        } else if (version == ExchangeVersion.V2010) {
            roles = EnumSet.of(ServerRole.HUB_TRANSPORT);
        } else if (version == ExchangeVersion.V2013) {
            roles.add(ServerRole.CLIENT_ACCESS);
        }
        Optional<String> fqdn = fqdn(name, connectors);
        StringBuilder roleNames = new StringBuilder();
        for (ServerRole role : roles) {
            roleNames.append(roleNames.length() == 0 ? "" : ", ").append(role.text());
        }
        notes.sum(
                Heading.DEFAULTED,
                first.place(),
                "version " + version.text() + ", role " + roleNames,
                name,
                "servers",
                "derived from the connectors; an export of Get-ExchangeServer tells it.");
        return new SeenServer(first.place(), name, fqdn, roles, version, List.of());
    }

    /**
     * Settings that came with a release (the cmdlets' pages); 2016, 2019 and SE have the same. That one is missing says
     * something only where most of the others are there.
     */
    private static ExchangeVersion version(List<SeenConnector> connectors) {
        boolean role = false;
        boolean since2016 = false;
        int most = 0;
        for (SeenConnector connector : connectors) {
            role |= connector.values().containsKey(Parameter.TRANSPORT_ROLE);
            since2016 |= connector.values().containsKey(Parameter.AUTH_TARPIT_INTERVAL)
                    || connector.values().containsKey(Parameter.REJECT_SINGLE_LABEL);
            most = Math.max(most, connector.values().size());
        }
        if (!role && !since2016 && most >= ENOUGH_FOR_2010) {
            return ExchangeVersion.V2010;
        }
        return role && !since2016 && most >= ENOUGH_FOR_2013 ? ExchangeVersion.V2013 : ExchangeVersion.V2019;
    }

    private static boolean isEdge(List<SeenConnector> connectors) {
        for (SeenConnector connector : connectors) {
            String name = connector.identity().name();
            Optional<Node> role = Optional.ofNullable(connector.values().get(Parameter.TRANSPORT_ROLE));
            if (name.regionMatches(true, 0, EDGE, 0, EDGE.length())
                    || role.isPresent()
                            && role.get()
                                    .text()
                                    .toLowerCase(java.util.Locale.ROOT)
                                    .contains("edge")) {
                return true;
            }
        }
        return false;
    }

    /** Most connectors of a server bear its full name. */
    private static Optional<String> fqdn(String name, List<SeenConnector> connectors) {
        for (SeenConnector connector : connectors) {
            Node node = connector.values().get(Parameter.FQDN);
            if (node != null && node.is(Kind.TEXT)) {
                String text = node.text();
                if (text.length() > name.length() + 1
                        && text.regionMatches(true, 0, name + ".", 0, name.length() + 1)) {
                    return Optional.of(text);
                }
            }
        }
        return Optional.empty();
    }
}
