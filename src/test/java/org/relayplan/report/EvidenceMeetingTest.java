package org.relayplan.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.relayplan.source.SourceFile;
import org.relayplan.verify.Evidence;
import org.relayplan.verify.ProbeRecord;
import org.relayplan.verify.Verdict;

/** Servers at which all probes of a vantage came to the same are told once, and no others. */
class EvidenceMeetingTest {

    private static ProbeRecord probe(String vantage, String server, String pattern, Verdict verdict) {
        return new ProbeRecord(
                vantage,
                server,
                "10.1.1.1:25",
                "10.1.1.1:25",
                pattern,
                List.of("Default Frontend " + server),
                List.of("250 2.1.5 at RCPT"),
                "250 2.1.5 at RCPT",
                verdict,
                "taken",
                Optional.empty(),
                Optional.of("192.168.5.10"),
                Instant.EPOCH);
    }

    private static List<EvidenceMeeting> meetings(ProbeRecord... probes) {
        return EvidenceMeeting.of(new Evidence(
                new SourceFile("e.json", Optional.empty()),
                "1",
                List.of(),
                Instant.EPOCH,
                Instant.EPOCH,
                false,
                false,
                List.of(probes)));
    }

    @Test
    void servers_that_did_the_same_are_one_and_their_connectors_bear_a_placeholder() {
        List<EvidenceMeeting> meetings = meetings(
                probe("app01", "EX01", "control", Verdict.CONFIRMED),
                probe("app01", "EX01", "relay", Verdict.CONFIRMED),
                probe("app01", "EX02", "control", Verdict.CONFIRMED),
                probe("app01", "EX02", "relay", Verdict.CONFIRMED));
        assertEquals(1, meetings.size());
        EvidenceMeeting only = meetings.get(0);
        assertEquals(List.of("EX01 10.1.1.1:25", "EX02 10.1.1.1:25"), only.places());
        assertEquals(List.of("192.168.5.10"), only.clients());
        assertEquals(2, only.probes().size());
        assertEquals(
                "250 2.1.5 at RCPT from Default Frontend {server}",
                only.expected(only.probes().get(0)));
    }

    @Test
    void one_verdict_that_differs_keeps_servers_apart() {
        List<EvidenceMeeting> meetings = meetings(
                probe("app01", "EX01", "control", Verdict.CONFIRMED),
                probe("app01", "EX01", "relay", Verdict.CONFIRMED),
                probe("app01", "EX02", "control", Verdict.CONFIRMED),
                probe("app01", "EX02", "relay", Verdict.CONTRADICTED));
        assertEquals(2, meetings.size());
        assertEquals(
                "250 2.1.5 at RCPT from Default Frontend EX01",
                meetings.get(0).expected(meetings.get(0).probes().get(0)));
    }

    @Test
    void vantages_and_numbers_of_probes_keep_servers_apart() {
        assertEquals(
                3,
                meetings(
                                probe("app01", "EX01", "relay", Verdict.CONFIRMED),
                                probe("desk", "EX01", "relay", Verdict.CONFIRMED),
                                probe("app01", "EX02", "control", Verdict.CONFIRMED),
                                probe("app01", "EX02", "relay", Verdict.CONFIRMED))
                        .size());
    }
}
