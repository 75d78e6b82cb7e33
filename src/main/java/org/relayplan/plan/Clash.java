package org.relayplan.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relayplan.model.Binding;
import org.relayplan.model.Connector;
import org.relayplan.model.RemoteRange;

/**
 * States that Exchange doesn't take: two connectors of one service with a binding and all ranges in common, and two
 * services on one port (custom receive connectors page; setup's conflict message). Disabled connectors are taken to
 * count.
 */
final class Clash {

    private Clash() {}

    /** The connector that stands against another one being as it is. */
    static Optional<Connector> of(Connector changed, List<Connector> all) {
        for (Connector other : all) {
            if (!other.name().equalsIgnoreCase(changed.name())
                    && (changed.role() == other.role() ? isTwin(changed, other) : sharesPort(changed, other))) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    private static boolean isTwin(Connector a, Connector b) {
        if (a.bindings().stream().noneMatch(b.bindings()::contains)
                || a.remoteIPRanges().size() > 8 * (b.remoteIPRanges().size() + 1)) {
            return false;
        }
        return addresses(a).equals(addresses(b));
    }

    private static Set<Object> addresses(Connector connector) {
        Set<Object> addresses = new HashSet<>();
        for (RemoteRange range : connector.remoteIPRanges()) {
            addresses.add(range.addresses());
        }
        return addresses;
    }

    private static boolean sharesPort(Connector a, Connector b) {
        for (Binding one : a.bindings()) {
            for (Binding other : b.bindings()) {
                if (one.accepts(other) || other.accepts(one)) {
                    return true;
                }
            }
        }
        return false;
    }
}
