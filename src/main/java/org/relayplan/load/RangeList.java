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

    /** Copies what may change. */
    RangeList {
        ranges = List.copyOf(ranges);
        deciding = List.copyOf(deciding);
    }

    /** The same ranges, called by one entry of another list. */
    RangeList calledBy(Node entry) {
        return new RangeList(ranges, deciding, Collections.nCopies(ranges.size(), entry));
    }

    /** A list that grows. */
    static final class Builder {

        private final List<RemoteRange> ranges = new ArrayList<>();
        private final List<Node> deciding = new ArrayList<>();
        private final List<Node> calling = new ArrayList<>();
        private boolean called;

        int size() {
            return ranges.size();
        }

        /** An entry with addresses of its own. */
        void add(RemoteRange range, Node entry) {
            ranges.add(range);
            deciding.add(entry);
            calling.add(entry);
        }

        /** All ranges of the network that an entry names. */
        void addAll(RangeList network, Node entry, EntryNotes notes) {
            called = true;
            for (int i = 0; i < network.ranges.size(); i++) {
                ranges.add(notes.over(network.ranges.get(i)));
                deciding.add(network.deciding.get(i));
                calling.add(entry);
            }
        }

        RangeList build() {
            List<Node> decided = List.copyOf(deciding);
            return new RangeList(ranges, decided, called ? List.copyOf(calling) : decided);
        }
    }
}
