package org.relayplan.rules;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relayplan.analysis.Answer;
import org.relayplan.analysis.Listener;
import org.relayplan.analysis.Outcome;
import org.relayplan.analysis.Segment;
import org.relayplan.analysis.Segments;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.check.Witness;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;
import org.relayplan.model.Server;
import org.relayplan.source.Element;

/**
 * Exchange's documented rules don't decide which of several connectors answers, and no graver flaw explains it: nothing
 * decides, or only the binding, of which nothing is written.
 */
public final class AmbiguousSelection implements Rule {

    @Override
    public String id() {
        return "ambiguous-selection";
    }

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Server server : subject.model().servers()) {
            Map<List<Integer>, Dispute> disputes = new LinkedHashMap<>();
            for (Listener listener : subject.analysis().listeners(server)) {
                collect(subject, listener, disputes);
            }
            for (Dispute dispute : disputes.values()) {
                findings.add(finding(subject, dispute));
            }
            for (OnlyBinding pair : OnlyBindings.at(subject, server)) {
                findings.add(pair.finding(subject, this));
            }
        }
        return findings;
    }

    /** Adds what is open at one listener to what is known of the same rivals elsewhere. */
    private static void collect(Subject subject, Listener listener, Map<List<Integer>, Dispute> disputes) {
        Segments segments = subject.analysis().segments(listener);
        IdentityHashMap<Answer, List<AddressRange>> disputed = new IdentityHashMap<>();
        for (Answer answer : segments.answers()) {
            if (answer.outcome() == Outcome.AMBIGUOUS && answer.connectors().size() > 1) {
                disputed.put(answer, new ArrayList<>());
            }
        }
        if (disputed.isEmpty()) {
            return;
        }
        for (Segment segment : segments.all()) {
            List<AddressRange> ranges = disputed.get(segment.answer());
            if (ranges != null) {
                ranges.add(segment.addresses());
            }
        }
        List<Connector> all = subject.analysis().connectors(listener.server());
        for (Answer answer : segments.answers()) {
            AddressSet clients = AddressSet.of(disputed.getOrDefault(answer, List.of()));
            for (DisputedClients part : DisputedClients.of(subject, answer.connectors(), clients)) {
                List<Integer> key = new ArrayList<>();
                for (Connector rival : part.rivals()) {
                    key.add(position(all, rival));
                }
                Dispute known = disputes.get(key);
                disputes.put(key, known == null ? new Dispute(part, listener) : known.and(part.clients()));
            }
        }
    }

    private static int position(List<Connector> connectors, Connector wanted) {
        for (int i = 0; i < connectors.size(); i++) {
            if (connectors.get(i) == wanted) {
                return i;
            }
        }
        throw new IllegalArgumentException(wanted.identity());
    }

    private Finding finding(Subject subject, Dispute dispute) {
        List<Connector> rivals = dispute.rivals();
        Connector connector = rivals.get(0);
        List<Element> others = new ArrayList<>();
        for (Connector rival : rivals) {
            if (rival != connector) {
                others.add(Element.connector(rival.server(), rival.name())
                        .property("remoteIPRanges")
                        .entry(Ranges.smallestWith(rival, dispute.witness())));
            }
        }
        String message = "Whether " + Naming.names(rivals, "or") + " answers "
                + Phrase.addresses(dispute.clients()) + " is not decided by Exchange's documented rules. "
                + dispute.reason(subject);
        return Finding.on(connector, this, Severity.MEDIUM, message)
                .at("remoteIPRanges", Ranges.smallestWith(connector, dispute.witness()))
                .besides(others)
                .from(dispute.clients())
                .shownBy(Optional.of(new Witness(
                        dispute.witness(),
                        connector.server(),
                        dispute.listener().local())));
    }
}
