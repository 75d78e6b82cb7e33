package org.relayplan.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.relayplan.model.Server;

/** The servers of a model by name and by group. */
final class Servers {

    private final Faults faults;
    private final Networks networks;
    private final Map<String, Server> byName = new LinkedHashMap<>();
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, List<Server>> groups = new LinkedHashMap<>();
    private final Set<String> faulty = new HashSet<>();
    private boolean nameless;

    /** No server yet; the networks are told apart from groups in a fault. */
    Servers(Faults faults, Networks networks) {
        this.faults = faults;
        this.networks = networks;
    }

    /** Takes a server whose name is new. */
    void add(Server server, Node node) {
        byName.put(NamedNodes.key(server.name()), server);
        nodes.put(NamedNodes.key(server.name()), node);
        if (server.group().isPresent()) {
            String group = NamedNodes.key(server.group().get());
            List<Server> members = groups.get(group);
            if (members == null) {
                members = new ArrayList<>();
                groups.put(group, members);
            }
            members.add(server);
        }
    }

    /** Takes a server that can't be read; who names it or its group is not to blame. */
    void addFaulty(Node node) {
        for (String property : List.of("name", "group")) {
            Optional<Member> member = node.member(property);
            if (member.isPresent() && member.get().value().is(Kind.TEXT)) {
                faulty.add(NamedNodes.key(member.get().value().text()));
            } else if (property.equals("name")) {
                nameless = true;
            }
        }
    }

    /** Whether a server of that name, or a group, may be one that can't be read. */
    boolean mayBeFaulty(String name) {
        return nameless || faulty.contains(NamedNodes.key(name));
    }

    /** Whether each server could be read. */
    boolean isComplete() {
        return !nameless && faulty.isEmpty();
    }

    /** All of them, in the order of the model. */
    List<Server> all() {
        return new ArrayList<>(byName.values());
    }

    /** The object that defines each, by name as it is compared. */
    Map<String, Node> nodes() {
        return nodes;
    }

    /** The server of that name, in any case. */
    Optional<Server> find(String name) {
        return Optional.ofNullable(byName.get(NamedNodes.key(name)));
    }

    /** The servers that a text names, a name or {@code @group}; none, with a fault, if it names nothing. */
    List<Server> named(String text, Node from) {
        if (text.startsWith("@")) {
            List<Server> group = groups.get(NamedNodes.key(text.substring(1)));
            if (group == null && !mayBeFaulty(text.substring(1))) {
                faults.add(from.place(), noGroup(text.substring(1)));
            }
            return group == null ? List.of() : group;
        }
        Optional<Server> server = find(text);
        if (server.isEmpty() && !mayBeFaulty(text)) {
            faults.add(from.place(), noServer(text));
        }
        return server.isEmpty() ? List.of() : List.of(server.get());
    }

    private String noServer(String text) {
        for (Server server : byName.values()) {
            if (server.fqdn().isPresent() && server.fqdn().get().equalsIgnoreCase(text)) {
                return "A server is named by its short name; did you mean " + Sentence.quote(server.name()) + "?";
            }
        }
        if (groups.containsKey(NamedNodes.key(text))) {
            return "There is no server " + Sentence.quote(text) + "; did you mean the group "
                    + Sentence.quote("@" + text) + "?";
        }
        List<String> names = new ArrayList<>();
        for (Server server : byName.values()) {
            names.add(server.name());
        }
        return "There is no server " + Sentence.quote(text) + Sentence.near(text, names, "servers");
    }

    private String noGroup(String name) {
        if (networks.definition(name).isPresent()) {
            return Sentence.quote("@" + name) + " is a network; expected a server or a group of servers.";
        }
        if (find(name).isPresent()) {
            return "There is no group " + Sentence.quote("@" + name) + "; did you mean the server "
                    + Sentence.quote(find(name).get().name()) + ", without the @?";
        }
        List<String> names = new ArrayList<>();
        for (List<Server> group : groups.values()) {
            names.add("@" + group.get(0).group().orElseThrow());
        }
        return "There is no group of servers " + Sentence.quote("@" + name)
                + Sentence.near("@" + name, names, "groups");
    }
}
