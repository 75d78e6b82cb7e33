package org.relayplan.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.relayplan.analysis.Answer;
import org.relayplan.analysis.Gate;
import org.relayplan.analysis.Segment;
import org.relayplan.analysis.Segments;
import org.relayplan.model.AddressRange;
import org.relayplan.model.Connector;

/**
 * All clients that get one answer at a gate.
 *
 * @param answer who answers them and what they may do
 * @param segments the segments of the clients' space that get it, IPv4 before IPv6, ascending; at least one
 */
record GateAnswer(Answer answer, List<AddressRange> segments) {

    private static final Comparator<GateAnswer> GRAVEST_FIRST = new Comparator<>() {
        @Override
        public int compare(GateAnswer a, GateAnswer b) {
            int order = Shade.of(a.answer).compareTo(Shade.of(b.answer));
            return order == 0 ? a.segments.get(0).compareTo(b.segments.get(0)) : order;
        }
    };

    /** Keeps its own copy of the list. */
    GateAnswer {
        segments = List.copyOf(segments);
    }

    /** Every answer of a gate, the gravest first; each segment of the gate is in exactly one of them. */
    static List<GateAnswer> of(Gate gate) {
        Map<List<Object>, Answer> answers = new LinkedHashMap<>();
        Map<List<Object>, List<AddressRange>> clients = new LinkedHashMap<>();
        for (Segments space : gate.segments()) {
            IdentityHashMap<Answer, List<AddressRange>> known = new IdentityHashMap<>();
            for (Segment segment : space.all()) {
                List<AddressRange> ranges = known.get(segment.answer());
                if (ranges == null) {
                    List<Object> key = key(segment.answer(), gate);
                    answers.putIfAbsent(key, segment.answer());
                    ranges = clients.computeIfAbsent(key, none -> new ArrayList<>());
                    known.put(segment.answer(), ranges);
                }
                ranges.add(segment.addresses());
            }
        }
        List<GateAnswer> all = new ArrayList<>();
        clients.forEach((key, ranges) -> all.add(new GateAnswer(answers.get(key), ranges)));
        all.sort(GRAVEST_FIRST);
        return all;
    }

    private static List<Object> key(Answer answer, Gate gate) {
        List<String> names = new ArrayList<>();
        for (Connector connector : answer.connectors()) {
            names.add(gate.name(connector));
        }
        Collections.sort(names);
        return List.of(answer.outcome(), answer.mayBeRefused(), answer.may(), names);
    }
}
