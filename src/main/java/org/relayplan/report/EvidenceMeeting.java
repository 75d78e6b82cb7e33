package org.relayplan.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relayplan.analysis.NameTemplate;
import org.relayplan.verify.Evidence;
import org.relayplan.verify.ProbeRecord;

/**
 * What was tried from a vantage, and came to the same at one or more servers.
 *
 * @param vantage from where
 * @param clients the addresses that the servers saw, as they told them; none if no server told one
 * @param places the servers with their local addresses and ports, such as {@code EX01 10.1.1.1:25}, and what was
 *     dialled where it is something else
 * @param probes what was tried at each of these, with the verdicts; those of the first
 */
record EvidenceMeeting(String vantage, List<String> clients, List<String> places, List<ProbeRecord> probes) {

    /** Keeps its own copies. */
    EvidenceMeeting {
        clients = List.copyOf(clients);
        places = List.copyOf(places);
        probes = List.copyOf(probes);
    }

    /** All meetings of a document, in its order; servers at which everything came to the same are one. */
    static List<EvidenceMeeting> of(Evidence evidence) {
        Map<List<String>, List<ProbeRecord>> meetings = new LinkedHashMap<>();
        for (ProbeRecord probe : evidence.probes()) {
            meetings.computeIfAbsent(
                            List.of(probe.vantage(), probe.server(), probe.local(), probe.endpoint()),
                            none -> new ArrayList<>())
                    .add(probe);
        }
        Map<List<Object>, List<List<ProbeRecord>>> alike = new LinkedHashMap<>();
        for (List<ProbeRecord> probes : meetings.values()) {
            alike.computeIfAbsent(key(probes), none -> new ArrayList<>()).add(probes);
        }
        List<EvidenceMeeting> all = new ArrayList<>();
        for (List<List<ProbeRecord>> same : alike.values()) {
            all.add(of(same));
        }
        return all;
    }

    private static EvidenceMeeting of(List<List<ProbeRecord>> same) {
        List<String> places = new ArrayList<>();
        Set<String> clients = new LinkedHashSet<>();
        for (List<ProbeRecord> probes : same) {
            ProbeRecord first = probes.get(0);
            boolean isDirect = first.endpoint().equals(first.local());
            places.add(
                    first.server() + " " + first.local() + (isDirect ? "" : " (dialled at " + first.endpoint() + ")"));
            for (ProbeRecord probe : probes) {
                probe.seenAddress().ifPresent(clients::add);
            }
        }
        List<ProbeRecord> first = same.get(0);
        return new EvidenceMeeting(first.get(0).vantage(), new ArrayList<>(clients), places, first);
    }

    private static List<Object> key(List<ProbeRecord> probes) {
        List<Object> key = new ArrayList<>();
        for (ProbeRecord probe : probes) {
            key.add(List.of(
                    probe.vantage(),
                    probe.seenAddress(),
                    probe.pattern(),
                    templates(probe),
                    probe.reactions(),
                    probe.observed(),
                    probe.verdict(),
                    probe.reason()));
        }
        return key;
    }

    /** What the model predicts of one of the probes; of several servers as the model file writes it. */
    String expected(ProbeRecord probe) {
        return EvidenceWords.expected(probe, places.size() == 1 ? probe.connectors() : templates(probe));
    }

    private static List<String> templates(ProbeRecord probe) {
        List<String> names = new ArrayList<>();
        for (String name : probe.connectors()) {
            names.add(NameTemplate.of(name, probe.server()));
        }
        return names;
    }
}
