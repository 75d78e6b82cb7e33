package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.model.Address;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AddressSet;

/** Divides a set of addresses among stretches of the address space, in one walk over both. */
final class Split {

    private Split() {}

    /** The addresses of the set in each of the stretches, which are ascending and disjoint. */
    static List<AddressSet> of(List<AddressRange> stretches, AddressSet set) {
        List<AddressRange> ranges = set.ranges();
        List<AddressSet> parts = new ArrayList<>(stretches.size());
        int from = 0;
        for (AddressRange stretch : stretches) {
            while (from < ranges.size() && ranges.get(from).upper().compareTo(stretch.lower()) < 0) {
                from++;
            }
            List<AddressRange> part = new ArrayList<>();
            for (int i = from; i < ranges.size() && ranges.get(i).overlaps(stretch); i++) {
                part.add(common(ranges.get(i), stretch));
            }
            parts.add(AddressSet.of(part));
        }
        return parts;
    }

    private static AddressRange common(AddressRange a, AddressRange b) {
        Address lower = a.lower().compareTo(b.lower()) > 0 ? a.lower() : b.lower();
        Address upper = a.upper().compareTo(b.upper()) < 0 ? a.upper() : b.upper();
        return AddressRange.of(lower, upper);
    }
}
