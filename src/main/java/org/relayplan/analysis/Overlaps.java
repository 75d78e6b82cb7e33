package org.relayplan.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.AddressRange;
import org.relayplan.model.Binding;
import org.relayplan.model.Connector;
import org.relayplan.model.RemoteRange;

/** Where connectors of one server get in each other's way: by what they listen on, or by the clients they take. */
public final class Overlaps {

    private Overlaps() {}

    /**
     * Where both listen: of the two bindings that meet the more specific one, the first in the order of the first
     * connector's list. A binding to every address meets each one of its family and port.
     */
    public static Optional<Binding> sharedBinding(Connector first, Connector second, AddressFamily family) {
        for (Binding one : first.bindings()) {
            for (Binding other : second.bindings()) {
                if (one.address().family() == family && (one.accepts(other) || other.accepts(one))) {
                    return Optional.of(one.isAny() ? other : one);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether any two ranges of these connectors are apart or one contains the other; O(n log n) for n ranges. */
    public static boolean areNested(List<Connector> connectors) {
        List<AddressRange> all = new ArrayList<>();
        for (Connector connector : connectors) {
            for (RemoteRange range : connector.remoteIPRanges()) {
                all.add(range.addresses());
            }
        }
        AddressRange[] sorted = all.toArray(new AddressRange[0]);
        Arrays.sort(sorted, Overlaps::outerFirst);
        AddressRange[] around = new AddressRange[sorted.length];
        int depth = 0;
        for (AddressRange range : sorted) {
            while (depth > 0 && !around[depth - 1].overlaps(range)) {
                depth--;
            }
            if (depth > 0 && !around[depth - 1].contains(range)) {
                return false;
            }
            around[depth++] = range;
        }
        return true;
    }

    /** By lower bound; of two that start together, the one that contains the other first. */
    private static int outerFirst(AddressRange a, AddressRange b) {
        boolean together = a.family() == b.family() && a.lowerHigh() == b.lowerHigh() && a.lowerLow() == b.lowerLow();
        return together ? b.compareTo(a) : a.compareTo(b);
    }

    /**
     * Entries of the two that overlap without one containing the other, in the families in which both listen somewhere;
     * O(n log n) for n entries.
     */
    public static Optional<Overlap> partial(Connector first, Connector second) {
        Crossings crossings = new Crossings(first, second);
        for (AddressFamily family : AddressFamily.values()) {
            if (sharedBinding(first, second, family).isPresent()) {
                crossings.search(family);
            }
        }
        return crossings.found();
    }
}
