package org.relayplan.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.relayplan.model.RemoteRange;

/**
 * A list of ranges as it is laid out, networks put in for their names, and where each entry comes from. One list serves
 * all servers of a connector.
 *
 * @param ranges the ranges
 * @param deciding for each range the entry that has its addresses, in a network's list or here
 * @param calling for each range the entry of this list: the same, or the name of a network
 */
record RangeList(List<RemoteRange> ranges, List<Node> deciding, List<Node> calling) {

    /** No range. */
    static final RangeList EMPTY = new RangeList(List.of(), List.of(), List.of());

    // The lists of nodes come from this class and from frozen nodes; a copy would make every node of a list of texts.
    RangeList {
        ranges = List.copyOf(ranges);
    }

    /** The same ranges, called by one entry of another list. */
    RangeList calledBy(Node entry) {
        return new RangeList(ranges, deciding, Collections.nCopies(ranges.size(), entry));
    }

    /** A list that grows. */
    static final class Builder {

        private final List<Node> elements;
        private final List<RemoteRange> ranges;
        private final List<Node> deciding = new ArrayList<>();
        private final List<Node> calling = new ArrayList<>();
        private boolean mixed;

        /** For the entries of a document's list. */
        Builder(List<Node> elements) {
            this.elements = elements;
            this.ranges = new ArrayList<>(elements.size());
        }

        int size() {
            return ranges.size();
        }

        /** An entry with addresses of its own. */
        void add(RemoteRange range, Node entry) {
            ranges.add(range);
            if (mixed) {
                deciding.add(entry);
                calling.add(entry);
            }
        }

        /** All ranges of the network that an entry names. */
        void addAll(RangeList network, Node entry, EntryNotes notes) {
            if (!mixed) {
                mixed = true;
                deciding.addAll(plain());
                calling.addAll(plain());
            }
            for (int i = 0; i < network.ranges.size(); i++) {
                ranges.add(notes.over(network.ranges.get(i)));
                deciding.add(network.deciding.get(i));
                calling.add(entry);
            }
        }

        /** Each entry has been one range so far, or there was a fault, and then nobody asks for places. */
        private List<Node> plain() {
            return ranges.size() == elements.size() ? elements : elements.subList(0, ranges.size());
        }

        RangeList build() {
            return mixed
                    ? new RangeList(ranges, List.copyOf(deciding), List.copyOf(calling))
                    : new RangeList(ranges, plain(), plain());
        }
    }
}
