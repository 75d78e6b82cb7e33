package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.analysis.Listener;
import org.relayplan.analysis.Segment;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Binding;
import org.relayplan.model.Connector;
import org.relayplan.model.LocalEnd;
import org.relayplan.model.RemoteRange;
import org.relayplan.model.Server;

/** Who gets an answer on port 25 of a server. */
final class Port25Clients {

    private Port25Clients() {}

    /** Whether one connector has all of IPv4, as setup's has; then there is nobody to look for. */
    private static boolean takesEverybody(Subject subject, Server server) {
        AddressRange all = AddressFamily.IPV4.all();
        for (Connector connector : subject.analysis().connectors(server)) {
            if (connector.enabled()
                    && connector.bindings().contains(new Binding(AddressFamily.IPV4.any(), LocalEnd.SMTP))) {
                for (RemoteRange range : connector.remoteIPRanges()) {
                    if (range.addresses().equals(all)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** The IPv4 clients that some connector of the server answers or may answer on port 25. */
    static AddressSet of(Subject subject, Server server) {
        if (takesEverybody(subject, server)) {
            return AddressSet.of(AddressFamily.IPV4.all());
        }
        List<AddressRange> answered = new ArrayList<>();
        for (Listener listener : subject.analysis().listeners(server)) {
            if (listener.local().port() == LocalEnd.SMTP
                    && listener.local().address().family() == AddressFamily.IPV4) {
                for (Segment segment : subject.analysis().segments(listener).all()) {
                    if (!segment.answer().connectors().isEmpty()) {
                        answered.add(segment.addresses());
                    }
                }
            }
        }
        return AddressSet.of(answered);
    }
}
