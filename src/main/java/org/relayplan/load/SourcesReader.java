package org.relayplan.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relayplan.model.AddressSet;
import org.relayplan.model.BuiltInNetwork;
import org.relayplan.model.InvalidText;
import org.relayplan.model.Named;
import org.relayplan.model.RangeText;
import org.relayplan.model.Sources;

/** Reads sets of client addresses: ranges, networks and built-in networks, one or a list of them. */
final class SourcesReader {

    private static final String LEGAL = "an address, a-b, CIDR, address(mask), @network or a built-in network"
            + " (@any, @private, @local, @internet)";

    private final Faults faults;
    private final Networks networks;

    SourcesReader(Faults faults, Networks networks) {
        this.faults = faults;
        this.networks = networks;
    }

    /** A set; empty, with faults, if any entry of it is wrong. */
    Optional<Sources> read(Node node) {
        List<Node> entries = node.is(Kind.ARRAY) ? node.elements() : List.of(node);
        if (entries.isEmpty()) {
            faults.add(node.place(), "An empty list names no source; expected " + LEGAL + ".");
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        List<AddressSet> sets = new ArrayList<>();
        boolean builtIn = false;
        for (Node entry : entries) {
            Optional<AddressSet> set = Optional.empty();
            if (!entry.is(Kind.TEXT)) {
                faults.add(
                        entry.place(),
                        "Expected " + LEGAL + ", not " + entry.kind().words() + ".");
            } else if (entry.text().startsWith("@")) {
                Optional<BuiltInNetwork> known =
                        Named.find(BuiltInNetwork.class, entry.text().substring(1));
                builtIn |= known.isPresent();
                set = known.isPresent()
                        ? Optional.of(builtIn(known.get(), entry))
                        : networks.addresses(entry.text().substring(1), entry);
            } else {
                set = range(entry);
            }
            if (set.isPresent()) {
                texts.add(entry.text());
                sets.add(set.get());
            }
        }
        return sets.size() == entries.size() ? Optional.of(new Sources(texts, union(sets), builtIn)) : Optional.empty();
    }

    private AddressSet builtIn(BuiltInNetwork network, Node entry) {
        return network.addresses(network == BuiltInNetwork.INTERNET ? networks.owned(entry) : AddressSet.EMPTY);
    }

    private Optional<AddressSet> range(Node entry) {
        try {
            return Optional.of(AddressSet.of(RangeText.read(entry.text()).addresses()));
        } catch (InvalidText e) {
            faults.add(entry.place(), Sentence.about(entry.text(), e));
            return Optional.empty();
        }
    }

    /** All at once: one by one would take the square of a long list. */
    private static AddressSet union(List<AddressSet> sets) {
        if (sets.size() == 1) {
            return sets.get(0);
        }
        List<org.relayplan.model.AddressRange> ranges = new ArrayList<>();
        for (AddressSet set : sets) {
            ranges.addAll(set.ranges());
        }
        return AddressSet.of(ranges);
    }
}
