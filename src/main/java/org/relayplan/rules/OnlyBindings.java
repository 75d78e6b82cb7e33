package org.relayplan.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.relayplan.analysis.Candidate;
import org.relayplan.analysis.Listener;
import org.relayplan.analysis.Outcome;
import org.relayplan.analysis.Segment;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;
import org.relayplan.model.RemoteRange;
import org.relayplan.model.Server;

/** Looks for pairs of connectors that only their bindings tell apart. */
final class OnlyBindings {

    private final Subject subject;
    private final Map<List<String>, OnlyBinding> pairs = new LinkedHashMap<>();

    private OnlyBindings(Subject subject) {
        this.subject = subject;
    }

    /** All such pairs at a server; none if the organization states which order was measured. */
    static List<OnlyBinding> at(Subject subject, Server server) {
        OnlyBindings found = new OnlyBindings(subject);
        if (subject.model().organization().selection().isEmpty()) {
            for (Listener listener : subject.analysis().listeners(server)) {
                if (!listener.local().isAny()) {
                    found.collect(listener);
                }
            }
        }
        return List.copyOf(found.pairs.values());
    }

    private void collect(Listener listener) {
        List<Candidate> specific = new ArrayList<>();
        List<Candidate> any = new ArrayList<>();
        for (Candidate candidate : subject.analysis().candidates(listener)) {
            (candidate.binding().isAny() ? any : specific).add(candidate);
        }
        if (specific.isEmpty() || any.isEmpty()) {
            return;
        }
        Map<AddressRange, List<Candidate>> listed = byRange(any, listener);
        for (Candidate candidate : specific) {
            for (RemoteRange range : candidate.connector().remoteIPRanges()) {
                List<Candidate> rivals = range.isBareAny() ? null : listed.get(range.addresses());
                for (Candidate rival : rivals == null ? List.<Candidate>of() : rivals) {
                    if (rival.connector().role() == candidate.connector().role()) {
                        meet(listener, candidate, rival, range.addresses());
                    }
                }
            }
        }
    }

    /** The candidates by each of their ranges; of a bare 0.0.0.0 or :: nobody knows what it means. */
    private static Map<AddressRange, List<Candidate>> byRange(List<Candidate> candidates, Listener listener) {
        Map<AddressRange, List<Candidate>> byRange = new HashMap<>();
        for (Candidate candidate : candidates) {
            for (RemoteRange range : candidate.connector().remoteIPRanges()) {
                if (range.addresses().family() == listener.local().address().family() && !range.isBareAny()) {
                    byRange.computeIfAbsent(range.addresses(), none -> new ArrayList<>())
                            .add(candidate);
                }
            }
        }
        return byRange;
    }

    private void meet(Listener listener, Candidate candidate, Candidate rival, AddressRange range) {
        Connector own = candidate.connector();
        List<AddressRange> answered = new ArrayList<>();
        for (Segment segment : subject.analysis().segments(listener).within(range)) {
            if (segment.answer().outcome() == Outcome.ANSWERED
                    && segment.answer().mayBe(own)) {
                answered.add(segment.addresses());
            }
        }
        AddressSet clients = AddressSet.of(answered).minus(smallerIn(own, range));
        AddressSet open = clients.isEmpty() ? clients : Explained.without(subject, own, rival.connector(), clients);
        if (!open.isEmpty()) {
            List<String> names = List.of(own.name(), rival.connector().name());
            pairs.merge(names, new OnlyBinding(candidate, rival, open, listener), OnlyBinding::and);
        }
    }

    /** The clients that a smaller range of the connector takes away from this one of its ranges. */
    private static AddressSet smallerIn(Connector connector, AddressRange range) {
        List<AddressRange> smaller = new ArrayList<>();
        for (RemoteRange entry : connector.remoteIPRanges()) {
            if (entry.addresses().compareSize(range) < 0 && entry.addresses().overlaps(range)) {
                smaller.add(entry.addresses());
            }
        }
        return AddressSet.of(smaller);
    }
}
