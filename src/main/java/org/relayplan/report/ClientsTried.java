package org.relayplan.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.relayplan.analysis.Gate;
import org.relayplan.analysis.Listener;
import org.relayplan.model.Address;
import org.relayplan.model.AddressSet;
import org.relayplan.model.AddressText;
import org.relayplan.model.Binding;
import org.relayplan.model.InvalidText;
import org.relayplan.model.Model;
import org.relayplan.model.Vantage;
import org.relayplan.verify.Evidence;
import org.relayplan.verify.EvidenceWorth;
import org.relayplan.verify.ProbeRecord;
import org.relayplan.verify.Verdict;

/**
 * Which clients were tried at real servers, and with what result: the last column of an auditor's table. Evidence of
 * another model and practice don't count here.
 */
final class ClientsTried {

    private static final int SHOWN = 3;

    /** The envelope that tells whether a client relays; others are about other rights. */
    private static final String RELAY = "relay";

    private static final Verdict[] WORST_FIRST = {Verdict.CONTRADICTED, Verdict.INCONCLUSIVE, Verdict.CONFIRMED};

    private final Map<Gate, List<Trial>> byGate = new IdentityHashMap<>();
    private final Map<String, Map<Binding, Gate>> gates = new HashMap<>();
    private final Model model;
    private final boolean isAny;

    private record Trial(Address client, ProbeRecord probe) {}

    ClientsTried(ReportDocument document) {
        model = document.model();
        List<Evidence> proof = new ArrayList<>();
        for (Evidence evidence : document.evidence()) {
            if (evidence.worth(document.inputs()) == EvidenceWorth.PROOF) {
                proof.add(evidence);
            }
        }
        isAny = !proof.isEmpty();
        if (!isAny) {
            return;
        }
        for (Gate gate : document.surface().gates()) {
            for (List<Listener> listeners : gate.listeners()) {
                for (Listener listener : listeners) {
                    gates.computeIfAbsent(key(listener.server().name()), none -> new HashMap<>())
                            .put(listener.local(), gate);
                }
            }
        }
        proof.forEach(evidence -> evidence.probes().forEach(this::add));
    }

    private void add(ProbeRecord probe) {
        Optional<Address> client = client(probe);
        Optional<Gate> gate = gate(probe);
        if (client.isPresent() && gate.isPresent()) {
            byGate.computeIfAbsent(gate.get(), none -> new ArrayList<>()).add(new Trial(client.get(), probe));
        }
    }

    /** Where a server was dialled: at the address if a listener names it, or else at that of all others. */
    private Optional<Gate> gate(ProbeRecord probe) {
        Map<Binding, Gate> listeners = gates.getOrDefault(key(probe.server()), Map.of());
        try {
            Binding local = Binding.read(probe.local());
            Gate named = listeners.get(local);
            return Optional.ofNullable(
                    named != null
                            ? named
                            : listeners.get(new Binding(local.address().family().any(), local.port())));
        } catch (InvalidText e) {
            return Optional.empty();
        }
    }

    /** The address that the server saw; where it told none, the one that the model gives to the vantage. */
    private Optional<Address> client(ProbeRecord probe) {
        if (probe.seenAddress().isPresent()) {
            try {
                return Optional.of(AddressText.address(probe.seenAddress().get()));
            } catch (InvalidText e) {
                return Optional.empty();
            }
        }
        for (Vantage vantage : model.vantages()) {
            if (vantage.name().equalsIgnoreCase(probe.vantage())) {
                return vantage.address();
            }
        }
        return Optional.empty();
    }

    private static String key(String server) {
        return server.toLowerCase(Locale.ROOT);
    }

    /** {@code confirmed for 192.168.5.10 (2026-11-20)}; says so if none of these clients was tried there. */
    String words(AddressSet clients, List<Gate> places) {
        Map<Verdict, Map<Address, String>> tried = new LinkedHashMap<>();
        for (Verdict verdict : WORST_FIRST) {
            tried.put(verdict, new LinkedHashMap<>());
        }
        for (Gate gate : places) {
            for (Trial trial : byGate.getOrDefault(gate, List.of())) {
                ProbeRecord probe = trial.probe();
                boolean tells = probe.pattern().equals(RELAY) || probe.verdict() == Verdict.CONTRADICTED;
                if (tells && clients.contains(trial.client())) {
                    String day = probe.at().toString().substring(0, 10);
                    tried.get(probe.verdict()).merge(trial.client(), day, (a, b) -> a.compareTo(b) < 0 ? b : a);
                }
            }
        }
        List<String> words = new ArrayList<>();
        tried.forEach((verdict, found) -> {
            if (!found.isEmpty()) {
                words.add(verdict.text() + " for " + list(found));
            }
        });
        return words.isEmpty() ? (isAny ? "not tried" : "no evidence") : String.join("; ", words);
    }

    private static String list(Map<Address, String> clients) {
        List<String> told = new ArrayList<>();
        clients.forEach((client, day) -> told.add(client + " (" + day + ")"));
        int shown = SurfaceWording.shown(told.size(), SHOWN);
        return String.join(", ", told.subList(0, shown))
                + (shown < told.size() ? " and " + (told.size() - shown) + " more" : "");
    }
}
