package org.relayplan.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.relayplan.analysis.Listener;
import org.relayplan.analysis.Segment;
import org.relayplan.check.Checker;
import org.relayplan.check.Finding;
import org.relayplan.model.Connector;
import org.relayplan.rules.Catalogue;

/** However a fleet is written down, the same is true of it: what servers share is only computed together. */
class SameFleetProperties {

    @Property(tries = 60)
    void stated_once_for_a_kind_or_once_for_each_server(
            @ForAll @IntRange(min = 1, max = 5) int servers,
            @ForAll @IntRange(min = 1, max = 4) int connectors,
            @ForAll @IntRange(min = 1, max = 12) int ranges,
            @ForAll @IntRange(min = 1, max = 3) int nesting,
            @ForAll @IntRange(max = 500) int duplicates,
            @ForAll boolean networks,
            @ForAll @LongRange(max = 1000) long seed) {
        FleetPlan plan = FleetPlan.of(servers, connectors, ranges)
                .kinds(Math.min(servers, 1 + (int) (seed % 3)))
                .mixed(nesting, 30, duplicates)
                .networks(networks)
                .seed(seed);
        Fleet shared = new Fleet(plan.shared(true));
        Fleet each = new Fleet(plan);
        assertEquals(answers(each), answers(shared));
        assertEquals(findings(each), findings(shared));
    }

    @Property(tries = 60)
    void looked_at_by_one_rule_after_the_other_or_by_several_at_once(
            @ForAll @IntRange(min = 1, max = 5) int servers,
            @ForAll @IntRange(min = 1, max = 6) int connectors,
            @ForAll @IntRange(min = 1, max = 12) int ranges,
            @ForAll @IntRange(min = 1, max = 3) int nesting,
            @ForAll @IntRange(max = 500) int duplicates,
            @ForAll @LongRange(max = 1000) long seed) {
        Fleet fleet = new Fleet(FleetPlan.of(servers, connectors, ranges)
                .kinds(Math.min(servers, 1 + (int) (seed % 3)))
                .mixed(nesting, 30, duplicates)
                .noted(20)
                .seed(seed));
        assertEquals(
                fleet.findings(new Checker(Catalogue.rules(), Integer.MAX_VALUE)),
                fleet.findings(new Checker(Catalogue.rules(), 0)));
    }

    private static List<String> answers(Fleet fleet) {
        List<String> answers = new ArrayList<>();
        for (Listener listener : fleet.analysis().listeners()) {
            answers.add(listener.server().name() + " " + listener.local());
            for (Segment segment : fleet.analysis().segments(listener).all()) {
                StringBuilder answer = new StringBuilder(
                        segment.addresses() + " " + segment.answer().may());
                for (Connector connector : segment.answer().connectors()) {
                    answer.append(' ').append(connector.identity());
                }
                answers.add(answer.toString());
            }
        }
        return answers;
    }

    /** Without places, which differ, and sorted without them. */
    private static List<String> findings(Fleet fleet) {
        List<String> findings = new ArrayList<>();
        for (Finding finding : fleet.findings().findings()) {
            findings.add(finding.severity() + " " + finding.message() + " " + finding.servers() + " "
                    + finding.connector() + " " + finding.sources() + " " + finding.witness());
        }
        findings.sort(null);
        return findings;
    }
}
