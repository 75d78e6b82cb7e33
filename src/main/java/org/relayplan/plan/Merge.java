package org.relayplan.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relayplan.model.Address;
import org.relayplan.model.Connector;
import org.relayplan.model.ExtendedRights;
import org.relayplan.model.Model;
import org.relayplan.model.Origin;
import org.relayplan.model.PermissionGroup;
import org.relayplan.model.Server;
import org.relayplan.model.StockConnectors;

/**
 * What one server has and shall have, where the live state meets the model.
 *
 * @param before its connectors as they are
 * @param after its connectors in the end: as the model states them, and as they are where it states nothing
 * @param left what differs and stays as it is
 */
record Merge(List<Connector> before, List<Connector> after, List<LeftAsFound> left) {

    static Merge of(Model live, Model wanted, Server server, boolean prune) {
        Map<String, Connector> before = connectors(live, server);
        Map<String, Connector> rest = new LinkedHashMap<>(before);
        List<String> stock = StockConnectors.names(server);
        List<Connector> after = new ArrayList<>();
        List<LeftAsFound> left = new ArrayList<>();
        for (Map.Entry<String, Connector> one : connectors(wanted, server).entrySet()) {
            Connector found = rest.remove(one.getKey());
            Connector goal = one.getValue();
            if (found != null) {
                after.add(MergedConnector.of(server, found, goal, prune, left));
            } else if (goal.origin() == Origin.STATED && !isStock(stock, goal)) {
                after.add(fresh(goal));
            } else {
                left.add(new LeftAsFound.Missing(goal));
            }
        }
        for (Connector found : rest.values()) {
            boolean madeBySetup = found.isDefault() || isStock(stock, found);
            if (madeBySetup || !prune) {
                after.add(found);
                if (!madeBySetup) {
                    left.add(new LeftAsFound.Unplanned(found));
                }
            }
        }
        return new Merge(List.copyOf(before.values()), after, left);
    }

    /** The server with all addresses that either side knows. */
    static Server server(Server wanted, Server live) {
        Set<Address> addresses = new LinkedHashSet<>(wanted.addresses());
        addresses.addAll(live.addresses());
        return new Server(
                wanted.name(),
                wanted.fqdn().isPresent() ? wanted.fqdn() : live.fqdn(),
                wanted.roles(),
                wanted.version(),
                List.copyOf(addresses),
                wanted.group(),
                wanted.stockConnectors());
    }

    private static boolean isStock(List<String> stock, Connector connector) {
        return stock.stream().anyMatch(name -> name.equalsIgnoreCase(connector.name()));
    }

    private static Map<String, Connector> connectors(Model model, Server server) {
        Map<String, Connector> found = new LinkedHashMap<>();
        for (Connector connector : model.connectors()) {
            if (connector.server().equalsIgnoreCase(server.name())) {
                found.put(Tasks.key(connector), normal(connector, server));
            }
        }
        return found;
    }

    /** The connector with its server spelled as the model does, and rights that its groups don't say already. */
    private static Connector normal(Connector c, Server server) {
        Set<PermissionGroup> groups = EnumSet.noneOf(PermissionGroup.class);
        groups.addAll(c.permissionGroups());
        if (c.extendedRights().seen()) {
            groups.remove(PermissionGroup.CUSTOM);
        }
        return new Connector(
                server.name(),
                c.name(),
                c.role(),
                c.origin(),
                c.usage(),
                c.purpose(),
                c.owner(),
                c.bindings(),
                c.remoteIPRanges(),
                c.authMechanism(),
                groups,
                new ExtendedRights(c.extendedRights().seen(), AceList.entries(AceList.of(c))),
                c.settings(),
                c.suppress());
    }

    /** A connector that will be made: what New leaves is known, and nothing is inherited that could be planned. */
    private static Connector fresh(Connector wanted) {
        Set<Ace> planned = new LinkedHashSet<>();
        AceList.of(wanted).stream().filter(ace -> !ace.kind().inherited()).forEach(planned::add);
        Set<PermissionGroup> groups = EnumSet.noneOf(PermissionGroup.class);
        groups.addAll(wanted.permissionGroups());
        groups.remove(PermissionGroup.CUSTOM);
        Connector plain = new Connector(
                wanted.server(),
                wanted.name(),
                wanted.role(),
                wanted.origin(),
                wanted.usage(),
                wanted.purpose(),
                wanted.owner(),
                wanted.bindings(),
                wanted.remoteIPRanges(),
                wanted.authMechanism(),
                groups,
                new ExtendedRights(true, AceList.entries(planned)),
                wanted.settings(),
                wanted.suppress());
        return plain;
    }
}
