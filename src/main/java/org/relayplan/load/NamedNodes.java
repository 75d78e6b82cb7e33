package org.relayplan.load;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.relayplan.source.Place;

/** The names given so far to things of one kind, without regard to case, to see which is given twice. */
final class NamedNodes {

    private final Map<String, Taken> taken = new HashMap<>();
    private final Faults faults;
    private final String what;

    private record Taken(String name, Node node) {}

    /**
     * No name yet.
     *
     * @param what one of the things, with its article, as a sentence begins
     */
    NamedNodes(Faults faults, String what) {
        this.faults = faults;
        this.what = what;
    }

    /** Takes a name; false, with a fault that names both places, if it was taken before. */
    boolean take(String name, Node node) {
        return take(name, node, node.place());
    }

    /** Takes a name that stands at another place than the node begins. */
    boolean take(String name, Node node, Place place) {
        Taken first = taken.putIfAbsent(key(name), new Taken(name, node));
        if (first != null) {
            faults.add(
                    place,
                    what + " named " + Sentence.quote(name) + " is defined already at "
                            + first.node.place()
                            + (first.name.equals(name) ? "." : "; names count without regard to case."));
        }
        return first == null;
    }

    /** A name as it is compared. */
    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
