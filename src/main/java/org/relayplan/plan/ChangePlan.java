package org.relayplan.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.relayplan.model.Connector;
import org.relayplan.model.Model;
import org.relayplan.model.Organization;
import org.relayplan.model.Server;

/**
 * The way from what is to what is wanted.
 *
 * @param parts one for each place where something has to be done; the Active Directory first, then the Edge servers in
 *     the model's order
 * @param left what only the live state has or only the model counts on, and stays as it is
 */
public record ChangePlan(List<ChangePart> parts, List<LeftAsFound> left) {

    /** Keeps its own copies. */
    public ChangePlan {
        parts = List.copyOf(parts);
        left = List.copyOf(left);
    }

    /**
     * The plan from one model to another.
     *
     * @param live what the servers have
     * @param wanted what they shall have; what it leaves out stays as it is
     * @param prune whether connectors and rights that only the servers have are removed
     * @param chosen the servers of the wanted model that are planned; the live state must have them
     */
    public static ChangePlan between(Model live, Model wanted, boolean prune, Predicate<Server> chosen) {
        List<LeftAsFound> left = new ArrayList<>();
        List<ServerChange> inside = new ArrayList<>();
        List<ChangePart> edges = new ArrayList<>();
        for (Server server : wanted.servers()) {
            if (chosen.test(server)) {
                ServerChange change = change(live, wanted, server, prune);
                left.addAll(change.left());
                if (change.steps().isEmpty()) {
                    continue;
                }
                if (server.isEdge()) {
                    edges.add(new ChangePart(true, List.of(change)));
                } else {
                    inside.add(change);
                }
            }
        }
        for (Server server : live.servers()) {
            if (wanted.server(server.name()).isEmpty()) {
                left.add(new LeftAsFound.UnplannedServer(server));
            }
        }
        List<ChangePart> parts = new ArrayList<>();
        if (!inside.isEmpty()) {
            parts.add(new ChangePart(false, inside));
        }
        parts.addAll(edges);
        return new ChangePlan(parts, left);
    }

    /**
     * The model that holds when a plan between these has been carried out: what the wanted one states, and beside it
     * what is left as found. Servers that aren't chosen are as the wanted model has them.
     */
    public static Model end(Model live, Model wanted, boolean prune, Predicate<Server> chosen) {
        List<Server> servers = new ArrayList<>();
        List<Connector> connectors = new ArrayList<>();
        for (Server server : wanted.servers()) {
            Optional<Server> found = chosen.test(server) ? live.server(server.name()) : Optional.empty();
            Server known = found.isPresent() ? Merge.server(server, found.get()) : server;
            servers.add(known);
            connectors.addAll(
                    found.isPresent() ? Merge.of(live, wanted, known, prune).after() : wanted.connectorsOf(server));
        }
        return new Model(
                organization(live, wanted),
                servers,
                connectors,
                wanted.expectations(),
                wanted.vantages(),
                wanted.suppress());
    }

    /** The way back, in the same parts. */
    public ChangePlan inverse() {
        return new ChangePlan(
                parts.stream()
                        .map(part -> new ChangePart(
                                part.isEdge(),
                                part.servers().stream()
                                        .map(ServerChange::inverse)
                                        .toList()))
                        .toList(),
                List.of());
    }

    /** The servers on whose way some moment is worse than both ends. */
    public List<ServerChange> unsafe() {
        List<ServerChange> unsafe = new ArrayList<>();
        for (ChangePart part : parts) {
            for (ServerChange change : part.servers()) {
                if (change.gravest().isPresent()) {
                    unsafe.add(change);
                }
            }
        }
        return unsafe;
    }

    private static ServerChange change(Model live, Model wanted, Server server, boolean prune) {
        Optional<Server> found = live.server(server.name());
        if (found.isEmpty()) {
            throw new IllegalArgumentException("nothing is known of " + server.name());
        }
        Server known = Merge.server(server, found.get());
        Merge meeting = Merge.of(live, wanted, known, prune);
        return OrderSearch.between(
                organization(live, wanted), known, meeting.before(), meeting.after(), meeting.left());
    }

    /** Accepted domains as the servers have them, if anybody has seen them. */
    private static Organization organization(Model live, Model wanted) {
        Organization seen = live.organization().acceptedDomainsStated() ? live.organization() : wanted.organization();
        return new Organization(
                seen.acceptedDomainsSeen(),
                seen.acceptedDomainsStated(),
                seen.acceptedDomains(),
                wanted.organization().networks(),
                wanted.organization().probes(),
                wanted.organization().selection().isPresent()
                        ? wanted.organization().selection()
                        : live.organization().selection());
    }
}
