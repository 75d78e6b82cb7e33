package org.relayplan.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.relayplan.analysis.Listener;
import org.relayplan.analysis.Segment;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Binding;
import org.relayplan.model.Connector;
import org.relayplan.model.Server;

/** Who answers clients in a connector's stead, where it listens or would listen. */
final class Successors {

    private Successors() {}

    /** The other connectors of its role that answer or may answer some of these clients, in the model's order. */
    static List<Connector> of(Subject subject, Server server, Connector connector, AddressSet clients) {
        Set<Connector> found = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Listener listener : subject.analysis().listeners(server)) {
            if (listensAt(connector, listener.local())) {
                for (AddressRange range : clients.ranges()) {
                    if (range.family() == listener.local().address().family()) {
                        for (Segment segment :
                                subject.analysis().segments(listener).within(range)) {
                            found.addAll(segment.answer().connectors());
                        }
                    }
                }
            }
        }
        List<Connector> ordered = new ArrayList<>();
        for (Connector other : subject.analysis().connectors(server)) {
            if (other != connector && other.role() == connector.role() && found.contains(other)) {
                ordered.add(other);
            }
        }
        return ordered;
    }

    /** A connection to any other local address may come in through a binding that names one that nobody else has. */
    private static boolean listensAt(Connector connector, Binding local) {
        for (Binding binding : connector.bindings()) {
            if (binding.accepts(local) || !connector.enabled() && local.isAny() && local.accepts(binding)) {
                return true;
            }
        }
        return false;
    }
}
