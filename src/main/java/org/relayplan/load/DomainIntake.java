package org.relayplan.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relayplan.model.DomainType;
import org.relayplan.model.Named;
import org.relayplan.source.ImportAccount.Heading;
import org.relayplan.source.Place;

/** Takes accepted domains out of an export (Get-AcceptedDomain). */
final class DomainIntake {

    // In the order of their numbers; 0 and 1 and 2 in public exports.
    private static final List<DomainType> NUMBERED =
            List.of(DomainType.AUTHORITATIVE, DomainType.EXTERNAL_RELAY, DomainType.INTERNAL_RELAY);

    private final ExportNodes nodes;
    private final ImportNotes notes;
    private final Map<String, Node> domains = new LinkedHashMap<>();

    DomainIntake(ExportNodes nodes, ImportNotes notes) {
        this.nodes = nodes;
        this.notes = notes;
    }

    /** Takes a domain; one that stands in several exports counts once. */
    void take(ExportedObject object) {
        Optional<ExportedValue> value = object.property("DomainName");
        Optional<String> name = value.isEmpty() ? Optional.empty() : Printed.text(value.get());
        if (name.isEmpty() || name.get().isBlank()) {
            notes.add(Heading.CONTRADICTORY, object.place(), "An accepted domain without a DomainName is left out.");
            return;
        }
        String text = name.get().strip();
        List<Member> members = new ArrayList<>();
        members.add(ExportNodes.member("domainName", nodes.text(value.get().place(), text)));
        Optional<ExportedValue> type = object.property("DomainType");
        Optional<String> word = type.isEmpty() ? Optional.empty() : Printed.text(type.get());
        if (word.isPresent() && !word.get().isBlank()) {
            Place place = type.get().place();
            members.add(ExportNodes.member(
                    "domainType", nodes.text(place, type(word.get().strip()))));
        }
        domains.putIfAbsent(NamedNodes.key(text), nodes.object(object.place(), members));
    }

    private static String type(String word) {
        Optional<Integer> number = Printed.number(word);
        if (number.isPresent() && number.get() < NUMBERED.size()) {
            return NUMBERED.get(number.get()).text();
        }
        Optional<DomainType> known = Named.find(DomainType.class, word);
        return known.isPresent() ? known.get().text() : word;
    }

    /** How many there are. */
    int size() {
        return domains.size();
    }

    /** The list as the model has it; empty if there was none. */
    Optional<Node> list() {
        if (domains.isEmpty()) {
            return Optional.empty();
        }
        List<Node> all = List.copyOf(domains.values());
        return Optional.of(nodes.list(all.get(0).place(), all));
    }
}
