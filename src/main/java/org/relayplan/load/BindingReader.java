package org.relayplan.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relayplan.model.Binding;
import org.relayplan.model.InvalidText;
import org.relayplan.model.Server;

/** Reads where a connector listens; texts with placeholders anew for each server. */
final class BindingReader {

    private static final String LEGAL = "a list of address:port such as [\"0.0.0.0:25\", \"[::]:25\"]";

    private final Faults faults;

    BindingReader(Faults faults) {
        this.faults = faults;
    }

    /**
     * One entry of the list.
     *
     * @param node where it stands
     * @param binding its value; empty if it has placeholders
     */
    record Entry(Node node, Optional<Binding> binding) {}

    /** The entries that are the same everywhere or have legal placeholders; the others are faults. */
    List<Entry> read(Node list) {
        if (!list.is(Kind.ARRAY) && !list.is(Kind.TEXT)) {
            faults.add(
                    list.place(), "Expected " + LEGAL + ", not " + list.kind().words() + ".");
            return List.of();
        }
        if (list.is(Kind.ARRAY) && list.elements().isEmpty()) {
            faults.add(list.place(), "Exchange takes no empty list of bindings; expected " + LEGAL + ".");
        }
        List<Entry> entries = new ArrayList<>();
        for (Node node : list.is(Kind.ARRAY) ? list.elements() : List.of(list)) {
            if (!node.is(Kind.TEXT)) {
                faults.add(
                        node.place(),
                        "Expected address:port such as \"0.0.0.0:25\", not "
                                + node.kind().words() + ".");
            } else if (Placeholders.in(node.text())) {
                if (Placeholders.check(node, faults)) {
                    entries.add(new Entry(node, Optional.empty()));
                }
            } else {
                fixed(node, entries);
            }
        }
        return entries;
    }

    private void fixed(Node node, List<Entry> entries) {
        try {
            entries.add(new Entry(node, Optional.of(Binding.read(node.text()))));
        } catch (InvalidText e) {
            faults.add(node.place(), Sentence.about(node.text(), e));
        }
    }

    /** The bindings on a server. */
    static List<Binding> on(Server server, List<Entry> entries, ServerFaults faults) {
        List<Binding> bindings = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            Optional<Binding> binding = entry.binding();
            if (binding.isEmpty()) {
                binding = filled(entry.node(), server, faults);
            }
            if (binding.isPresent()) {
                if (contains(bindings, binding.get())) {
                    faults.add(entry.node(), "The binding " + binding.get() + " stands in this list already", server);
                } else {
                    bindings.add(binding.get());
                }
            }
        }
        return bindings;
    }

    private static boolean contains(List<Binding> bindings, Binding binding) {
        for (Binding known : bindings) {
            if (known.compareTo(binding) == 0) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Binding> filled(Node node, Server server, ServerFaults faults) {
        String text;
        try {
            text = Placeholders.fillBinding(node.text(), server);
        } catch (InvalidText e) {
            faults.add(node, Sentence.of(e));
            return Optional.empty();
        }
        try {
            return Optional.of(Binding.read(text));
        } catch (InvalidText e) {
            faults.add(node, Sentence.about(text, e));
            return Optional.empty();
        }
    }
}
