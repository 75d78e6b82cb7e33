package org.relayplan.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.relayplan.analysis.Candidate;
import org.relayplan.analysis.Listener;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;
import org.relayplan.model.RemoteRange;
import org.relayplan.model.Server;

/** Looks for connectors that only their bindings tell apart. */
final class OnlyBindings {

    private final Subject subject;
    private final Map<List<String>, OnlyBinding> found = new LinkedHashMap<>();

    private OnlyBindings(Subject subject) {
        this.subject = subject;
    }

    /** All of them at a server; none if the organization states which order was measured. */
    static List<OnlyBinding> at(Subject subject, Server server) {
        OnlyBindings all = new OnlyBindings(subject);
        if (subject.model().organization().selection().isEmpty()) {
            for (Listener listener : subject.analysis().listeners(server)) {
                if (!listener.local().isAny()) {
                    all.collect(listener);
                }
            }
        }
        return List.copyOf(all.found.values());
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
                if (rivals != null) {
                    meet(listener, candidate, rivals, range.addresses());
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

    private void meet(Listener listener, Candidate candidate, List<Candidate> rivals, AddressRange range) {
        Connector own = candidate.connector();
        AddressSet clients = OnlyBinding.answered(subject, listener, own, range);
        List<Connector> met = new ArrayList<>();
        Map<AddressSet, List<Candidate>> open = new LinkedHashMap<>();
        for (Candidate rival : clients.isEmpty() ? List.<Candidate>of() : rivals) {
            // Of rivals that are duplicates, which another rule tells, one stands for all.
            if (!isTwin(rival.connector(), met)) {
                met.add(rival.connector());
                AddressSet rest = Explained.without(subject, own, rival.connector(), clients);
                open.computeIfAbsent(rest, none -> new ArrayList<>()).add(rival);
            }
        }
        open.remove(AddressSet.EMPTY);
        open.forEach((rest, same) -> {
            OnlyBinding one = new OnlyBinding(candidate, same, rest, listener);
            found.merge(one.names(), one, OnlyBinding::and);
        });
    }

    private static boolean isTwin(Connector connector, List<Connector> others) {
        for (Connector other : others) {
            if (DuplicateScope.areDuplicates(other, connector)) {
                return true;
            }
        }
        return false;
    }
}
