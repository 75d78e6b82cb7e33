package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relayplan.analysis.Listener;
import org.relayplan.analysis.Segment;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.check.Witness;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Binding;
import org.relayplan.model.BuiltInNetwork;
import org.relayplan.model.Connector;

/** The clients that a connector answers, or may answer, on one port. */
final class AtPort {

    private final Subject subject;
    private final Connector connector;
    private final int port;
    private final AddressSet clients;

    private AtPort(Subject subject, Connector connector, int port, AddressSet clients) {
        this.subject = subject;
        this.connector = connector;
        this.port = port;
        this.clients = clients;
    }

    static AtPort of(Subject subject, Connector connector, int port) {
        List<AddressRange> ranges = new ArrayList<>();
        if (listens(connector, port)) {
            for (Listener listener : subject.analysis().reach(connector).listeners()) {
                if (listener.local().port() == port) {
                    for (Segment segment : subject.analysis().segments(listener).all()) {
                        if (segment.answer().mayBe(connector)) {
                            ranges.add(segment.addresses());
                        }
                    }
                }
            }
        }
        return new AtPort(subject, connector, port, AddressSet.of(ranges));
    }

    /** Whether it has a binding on that port. */
    static boolean listens(Connector connector, int port) {
        for (Binding binding : connector.bindings()) {
            if (binding.port() == port) {
                return true;
            }
        }
        return false;
    }

    AddressSet clients() {
        return clients;
    }

    /** Those of the Internet. */
    AddressSet fromInternet() {
        return clients.and(subject.network(BuiltInNetwork.INTERNET));
    }

    /** A finding at that property with a connection to this port. */
    Finding finding(Rule rule, Severity severity, String property, AddressSet some, String message) {
        return Finding.on(connector, rule, severity, message)
                .at(property)
                .from(some)
                .shownBy(witness(some));
    }

    private Optional<Witness> witness(AddressSet some) {
        List<Listener> there = new ArrayList<>();
        for (Listener listener : subject.analysis().reach(connector).listeners()) {
            if (listener.local().port() == port) {
                there.add(listener);
            }
        }
        return subject.witness(connector, some, there);
    }
}
