package org.relayplan.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.RemoteRange;

/** Numbers what a cut depends on, so that listeners alike are cut once: many servers have the same connectors. */
final class Shapes {

    private final IdentityHashMap<List<RemoteRange>, Integer> lists = new IdentityHashMap<>();
    private final Map<Content, Integer> contents = new HashMap<>();

    /** Equal for listeners whose candidates have, one by one, the same ranges, service, and kind of binding. */
    List<Integer> of(List<Candidate> candidates, AddressFamily family) {
        List<Integer> shape = new ArrayList<>(2 * candidates.size() + 1);
        shape.add(family.ordinal());
        for (Candidate candidate : candidates) {
            shape.add(number(candidate.connector().remoteIPRanges()));
            int role = candidate.connector().role().ordinal();
            shape.add(candidate.binding().isAny() ? -role - 1 : role);
        }
        return shape;
    }

    private int number(List<RemoteRange> ranges) {
        Integer number = lists.get(ranges);
        if (number == null) {
            Content content = new Content(ranges);
            number = contents.get(content);
            if (number == null) {
                number = contents.size();
                contents.put(content, number);
            }
            lists.put(ranges, number);
        }
        return number;
    }

    /** The addresses of a range list, whatever else is known of its entries. */
    private static final class Content {

        private final List<RemoteRange> ranges;
        private final int hash;

        Content(List<RemoteRange> ranges) {
            this.ranges = ranges;
            int code = 1;
            for (RemoteRange range : ranges) {
                code = 31 * code + range.addresses().hashCode();
            }
            this.hash = code;
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Content content && hash == content.hash && isAs(content.ranges);
        }

        private boolean isAs(List<RemoteRange> others) {
            if (ranges.size() != others.size()) {
                return false;
            }
            for (int i = 0; i < ranges.size(); i++) {
                RemoteRange a = ranges.get(i);
                RemoteRange b = others.get(i);
                if (!a.addresses().equals(b.addresses()) || a.isBareAny() != b.isBareAny()) {
                    return false;
                }
            }
            return true;
        }
    }
}
