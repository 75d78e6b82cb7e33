package org.relayplan.load;

import java.util.List;
import java.util.Optional;
import org.relayplan.model.BuiltInNetwork;
import org.relayplan.model.InvalidText;
import org.relayplan.model.Named;
import org.relayplan.model.Ownership;
import org.relayplan.model.RangeText;
import org.relayplan.model.RemoteRange;
import org.relayplan.model.Suppression;

/** Reads the entries of a connector's or a network's list of ranges. */
final class RangeReader {

    /** So many ranges may come out of the networks a list names; more is a slip, or an attack on our memory. */
    static final int MOST = 5_000_000;

    private static final String LEGAL =
            "an address, a-b, CIDR, address(mask) or @network, or an object with such a range";
    private static final Shape ENTRY =
            new Shape("a range entry", List.of("range"), List.of("owner", "ticket", "expires", "comment", "suppress"));

    private final Faults faults;
    private final Networks networks;
    private final SuppressionReader suppressions;
    private final OwnershipReader ownership;

    RangeReader(Faults faults, Networks networks, SuppressionReader suppressions) {
        this.faults = faults;
        this.networks = networks;
        this.suppressions = suppressions;
        this.ownership = new OwnershipReader(faults);
    }

    /** The list of a connector; what is wrong in it is left out, with a fault. */
    RangeList read(Node list) {
        return read(list, Ownership.NONE, Optional.empty());
    }

    /** The list of a network. */
    RangeList read(Node list, Ownership network, Optional<String> name) {
        if (!list.is(Kind.ARRAY)) {
            faults.add(
                    list.place(),
                    "Expected a list, each entry " + LEGAL + ", not "
                            + list.kind().words() + ".");
            return RangeList.EMPTY;
        }
        if (list.elements().isEmpty()) {
            faults.add(list.place(), "A list of ranges has at least one entry: " + LEGAL + ".");
        }
        EntryNotes plain = new EntryNotes(Ownership.NONE, List.of(), network, name);
        if (list.elements().size() == 1
                && name.isEmpty()
                && isNetwork(list.elements().get(0))) {
            // Nothing is added to what the network says, so its list serves here, too.
            Node entry = list.elements().get(0);
            Optional<RangeList> known = known(entry);
            return known.isEmpty() ? RangeList.EMPTY : known.get().calledBy(entry);
        }
        RangeList.Builder builder = new RangeList.Builder(list.elements());
        for (Node entry : list.elements()) {
            if (entry.is(Kind.TEXT)) {
                add(entry, entry, plain, builder);
            } else if (entry.is(Kind.OBJECT)) {
                addObject(entry, plain, builder);
            } else {
                faults.add(
                        entry.place(),
                        "Expected " + LEGAL + ", not " + entry.kind().words() + ".");
            }
        }
        return builder.build();
    }

    /**
     * The list of a network if it is nothing but addresses; empty for any other, which {@link #read} is for. Unlike
     * there, several threads may ask.
     */
    static Optional<RangeList> addresses(Node list, Ownership network, Optional<String> name) {
        EntryNotes notes = new EntryNotes(Ownership.NONE, List.of(), network, name);
        RangeList.Builder builder = new RangeList.Builder(list.elements());
        for (Node entry : list.elements()) {
            if (!entry.is(Kind.TEXT) || isNetwork(entry)) {
                return Optional.empty();
            }
            try {
                builder.add(notes.over(RangeText.read(entry.text())), entry);
            } catch (InvalidText e) {
                // Whoever reads it then says so.
                return Optional.empty();
            }
        }
        return builder.size() == 0 ? Optional.empty() : Optional.of(builder.build());
    }

    private void addObject(Node entry, EntryNotes around, RangeList.Builder builder) {
        ENTRY.fits(entry, faults);
        Optional<Member> suppress = entry.member("suppress");
        List<Suppression> accepted = suppress.isEmpty()
                ? List.of()
                : suppressions.list(suppress.get().value());
        EntryNotes notes = new EntryNotes(ownership.read(entry), accepted, around.network(), around.name());
        Optional<Member> range = entry.member("range");
        if (range.isPresent()) {
            Node text = range.get().value();
            if (text.is(Kind.TEXT)) {
                add(entry, text, notes, builder);
            } else {
                faults.add(
                        text.place(),
                        "Expected an address, a-b, CIDR, address(mask) or @network, not "
                                + text.kind().words() + ".");
            }
        }
    }

    private void add(Node entry, Node text, EntryNotes notes, RangeList.Builder builder) {
        if (text.text().startsWith("@")) {
            addNetwork(entry, text, notes, builder);
            return;
        }
        try {
            RemoteRange range = RangeText.read(text.text());
            builder.add(notes.over(range), entry);
        } catch (InvalidText e) {
            faults.add(text.place(), Sentence.about(text.text(), e));
        }
    }

    private static boolean isNetwork(Node entry) {
        return entry.is(Kind.TEXT) && entry.text().startsWith("@");
    }

    /** The ranges of the network that a text names; empty, with a fault, if it names none. */
    private Optional<RangeList> known(Node text) {
        String name = text.text().substring(1);
        if (Named.find(BuiltInNetwork.class, name).isPresent()) {
            faults.add(text.place(), builtIn(name));
            return Optional.empty();
        }
        return networks.ranges(name, text);
    }

    private void addNetwork(Node entry, Node text, EntryNotes notes, RangeList.Builder builder) {
        Optional<RangeList> network = known(text);
        if (network.isPresent()) {
            if (builder.size() + network.get().ranges().size() > MOST) {
                faults.add(text.place(), "With this network the list would have more than five million ranges.");
                return;
            }
            builder.addAll(network.get(), entry, notes);
        }
    }

    private static String builtIn(String name) {
        String every = name.equalsIgnoreCase("any")
                ? " for every address write \"0.0.0.0-255.255.255.255\" and"
                        + " \"::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff\"."
                : " write the addresses themselves here.";
        return Sentence.quote("@" + name) + " is built in and names sources in from, except and scope only;" + every;
    }
}
