package org.relayplan.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import org.relayplan.analysis.Answer;
import org.relayplan.analysis.Listener;
import org.relayplan.analysis.Outcome;
import org.relayplan.check.Finding;
import org.relayplan.check.Subject;
import org.relayplan.check.Witness;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;
import org.relayplan.model.Server;

/** What holds of every finding of every rule that tells who is answered. */
final class Exactness {

    /** Rules that tell what ranges say, whoever answers. */
    private static final Set<String> ABOUT_RANGES = Set.of("connector-never-selected", "range-shadowed");

    private Exactness() {}

    /** Fails unless the sources are clients of the finding's connector, and the witness is one of them. */
    static void verify(Subject subject, Finding finding) {
        String what = finding.rule() + ": " + finding.message();
        if (ABOUT_RANGES.contains(finding.rule())) {
            return;
        }
        if (finding.rule().equals("partial-range-overlap")) {
            // About ranges as they are written, whoever answers in the end, and of disabled connectors as well.
            assertFalse(finding.sources().isEmpty(), "some addresses are in both: " + what);
            return;
        }
        assertEquals(
                finding.sources().isEmpty(), finding.witness().isEmpty(), "sources and witness go together: " + what);
        if (finding.connector().isPresent()) {
            for (String server : finding.servers()) {
                AddressSet answered =
                        answered(subject, server, finding.connector().get());
                // Joined findings bear the name of the first server's connector.
                if (server.equals(finding.servers().get(0))) {
                    assertTrue(answered.containsAll(finding.sources()), "no client of the connector: " + what);
                }
            }
        }
        if (finding.witness().isPresent()) {
            Witness witness = finding.witness().get();
            assertTrue(finding.sources().contains(witness.from()), "the witness is no source: " + what);
            assertTrue(finding.servers().contains(witness.server()), "the witness is elsewhere: " + what);
            Server server = subject.model().server(witness.server()).orElseThrow();
            Answer answer = subject.analysis()
                    .segments(new Listener(server, witness.local()))
                    .answer(witness.from());
            Optional<Connector> connector = connector(answer, finding.connector());
            // What must hold may fail because nobody answers.
            boolean refused = finding.connector().isEmpty() && answer.outcome() == Outcome.REFUSED;
            assertTrue(refused || connector.isPresent(), "the witness isn't answered so: " + what);
        }
    }

    private static Optional<Connector> connector(Answer answer, Optional<String> name) {
        for (Connector candidate : answer.connectors()) {
            if (name.isEmpty() || candidate.name().equals(name.get())) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private static AddressSet answered(Subject subject, String server, String name) {
        for (Connector connector :
                subject.analysis().connectors(subject.model().server(server).orElseThrow())) {
            if (connector.name().equals(name)) {
                return subject.analysis().reach(connector).all();
            }
        }
        return AddressSet.EMPTY;
    }
}
