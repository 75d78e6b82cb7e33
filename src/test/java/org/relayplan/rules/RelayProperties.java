package org.relayplan.rules;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.relayplan.analysis.Analysis;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressSet;

/** What relay rules tell, against clients counted one by one. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class RelayProperties {

    @Provide
    Arbitrary<RelayWorld> worlds() {
        return RelayWorld.worlds();
    }

    @Property
    void open_relay_tells_each_client_of_the_internet_that_may_relay_and_no_other(@ForAll("worlds") RelayWorld world) {
        RelayOracle oracle = new RelayOracle(world);
        List<Finding> findings = findings(world, new OpenRelay());
        for (int i = 0; i < world.plugs().size(); i++) {
            compare(findings, i, finding -> true, oracle.open(i, false), oracle.open(i, true));
        }
    }

    @Property
    void wide_ranges_are_told_where_256_clients_or_more_are_selected(@ForAll("worlds") RelayWorld world) {
        RelayOracle oracle = new RelayOracle(world);
        List<Finding> plain = findings(world, new RelayRangeWide());
        List<Finding> trusted = findings(world, new ExternallySecuredRelay());
        boolean[] none = new boolean[RelayWorld.SIZE];
        for (int i = 0; i < world.plugs().size(); i++) {
            boolean trusts = world.plugs().get(i).method().trusts();
            boolean[] four = oracle.wide(i, false);
            boolean[] six = oracle.wide(i, true);
            compare(plain, i, finding -> true, trusts ? none : four, trusts ? none : six);
            Predicate<Finding> wide = finding -> finding.severity() == Severity.HIGH;
            compare(trusted, i, wide, trusts ? four : none, trusts ? six : none);
        }
    }

    @Property
    void every_finding_is_exact_and_its_witness_shows_it(@ForAll("worlds") RelayWorld world) {
        Subject subject = new Subject(new Analysis(world.model()), Judged.TODAY);
        for (Rule rule : Catalogue.rules()) {
            for (Finding finding : rule.examine(subject)) {
                Exactness.verify(subject, finding);
            }
        }
    }

    @Property
    void no_client_is_told_twice_of_flaws_that_follow_from_one_another(@ForAll("worlds") RelayWorld world) {
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : List.of(new OpenRelay(), new RelayOnDefaultConnector(), new RelayRangeWide())) {
            findings.addAll(findings(world, rule));
        }
        for (int i = 0; i < world.plugs().size(); i++) {
            AddressSet told = AddressSet.EMPTY;
            for (Finding finding : findings) {
                if (finding.connector().orElse("").equals("c" + i)) {
                    assertFalse(told.overlaps(finding.sources()), finding.message());
                    told = told.or(finding.sources());
                }
            }
        }
    }

    private static List<Finding> findings(RelayWorld world, Rule rule) {
        return rule.examine(new Subject(new Analysis(world.model()), Judged.TODAY));
    }

    private static void compare(
            List<Finding> findings, int plug, Predicate<Finding> counts, boolean[] four, boolean[] six) {
        AddressSet told = AddressSet.EMPTY;
        for (Finding finding : findings) {
            if (finding.connector().orElse("").equals("c" + plug) && counts.test(finding)) {
                assertFalse(told.overlaps(finding.sources()), "told twice: " + finding.message());
                told = told.or(finding.sources());
            }
        }
        assertArrayEquals(four, RelayWorld.numbers(false, told), "IPv4 clients of c" + plug);
        assertArrayEquals(six, RelayWorld.numbers(true, told), "IPv6 clients of c" + plug);
    }
}
