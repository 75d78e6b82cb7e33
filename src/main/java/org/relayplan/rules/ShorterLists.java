package org.relayplan.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;
import org.relayplan.model.RemoteRange;
import org.relayplan.model.Server;

/**
 * Tries what becomes of a server when connectors have shorter range lists. The size of the matching entry decides who
 * answers, so a list that means the same addresses need not do the same.
 */
final class ShorterLists {

    private ShorterLists() {}

    /**
     * The connectors whose shorter list changes nobody's answer, be it written down for one of them or for several. One
     * that changes an answer is left out and the rest tried again; if the rest changes one as well, none is safe.
     */
    static List<Connector> safe(Subject subject, Server server, Map<Connector, List<RemoteRange>> shorter) {
        AddressSet changed = ListTrial.changed(subject, server, shorter);
        List<Connector> safe = new ArrayList<>();
        for (Connector connector : subject.analysis().connectors(server)) {
            if (shorter.containsKey(connector) && !Ranges.plain(connector).overlaps(changed)) {
                safe.add(connector);
            }
        }
        int together = safe.size();
        AddressSet twice = touchedTwice(safe, shorter);
        safe.removeIf(connector -> touched(connector, shorter).overlaps(twice)
                && !ListTrial.changed(subject, server, only(List.of(connector), shorter))
                        .isEmpty());
        boolean again = !safe.isEmpty() && (!changed.isEmpty() || safe.size() < together);
        return again && !ListTrial.changed(subject, server, only(safe, shorter)).isEmpty() ? List.of() : safe;
    }

    /** Clients for whom two lists change at once: what two do together, one of them need not do alone. */
    private static AddressSet touchedTwice(List<Connector> connectors, Map<Connector, List<RemoteRange>> shorter) {
        AddressSet once = AddressSet.EMPTY;
        AddressSet twice = AddressSet.EMPTY;
        for (Connector connector : connectors.size() < 2 ? List.<Connector>of() : connectors) {
            AddressSet touched = touched(connector, shorter);
            twice = twice.or(once.and(touched));
            once = once.or(touched);
        }
        return twice;
    }

    /** The addresses of the entries that the shorter list lacks. */
    private static AddressSet touched(Connector connector, Map<Connector, List<RemoteRange>> shorter) {
        Set<RemoteRange> left = Collections.newSetFromMap(new IdentityHashMap<>());
        left.addAll(shorter.get(connector));
        List<AddressRange> gone = new ArrayList<>();
        for (RemoteRange range : connector.remoteIPRanges()) {
            if (!left.contains(range)) {
                gone.add(range.addresses());
            }
        }
        return AddressSet.of(gone);
    }

    private static Map<Connector, List<RemoteRange>> only(
            List<Connector> connectors, Map<Connector, List<RemoteRange>> shorter) {
        Map<Connector, List<RemoteRange>> some = new IdentityHashMap<>();
        for (Connector connector : connectors) {
            some.put(connector, shorter.get(connector));
        }
        return some;
    }
}
