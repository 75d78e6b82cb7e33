package org.relayplan.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relayplan.analysis.Analysis;
import org.relayplan.analysis.Capabilities;
import org.relayplan.analysis.EffectiveRights;
import org.relayplan.analysis.May;
import org.relayplan.analysis.NameTemplate;
import org.relayplan.model.Binding;
import org.relayplan.model.Connector;
import org.relayplan.model.RemoteRange;
import org.relayplan.model.Server;
import org.relayplan.model.WellKnownPrincipal;

/**
 * A connector with what it lets clients do, the same on several servers once.
 *
 * @param servers the servers it is alike on, in the model's order; at least one
 * @param name its name on a single server; on several as the model file writes it, with {@code {server}}
 * @param bindings where it listens; on several servers {@code {address}}, {@code {address:2}} are those of each
 * @param connector the connector on the first of the servers; the others differ in nothing that a report tells
 * @param rights the rights of a client that has not logged on
 * @param may what such a client may do
 * @param accountRights the rights of an account that has logged on, where a logon is offered
 * @param accountMay what such an account may do
 */
public record ReportedConnector(
        List<Server> servers,
        String name,
        List<String> bindings,
        Connector connector,
        EffectiveRights rights,
        May may,
        Optional<EffectiveRights> accountRights,
        Optional<May> accountMay) {

    /** Keeps its own copies. */
    public ReportedConnector {
        servers = List.copyOf(servers);
        bindings = List.copyOf(bindings);
    }

    /** All connectors of a model: by the first server of each, then in that server's order. */
    public static List<ReportedConnector> all(Analysis analysis) {
        Map<List<Object>, List<Connector>> alike = new LinkedHashMap<>();
        Map<List<Object>, List<Server>> servers = new HashMap<>();
        Numbers numbers = new Numbers();
        for (Server server : analysis.model().servers()) {
            for (Connector connector : analysis.connectors(server)) {
                List<Object> key = key(connector, server, numbers);
                alike.computeIfAbsent(key, none -> new ArrayList<>()).add(connector);
                servers.computeIfAbsent(key, none -> new ArrayList<>()).add(server);
            }
        }
        List<ReportedConnector> all = new ArrayList<>();
        alike.forEach((key, connectors) -> all.add(of(connectors.get(0), servers.get(key), analysis)));
        return all;
    }

    private static ReportedConnector of(Connector connector, List<Server> servers, Analysis analysis) {
        boolean isOne = servers.size() == 1;
        List<String> bindings = new ArrayList<>();
        for (Binding binding : connector.bindings()) {
            bindings.add(
                    isOne ? binding.toString() : ServerTexts.of(servers.get(0)).of(binding));
        }
        Optional<EffectiveRights> account = connector.offersLogon()
                ? Optional.of(EffectiveRights.of(connector, WellKnownPrincipal.AUTHENTICATED_USERS))
                : Optional.empty();
        return new ReportedConnector(
                servers,
                isOne ? connector.name() : NameTemplate.of(connector.name(), connector.server()),
                bindings,
                connector,
                analysis.rights(connector),
                analysis.may(connector),
                account,
                account.map(rights -> Capabilities.of(rights, analysis.model().organization())));
    }

    private static List<Object> key(Connector connector, Server server, Numbers numbers) {
        List<String> bindings = new ArrayList<>();
        for (Binding binding : connector.bindings()) {
            bindings.add(ServerTexts.of(server).of(binding));
        }
        List<Object> key = new ArrayList<>();
        key.add(NameTemplate.of(connector.name(), connector.server()));
        key.add(connector.role());
        key.add(connector.origin());
        key.add(connector.purpose());
        key.add(connector.owner());
        key.add(bindings);
        key.add(numbers.of(connector.remoteIPRanges()));
        key.add(connector.authMechanism());
        key.add(connector.permissionGroups());
        key.add(connector.extendedRights());
        key.add(ReportedSettings.of(connector));
        return key;
    }

    /** Numbers lists of ranges, which may be long and the same for many servers: each is looked through once. */
    private static final class Numbers {

        private final Map<List<RemoteRange>, Integer> byIdentity = new IdentityHashMap<>();
        private final Map<List<RemoteRange>, Integer> byContent = new HashMap<>();

        int of(List<RemoteRange> ranges) {
            Integer known = byIdentity.get(ranges);
            if (known == null) {
                known = byContent.computeIfAbsent(ranges, none -> byContent.size());
                byIdentity.put(ranges, known);
            }
            return known;
        }
    }
}
