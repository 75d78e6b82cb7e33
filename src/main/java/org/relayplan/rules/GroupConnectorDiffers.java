package org.relayplan.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.relayplan.analysis.NameTemplate;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.Connector;
import org.relayplan.model.Origin;
import org.relayplan.model.Server;

/**
 * The same connector differs on servers of one group, or some of them lack it: what works then depends on the server
 * that a balancer chooses. Each property is held against what most of the servers have.
 */
public final class GroupConnectorDiffers implements Rule {

    @Override
    public String id() {
        return "group-connector-differs";
    }

    @Override
    public List<Finding> examine(Subject subject) {
        Map<String, List<Server>> groups = new LinkedHashMap<>();
        for (Server server : subject.model().servers()) {
            if (server.group().isPresent()) {
                groups.computeIfAbsent(server.group().get(), name -> new ArrayList<>())
                        .add(server);
            }
        }
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, List<Server>> group : groups.entrySet()) {
            for (List<Peer> peers : peers(subject, group.getValue())) {
                missing(group.getKey(), group.getValue(), peers, findings);
                new PeerDifferences(this, subject, group.getKey(), peers).tell(findings);
            }
        }
        return findings;
    }

    /** Connectors of one name up to their server's, unless setup made all of them and nobody stated anything. */
    private static List<List<Peer>> peers(Subject subject, List<Server> group) {
        Map<String, List<Peer>> byName = new LinkedHashMap<>();
        List<List<Peer>> stated = new ArrayList<>();
        for (Server server : group.size() < 2 ? List.<Server>of() : group) {
            for (Connector connector : subject.analysis().connectors(server)) {
                String name = NameTemplate.of(connector.name(), server.name()).toLowerCase(Locale.ROOT);
                byName.computeIfAbsent(name, same -> new ArrayList<>()).add(new Peer(server, connector));
            }
        }
        for (List<Peer> peers : byName.values()) {
            boolean all = true;
            for (Peer peer : peers) {
                all &= peer.connector().origin() == Origin.SETUP;
            }
            if (!all) {
                stated.add(peers);
            }
        }
        return stated;
    }

    private void missing(String group, List<Server> servers, List<Peer> peers, List<Finding> findings) {
        Connector connector = peers.get(0).connector();
        boolean enabled = false;
        for (Peer peer : peers) {
            enabled |= peer.connector().enabled();
        }
        List<String> missing = new ArrayList<>();
        int next = 0;
        for (Server server : servers) {
            if (next < peers.size() && peers.get(next).server() == server) {
                next++;
            } else if (server.transportRoles().contains(connector.role())) {
                missing.add(server.name());
            }
        }
        if (enabled && !missing.isEmpty()) {
            String message = Phrase.name(connector) + " is missing on " + Phrase.list(missing) + " of the group "
                    + Phrase.quoted(group) + ". Whether its clients are served depends on the server that the balancer"
                    + " chooses: plan it for the whole group.";
            findings.add(Finding.on(connector, this, Severity.HIGH, message)
                    .onServers(missing)
                    .at("servers"));
        }
    }
}
