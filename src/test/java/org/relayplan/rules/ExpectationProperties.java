package org.relayplan.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.relayplan.analysis.Analysis;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Expectation;
import org.relayplan.model.Sources;
import org.relayplan.model.Target;

/** Expectations against a server on which every client is tried at every place. */
class ExpectationProperties {

    /**
     * An expectation in numbers.
     *
     * @param port index of the port, 2 for one that nothing listens on, or -1 for every port
     * @param connector number of the connector that must answer, or -1
     */
    record Wish(Set<Integer> from, int port, Optional<Boolean> relay, Optional<Boolean> submit, int connector) {

        /** What counts where the server has no address that anybody knows: nobody is promised anything there. */
        Wish prohibitions() {
            return new Wish(from, port, relay.filter(wanted -> !wanted), submit.filter(wanted -> !wanted), -1);
        }
    }

    /** Where a client connects to, and who may answer it there. */
    record Place(boolean isNamed, Set<Integer> winners) {}

    @Provide
    Arbitrary<SmallWorld> worlds() {
        return SmallWorld.worlds();
    }

    @Provide
    Arbitrary<Wish> wishes() {
        Arbitrary<Optional<Boolean>> maybe = Arbitraries.of(Optional.empty(), Optional.of(true), Optional.of(false));
        return Combinators.combine(
                        Arbitraries.integers()
                                .between(0, SmallWorld.CLIENTS - 1)
                                .set()
                                .ofMinSize(1)
                                .ofMaxSize(8),
                        Arbitraries.of(-1, 0, 0, 0, 1, 2),
                        maybe,
                        maybe,
                        Arbitraries.of(-1, -1, -1, 0, 1))
                .as(Wish::new);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void an_expectation_fails_or_stays_open_for_exactly_the_clients_that_trying_finds(
            @ForAll("worlds") SmallWorld world, @ForAll("wishes") Wish wish) {
        Set<Integer> failing = new TreeSet<>();
        Set<Integer> open = new TreeSet<>();
        for (int client : wish.from()) {
            for (Place place : answers(world, wish, client)) {
                String met = met(world, place.isNamed() ? wish : wish.prohibitions(), place.winners());
                if (met.contains("no")) {
                    failing.add(client);
                } else if (met.contains("open")) {
                    open.add(client);
                }
            }
        }
        assertEquals(world.set(failing), told(world, wish, new ExpectationFailed()));
        assertEquals(world.set(open), told(world, wish, new ExpectationUndecided()));
    }

    /** Who may answer the client, at each place that is meant. */
    private static List<Place> answers(SmallWorld world, Wish wish, int client) {
        List<Place> answers = new ArrayList<>();
        boolean anything = false;
        for (int port = 0; port < 3; port++) {
            List<Integer> addresses = port == 2 ? List.of() : world.addresses(port);
            anything |= !addresses.isEmpty();
            if (wish.port() != port && wish.port() >= 0) {
                continue;
            }
            for (int address : addresses) {
                answers.add(new Place(address > 0, world.winners(client, address, port)));
            }
            if (addresses.isEmpty() && wish.port() == port) {
                answers.add(new Place(true, Set.of()));
            }
        }
        if (wish.port() < 0 && !anything) {
            answers.add(new Place(true, Set.of()));
        }
        return answers;
    }

    /** What comes of each thing that is wished: yes, no or open. */
    private static String met(SmallWorld world, Wish wish, Set<Integer> winners) {
        Set<Boolean> relay = new TreeSet<>();
        for (int winner : winners) {
            relay.add(world.plugs().get(winner).relays());
        }
        StringBuilder met = new StringBuilder();
        if (wish.relay().isPresent()) {
            relay.addAll(winners.isEmpty() ? Set.of(false) : Set.of());
            met.append(relay.size() > 1 ? "open " : relay.contains(wish.relay().get()) ? "yes " : "no ");
        }
        if (wish.submit().isPresent()) {
            met.append(wish.submit().get() != winners.isEmpty() ? "yes " : "no ");
        }
        if (wish.connector() >= 0) {
            boolean among = winners.contains(wish.connector());
            met.append(!among ? "no " : winners.size() > 1 ? "open " : "yes ");
        }
        return met.toString();
    }

    private static AddressSet told(SmallWorld world, Wish wish, Rule rule) {
        List<Target> to = wish.port() < 0
                ? List.of()
                : List.of(new Target(
                        "EX01", OptionalInt.of(wish.port() == 2 ? 2699 : SmallWorld.PORTS.get(wish.port()))));
        Expectation expectation = new Expectation(
                "wish",
                new Sources(List.of(), world.set(wish.from()), false),
                to,
                wish.relay(),
                wish.submit(),
                wish.connector() < 0 ? Optional.empty() : Optional.of("" + wish.connector()));
        List<Finding> findings =
                rule.examine(new Subject(new Analysis(world.model(List.of(expectation))), Judged.TODAY));
        assertTrue(findings.size() <= 1, "one finding for an expectation and a server");
        for (Finding finding : findings) {
            assertTrue(
                    finding.sources().contains(finding.witness().orElseThrow().from()), "the witness is one of them");
            return finding.sources();
        }
        return AddressSet.EMPTY;
    }
}
