package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.analysis.Analysis;
import org.relayplan.analysis.Listener;
import org.relayplan.analysis.Outcome;
import org.relayplan.analysis.Segment;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;

/**
 * The servers that a connector answers where Exchange servers connect to each other: at the ports of setup's connectors
 * for servers (25, 465, 717, 2525; receive connectors page).
 *
 * @param clients those that are answered or may be
 * @param surely those that are surely answered at one of these ports at least
 */
record ServerMail(AddressSet clients, AddressSet surely) {

    private static final ServerMail NONE = new ServerMail(AddressSet.EMPTY, AddressSet.EMPTY);

    /** Which of these servers the connector answers. */
    static ServerMail answeredBy(Connector connector, AddressSet servers, Analysis analysis) {
        AddressSet anywhere = analysis.reach(connector).all().and(servers);
        if (anywhere.isEmpty()) {
            return NONE;
        }
        List<AddressRange> clients = new ArrayList<>();
        List<AddressRange> surely = new ArrayList<>();
        for (Listener listener : analysis.reach(connector).listeners()) {
            if (!isForServers(listener.local().port())) {
                continue;
            }
            for (Segment segment : analysis.segments(listener).all()) {
                if (segment.answer().mayBe(connector)) {
                    clients.add(segment.addresses());
                    if (segment.answer().outcome() == Outcome.ANSWERED) {
                        surely.add(segment.addresses());
                    }
                }
            }
        }
        return new ServerMail(
                AddressSet.of(clients).and(anywhere), AddressSet.of(surely).and(anywhere));
    }

    private static boolean isForServers(int port) {
        return port == 25 || port == 465 || port == 717 || port == 2525;
    }
}
