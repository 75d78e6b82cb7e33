package org.relayplan.analysis;

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
        for (AddressFamily family : AddressFamily.values()) {
            if (!areNested(connectors, family)) {
                return false;
            }
        }
        return true;
    }

    private static boolean areNested(List<Connector> connectors, AddressFamily family) {
        int count = 0;
        for (Connector connector : connectors) {
            for (RemoteRange range : connector.remoteIPRanges()) {
                count += range.addresses().family() == family ? 1 : 0;
            }
        }
        Numbers lowers = new Numbers(family, count);
        Numbers uppers = new Numbers(family, count);
        int entry = 0;
        for (Connector connector : connectors) {
            for (RemoteRange range : connector.remoteIPRanges()) {
                AddressRange addresses = range.addresses();
                if (addresses.family() == family) {
                    lowers.set(entry, addresses.lowerHigh(), addresses.lowerLow());
                    uppers.set(entry++, addresses.upperHigh(), addresses.upperLow());
                }
            }
        }
        return areNested(lowers, uppers, count);
    }

    private static boolean areNested(Numbers lowers, Numbers uppers, int count) {
        // Of ranges that start together the one that contains the others comes first.
        int[] order = uppers.sorted(Numbers.entries(0, count));
        for (int i = 0; i < count / 2; i++) {
            int other = order[count - 1 - i];
            order[count - 1 - i] = order[i];
            order[i] = other;
        }
        int[] around = new int[count];
        int depth = 0;
        for (int entry : lowers.sorted(order)) {
            while (depth > 0 && uppers.compare(around[depth - 1], lowers.high(entry), lowers.low(entry)) < 0) {
                depth--;
            }
            if (depth > 0 && uppers.compare(around[depth - 1], uppers.high(entry), uppers.low(entry)) < 0) {
                return false;
            }
            around[depth++] = entry;
        }
        return true;
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
