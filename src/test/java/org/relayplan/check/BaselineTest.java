package org.relayplan.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.relayplan.model.AddressSet;
import org.relayplan.model.InvalidText;
import org.relayplan.model.RangeText;
import org.relayplan.source.Element;

/** What a baseline holds, and above all what it doesn't. */
class BaselineTest {

    private static final Element RANGES =
            Element.connector("EX01", "Relay EX01").property("remoteIPRanges");

    @Test
    void a_finding_is_not_known_once_anything_it_says_changes() throws InvalidText {
        Finding before = finding(Severity.HIGH, "A relays through \"Relay EX01\".", RANGES.entry(0), "10.0.0.0/24");
        for (Finding after : List.of(
                finding(Severity.HIGH, "B relays through \"Relay EX01\".", RANGES.entry(0), "10.0.0.0/24"),
                finding(Severity.HIGH, before.message(), RANGES.entry(0), "10.0.0.0/23"),
                before.onServers(List.of("EX01", "EX02", "EX03")),
                before.onServers(List.of("EX01")),
                before.ofConnector("Relay"),
                before.at(RANGES.property("bindings")))) {
            assertFalse(known(before, after), after.toString());
        }
    }

    @Test
    void a_finding_that_became_graver_is_not_known_but_one_that_became_milder_is() throws InvalidText {
        Finding high = finding(Severity.HIGH, "A.", RANGES, "10.0.0.0/24");
        assertFalse(known(high, finding(Severity.CRITICAL, "A.", RANGES, "10.0.0.0/24")));
        assertTrue(known(high, finding(Severity.MEDIUM, "A.", RANGES, "10.0.0.0/24")));
    }

    @Test
    void moving_a_range_in_its_list_changes_nothing() throws InvalidText {
        assertTrue(known(
                finding(Severity.HIGH, "A.", RANGES.entry(0), "10.0.0.0/24"),
                finding(Severity.HIGH, "A.", RANGES.entry(7), "10.0.0.0/24")));
    }

    @Test
    void it_makes_no_difference_which_of_the_servers_comes_first_or_how_names_are_cased() throws InvalidText {
        Finding one = finding(Severity.HIGH, "A relays through \"Relay EX01\".", RANGES, "10.0.0.0/24");
        Finding other = finding(
                        Severity.HIGH,
                        "A relays through \"Relay ex02\".",
                        Element.connector("ex02", "Relay ex02").property("remoteIPRanges"),
                        "10.0.0.0/24")
                .ofConnector("Relay ex02")
                .onServers(List.of("ex02", "EX01"));
        assertTrue(known(one, other));
    }

    @Test
    void what_no_longer_occurs_is_told_unless_its_rule_did_not_run() throws InvalidText {
        Baseline baseline = baseline(finding(Severity.HIGH, "A.", RANGES, "10.0.0.0/24"));
        CheckResult nothing = new CheckResult(List.of(), List.of());
        assertEquals(baseline.entries(), baseline.compare(nothing, Set.of()).gone());
        assertEquals(List.of(), baseline.compare(nothing, Set.of("made-up")).gone());
        assertEquals(Baseline.NONE, baseline.renewed(nothing, Set.of()));
        assertEquals(baseline, baseline.renewed(nothing, Set.of("made-up")));
    }

    @Test
    void what_is_known_doesnt_count_and_a_renewed_baseline_keeps_it() throws InvalidText {
        Finding finding = finding(Severity.CRITICAL, "A.", RANGES, "10.0.0.0/24");
        CheckResult result = new CheckResult(List.of(finding, finding), List.of());
        Baseline baseline = Baseline.NONE.renewed(result, Set.of());
        assertEquals(1, baseline.entries().size());
        CheckResult compared = baseline.compare(result, Set.of()).result();
        assertFalse(compared.hasAtLeast(Severity.INFO));
        assertEquals(0, compared.count(Severity.CRITICAL));
        assertEquals(2, compared.known());
        assertEquals(baseline, baseline.renewed(compared, Set.of()));
    }

    @Test
    void a_fingerprint_of_version_1_stays_what_it_is() throws InvalidText {
        assertEquals(
                "de031d649da55eefca1b540dcb083aac",
                FindingFingerprint.of(
                        finding(Severity.HIGH, "A relays through \"Relay EX01\".", RANGES.entry(0), "10.0.0.0/24")));
    }

    private static boolean known(Finding before, Finding after) {
        return baseline(before)
                .compare(new CheckResult(List.of(after), List.of()), Set.of())
                .result()
                .findings()
                .get(0)
                .known();
    }

    private static Baseline baseline(Finding finding) {
        return Baseline.NONE.renewed(new CheckResult(List.of(finding), List.of()), Set.of());
    }

    private static Finding finding(Severity severity, String message, Element element, String sources)
            throws InvalidText {
        return new Finding(
                "made-up",
                severity,
                message,
                element,
                List.of(),
                List.of("EX01", "EX02"),
                Optional.of("Relay EX01"),
                AddressSet.of(RangeText.read(sources).addresses()),
                Optional.empty(),
                Optional.empty(),
                false);
    }
}
