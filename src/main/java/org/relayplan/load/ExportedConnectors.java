package org.relayplan.load;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relayplan.model.ExtendedRights;
import org.relayplan.model.Parameter;
import org.relayplan.model.PermissionGroup;
import org.relayplan.model.RightsEntry;
import org.relayplan.model.Server;
import org.relayplan.model.TransportRole;
import org.relayplan.source.ImportAccount.Heading;
import org.relayplan.source.Place;

/** Makes the connectors of a model document out of exports. */
final class ExportedConnectors {

    private final ExportNodes nodes;
    private final ImportNotes notes;
    private final PermissionIntake permissions;
    private final RightsNodes rights;
    private final List<Node> made = new ArrayList<>();
    private final Set<String> unseen = new LinkedHashSet<>();
    private Optional<Place> firstUnseen = Optional.empty();

    ExportedConnectors(ExportNodes nodes, ImportNotes notes, PermissionIntake permissions) {
        this.nodes = nodes;
        this.notes = notes;
        this.permissions = permissions;
        this.rights = new RightsNodes(nodes);
    }

    /** The elements of {@code connectors}. */
    List<Node> made() {
        return made;
    }

    /** The transport role as the model has it on that server; empty where there is only one. */
    static String role(SeenConnector connector, Server server) {
        if (server.transportRoles().contains(TransportRole.SOLE)) {
            return "";
        }
        Node role = connector.values().get(Parameter.TRANSPORT_ROLE);
        String text = role == null ? "" : role.text().replace(" ", "");
        for (TransportRole known : List.of(TransportRole.FRONTEND, TransportRole.HUB)) {
            if (!text.isEmpty() && known.text().regionMatches(true, 0, text, 0, text.length())) {
                return known.text();
            }
        }
        return text;
    }

    /**
     * Makes a connector on its server.
     *
     * @param stock the names of setup's connectors that are there
     * @param twice the names, in lower case, that several servers have
     */
    void make(SeenConnector connector, Server server, Set<String> stock, Set<String> twice) {
        String who = connector.identity().toString();
        List<Member> members = new ArrayList<>();
        List<SeenAce> rows = permissions.of(
                connector, !twice.contains(NamedNodes.key(connector.identity().name())));
        Optional<SeenRights> seen =
                rows.isEmpty() ? Optional.empty() : Optional.of(SeenRights.of(connector.groups(), rows));
        Place place = connector.place();
        for (Parameter parameter : Parameter.values()) {
            Node node = connector.values().get(parameter);
            if (node == null) {
                tellMissing(connector, parameter, server);
            } else if (!takes(server, parameter)) {
                tellForeign(node, parameter, who, server);
            } else if (parameter == Parameter.PERMISSION_GROUPS && seen.isPresent()) {
                members.add(ExportNodes.member(parameter.text(), groups(node, seen.get())));
            } else {
                members.add(ExportNodes.member(parameter.text(), node));
            }
        }
        members.add(1, ExportNodes.member("servers", nodes.texts(place, List.of(server.name()))));
        ExtendedRights entries = seen.isPresent() ? seen.get().rights() : ExtendedRights.UNKNOWN;
        members.add(ExportNodes.member("extendedRights", rights.of(entries, place, rows)));
        made.add(nodes.object(place, members));
        if (seen.isEmpty()) {
            unseen.add(who);
            firstUnseen = firstUnseen.isPresent() ? firstUnseen : Optional.of(place);
        } else if (seen.get().lacking().isPresent()) {
            RightsEntry lacking = seen.get().lacking().get();
            notes.add(
                    Heading.CONTRADICTORY,
                    rows.get(0).place(),
                    "The permission groups of " + Sentence.quote(who) + " give "
                            + lacking.user().text() + " "
                            + lacking.rights().get(0).text()
                            + ", and the rows of its permissions don't, though "
                            + (connector.groups().contains(PermissionGroup.CUSTOM)
                                    ? "nobody takes away all that a group gives: rows are missing, or name that account"
                                            + " in a language that relayplan doesn't know (the collector adds SIDs)."
                                            + " Only what the rows say is known."
                                    : "no Custom among the groups says that it was taken away: rows are missing, and only"
                                            + " what the others say is known."));
        } else if (!seen.get().inherited()) {
            notes.sum(
                    Heading.UNKNOWN,
                    rows.get(0).place(),
                    "inherited rights",
                    who,
                    "connectors",
                    "not one row is inherited, so the dump was filtered; only what its rows say is known.");
        }
    }

    private Node groups(Node node, SeenRights seen) {
        List<String> words = new ArrayList<>();
        for (Node word : node.elements()) {
            boolean custom = word.text().equalsIgnoreCase(PermissionGroup.CUSTOM.text());
            if (!custom || seen.groups().contains(PermissionGroup.CUSTOM)) {
                words.add(word.text());
            }
        }
        return nodes.texts(node.place(), words.isEmpty() ? List.of("None") : words);
    }

    private static boolean takes(Server server, Parameter parameter) {
        boolean role = parameter != Parameter.TRANSPORT_ROLE
                || !server.transportRoles().contains(TransportRole.SOLE);
        return role && parameter.versions().contains(server.version());
    }

    private void tellForeign(Node node, Parameter parameter, String who, Server server) {
        if (parameter == Parameter.TRANSPORT_ROLE && !server.isEdge()) {
            notes.add(
                    Heading.CONTRADICTORY,
                    node.place(),
                    "TransportRole of " + Sentence.quote(who) + " is in the export, but " + server.name()
                            + " runs Exchange 2010, which has none; the model leaves it out.");
        } else {
            notes.sum(
                    Heading.IGNORED,
                    node.place(),
                    parameter.cmdletName(),
                    who,
                    "connectors",
                    "they can't be set in that version and role.");
        }
    }

    private void tellMissing(SeenConnector connector, Parameter parameter, Server server) {
        if (!parameter.reserved() && takes(server, parameter)) {
            notes.sum(
                    Heading.DEFAULTED,
                    connector.place(),
                    parameter.cmdletName(),
                    connector.identity().toString(),
                    "connectors",
                    "not in the export, so read as New or setup leaves them.");
        }
    }

    /** Tells of the connectors whose permissions nobody dumped. */
    void tellUnseen() {
        if (!unseen.isEmpty()) {
            notes.add(
                    Heading.UNKNOWN,
                    firstUnseen.orElseThrow(),
                    "The rights beyond the permission groups of " + ImportNotes.few(unseen)
                            + (permissions.isEmpty()
                                    ? ": no Get-ADPermission was given."
                                    : ": Get-ADPermission was given for other connectors only."));
        }
    }
}
