package org.relayplan.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.relayplan.source.ImportAccount;
import org.relayplan.source.ImportAccount.Heading;
import org.relayplan.source.Place;
import org.relayplan.source.Visible;

/** Takes what exports of Exchange hold, of several files and servers at once, to be made into a model document. */
final class ExportIntake implements ExportedObjects {

    private final Faults faults;
    private final ExportNodes nodes = new ExportNodes();
    private final ImportNotes notes = new ImportNotes();
    private final ConnectorIntake connectors;
    private final PermissionIntake permissions;
    private final ServerIntake servers;
    private final DomainIntake domains;
    private final NetworkIntake networks;
    private final Map<String, SeenConnector> seen = new LinkedHashMap<>();
    private final Map<String, int[]> counts = new LinkedHashMap<>();
    private final Set<String> whole = new HashSet<>();

    /**
     * Nothing taken yet.
     *
     * @param network the name of the network that a list of ranges becomes; empty for one of its file
     */
    ExportIntake(Faults faults, Optional<String> network) {
        this.faults = faults;
        this.connectors = new ConnectorIntake(faults, nodes, notes);
        this.permissions = new PermissionIntake(faults, notes);
        this.servers = new ServerIntake(notes);
        this.domains = new DomainIntake(nodes, notes);
        this.networks = new NetworkIntake(faults, nodes, notes, network);
    }

    @Override
    public void pass(Place place, String sentence) {
        notes.add(Heading.IGNORED, place, sentence);
    }

    @Override
    public void miss(Place place, String sentence) {
        notes.add(Heading.UNKNOWN, place, sentence);
    }

    @Override
    public void whole(String file) {
        whole.add(file);
    }

    @Override
    public void take(ExportedObject object) {
        ExportKind kind = ExportKind.of(object);
        counts.computeIfAbsent(object.place().file(), file -> new int[ExportKind.values().length])[kind.ordinal()]++;
        switch (kind) {
            case CONNECTOR -> {
                Optional<SeenConnector> connector = connectors.read(object);
                if (connector.isPresent()) {
                    add(connector.get());
                }
            }
            case PERMISSION -> permissions.take(object);
            case ACCEPTED_DOMAIN -> domains.take(object);
            case SERVER -> servers.take(object);
            case RANGE -> networks.take(object);
            case TRANSPORT_CONFIG, CONNECTION ->
                notes.add(Heading.IGNORED, object.place(), "Settings of the organization that no model has room for.");
            case UNKNOWN ->
                notes.sum(
                        Heading.IGNORED,
                        object.place(),
                        what(object),
                        what(object),
                        "objects",
                        "nothing that relayplan knows.");
        }
    }

    private static String what(ExportedObject object) {
        return object.typeNames().isEmpty()
                ? "an object with " + ImportNotes.few(object.properties().keySet())
                : object.typeNames().get(0);
    }

    /** The same connector may stand in several exports; where they differ, the one that was changed last counts. */
    private void add(SeenConnector connector) {
        String key = connector.identity().key();
        SeenConnector known = seen.putIfAbsent(key, connector);
        if (known == null) {
            return;
        }
        String who = Sentence.quote(connector.identity().toString());
        if (known.isSame(connector)) {
            String name = connector.identity().toString();
            String where = known.place().file();
            notes.sum(
                    Heading.IGNORED,
                    connector.place(),
                    name,
                    name,
                    "connectors",
                    "exported twice, and the same in " + Visible.text(where) + ".");
            return;
        }
        boolean later = !known.whenChanged().isEmpty() && later(connector.whenChanged(), known.whenChanged());
        notes.add(
                Heading.CONTRADICTORY,
                connector.place(),
                who + " stands already at " + known.place() + ", with another "
                        + Sentence.list(connector.differences(known)) + "; "
                        + (later
                                ? "this one was changed later and counts."
                                : "the one there counts" + (known.whenChanged().isEmpty() ? "." : ", changed later.")));
        if (later) {
            seen.put(key, connector);
        }
    }

    /** Only times in the sortable form of CliXML and JSON can be compared. */
    private static boolean later(String one, String other) {
        boolean sortable = one.length() > 10 && one.startsWith("20") && one.indexOf('T') == 10;
        return sortable && one.compareTo(other) > 0;
    }

    /** Whether nothing was of any use. */
    boolean isEmpty() {
        return !hasConnectors()
                && !hasOrganization()
                && permissions.isEmpty()
                && servers.all().isEmpty();
    }

    /** Whether there was any receive connector. */
    boolean hasConnectors() {
        return !seen.isEmpty();
    }

    /** Whether there was any accepted domain or network. */
    boolean hasOrganization() {
        return domains.size() > 0 || networks.size() > 0;
    }

    /** What became of it all. */
    ImportAccount account() {
        return notes.account();
    }

    /**
     * The model document that the exports stand for.
     *
     * @param first the document by whose name the model is called
     * @param domainsElsewhere whether a model beside the exports states the accepted domains
     */
    Node document(String first, boolean domainsElsewhere) {
        tellCounts();
        List<Member> members = new ArrayList<>();
        Place place = Place.at(first, 1, 1, "");
        ExportedServers made = new ExportedServers(nodes, notes, servers, permissions);
        made.make(List.copyOf(seen.values()), whole);
        if (!seen.isEmpty()) {
            members.add(ExportNodes.member("servers", nodes.list(place, made.servers())));
            members.add(ExportNodes.member("connectors", nodes.list(place, made.connectors())));
        }
        Optional<Node> organization = organization(place, domainsElsewhere);
        if (organization.isPresent()) {
            members.add(ExportNodes.member("organization", organization.get()));
        }
        permissions.tellLost();
        return nodes.object(place, members);
    }

    private Optional<Node> organization(Place place, boolean domainsElsewhere) {
        List<Member> members = new ArrayList<>();
        Optional<Node> listed = domains.list();
        if (listed.isPresent()) {
            members.add(ExportNodes.member("acceptedDomains", listed.get()));
        } else if (!domainsElsewhere && !seen.isEmpty()) {
            members.add(ExportNodes.member("acceptedDomains", nodes.text(place, "unknown")));
            notes.add(
                    Heading.UNKNOWN,
                    Place.document(seen.values().iterator().next().place().file()),
                    "The accepted domains: no Get-AcceptedDomain was given, and one of them could be *.");
        }
        Optional<Node> named = networks.networks();
        if (named.isPresent()) {
            members.add(ExportNodes.member("networks", named.get()));
        }
        return members.isEmpty() ? Optional.empty() : Optional.of(nodes.object(place, members));
    }

    private void tellCounts() {
        counts.forEach((file, count) -> {
            List<String> parts = new ArrayList<>();
            add(count, ExportKind.CONNECTOR, "receive connector", parts);
            add(count, ExportKind.PERMISSION, "row of permissions", "rows of permissions", parts);
            add(count, ExportKind.ACCEPTED_DOMAIN, "accepted domain", parts);
            add(count, ExportKind.SERVER, "server", parts);
            if (!parts.isEmpty()) {
                notes.add(Heading.READ, Place.document(file), Sentence.list(parts) + ".");
            }
        });
    }

    private static void add(int[] count, ExportKind kind, String one, List<String> parts) {
        add(count, kind, one, one + "s", parts);
    }

    private static void add(int[] count, ExportKind kind, String one, String many, List<String> parts) {
        int number = count[kind.ordinal()];
        if (number > 0) {
            parts.add(number + " " + (number == 1 ? one : many));
        }
    }
}
