package org.relayplan.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.relayplan.analysis.Access;
import org.relayplan.analysis.Answer;
import org.relayplan.analysis.Capability;
import org.relayplan.analysis.Certainty;
import org.relayplan.analysis.Gate;
import org.relayplan.analysis.Segment;
import org.relayplan.analysis.Segments;
import org.relayplan.analysis.Surface;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;

/**
 * A row of the auditor's table: clients that may relay, through whom, where, and who answers for it.
 *
 * @param access who they are and who lets them
 * @param gates where, at least one place
 * @param answerable who answers for the entries that let them in
 */
record RelayRow(Access access, List<Gate> gates, Owners.Answerable answerable) {

    /** Keeps its own copy of the list. */
    RelayRow {
        gates = List.copyOf(gates);
    }

    /** All rows of a surface, the sure ones first; then by the first gate of each, then by the first client. */
    static List<RelayRow> of(Surface surface, Owners owners) {
        Map<List<Object>, List<Gate>> gates = new LinkedHashMap<>();
        for (Gate gate : surface.gates()) {
            clients(gate, owners).forEach((key, ranges) -> {
                List<Object> row = new ArrayList<>(key);
                row.add(AddressSet.of(ranges));
                gates.computeIfAbsent(row, none -> new ArrayList<>()).add(gate);
            });
        }
        List<RelayRow> rows = new ArrayList<>();
        for (Certainty certainty : new Certainty[] {Certainty.YES, Certainty.UNKNOWN}) {
            gates.forEach((row, places) -> {
                if (row.get(0) == certainty) {
                    rows.add(row(row, places));
                }
            });
        }
        return rows;
    }

    /** The clients of a gate that may relay, by what a row says of them. */
    private static Map<List<Object>, List<AddressRange>> clients(Gate gate, Owners owners) {
        Map<List<Object>, List<AddressRange>> clients = new LinkedHashMap<>();
        for (Segments space : gate.segments()) {
            for (Segment segment : space.all()) {
                Answer answer = segment.answer();
                Certainty certainty = answer.may().get(Capability.RELAY);
                if (certainty != Certainty.NO) {
                    List<String> names = new ArrayList<>();
                    for (Connector connector : answer.connectors()) {
                        names.add(gate.name(connector));
                    }
                    owners.of(segment)
                            .forEach((answerable, ranges) -> clients.computeIfAbsent(
                                            List.of(certainty, answer.mayBeRefused(), names, answerable),
                                            none -> new ArrayList<>())
                                    .addAll(ranges));
                }
            }
        }
        return clients;
    }

    @SuppressWarnings("unchecked")
    private static RelayRow row(List<Object> row, List<Gate> places) {
        Access access = new Access(
                (Certainty) row.get(0), (List<String>) row.get(2), (Boolean) row.get(1), (AddressSet) row.get(4));
        return new RelayRow(access, places, (Owners.Answerable) row.get(3));
    }
}
