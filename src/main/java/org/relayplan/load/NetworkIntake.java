package org.relayplan.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relayplan.source.ImportAccount.Heading;
import org.relayplan.source.Place;

/** Takes the entries of plain lists of ranges; each list becomes a network of hosts. */
final class NetworkIntake {

    private static final List<String> OWNERSHIP = List.of("owner", "ticket", "expires", "comment");

    private final Faults faults;
    private final ExportNodes nodes;
    private final ImportNotes notes;
    private final Optional<String> name;
    private final Map<String, List<Node>> lists = new LinkedHashMap<>();

    /**
     * No list yet.
     *
     * @param name the network's name; empty for one of each list's file
     */
    NetworkIntake(Faults faults, ExportNodes nodes, ImportNotes notes, Optional<String> name) {
        this.faults = faults;
        this.nodes = nodes;
        this.notes = notes;
        this.name = name;
    }

    /** Takes an entry. */
    void take(ExportedObject object) {
        Optional<ExportedValue> value = object.property("Range");
        Optional<String> text = value.isEmpty() ? Optional.empty() : Printed.text(value.get());
        if (text.isEmpty() || text.get().isBlank()) {
            faults.add(object.place(), "An entry of a list of ranges has a range; this one has none.");
            return;
        }
        Place place = value.get().place();
        Node range = nodes.text(place, text.get().strip());
        List<Member> members = new ArrayList<>();
        for (String property : OWNERSHIP) {
            Optional<ExportedValue> note = object.property(property);
            Optional<String> words = note.isEmpty() ? Optional.empty() : Printed.text(note.get());
            if (words.isPresent() && !words.get().isBlank()) {
                String noted = words.get().strip();
                members.add(ExportNodes.member(
                        property,
                        nodes.text(note.get().place(), property.equals("expires") ? PrintedTime.day(noted) : noted)));
            }
        }
        if (!members.isEmpty()) {
            members.add(0, ExportNodes.member("range", range));
        }
        Node entry = members.isEmpty() ? range : nodes.object(object.place(), members);
        lists.computeIfAbsent(name.orElse(networkName(place.file())), list -> new ArrayList<>())
                .add(entry);
    }

    /** The file's name without folders and ending; what no network's name can have becomes a dash. */
    static String networkName(String file) {
        String base = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        int dot = base.lastIndexOf('.');
        StringBuilder out = new StringBuilder();
        for (char c : (dot > 0 ? base.substring(0, dot) : base).toCharArray()) {
            out.append(Character.isLetterOrDigit(c) || c == '_' || c == '.' ? c : '-');
        }
        String trimmed = out.toString().replaceAll("-+", "-").replaceAll("^[-.]+|-$", "");
        return trimmed.isEmpty() ? "imported" : trimmed;
    }

    /** How many there are. */
    int size() {
        return lists.size();
    }

    /** The networks as the model has them, the object of all; empty if there was no list. */
    Optional<Node> networks() {
        if (lists.isEmpty()) {
            return Optional.empty();
        }
        List<Member> networks = new ArrayList<>();
        lists.forEach((network, entries) -> {
            Place place = entries.get(0).place();
            notes.add(
                    Heading.READ,
                    Place.document(place.file()),
                    (entries.size() == 1 ? "1 range" : entries.size() + " ranges") + " as the network "
                            + Sentence.quote("@" + network) + ".");
            notes.add(
                    Heading.DEFAULTED,
                    place,
                    "The kind of the network " + Sentence.quote("@" + network)
                            + " is hosts; the list doesn't tell what stands behind its addresses.");
            networks.add(ExportNodes.member(
                    network,
                    nodes.object(
                            place,
                            List.of(
                                    ExportNodes.member("ranges", nodes.list(place, entries)),
                                    ExportNodes.member("kind", nodes.text(place, "hosts"))))));
        });
        return Optional.of(nodes.object(networks.get(0).value().place(), networks));
    }
}
