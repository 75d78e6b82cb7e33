package org.relayplan.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.relayplan.model.Address;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.Binding;
import org.relayplan.model.Connector;
import org.relayplan.model.RemoteRange;
import org.relayplan.model.Server;

/** Explanations against selection by brute force, client by client. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class ExplainerProperties {

    private static final List<String> PLACES = List.of(
            "10.1.1.1:25", "10.1.1.2:25", "10.1.1.3:25", "10.9.9.9:25", "0.0.0.0:587", "[fd00::1]:25", "[::]:25");

    @Provide
    Arbitrary<World> worlds() {
        return World.worlds();
    }

    @Property
    void an_explanation_gives_the_answer_of_selection(@ForAll("worlds") World world) {
        SelectionOracle oracle = new SelectionOracle(world);
        each(world, (question, explanation) -> {
            SelectionOracle.Verdict verdict = oracle.select(question.local(), question.six(), question.number());
            assertEquals(verdict.outcome(), explanation.outcome().text(), question::toString);
            assertEquals(verdict.connectors(), positions(explanation.answer().connectors()), question::toString);
            assertEquals(
                    explanation.outcome() == Outcome.REFUSED,
                    explanation.refusal().isPresent());
        });
    }

    @Property
    void doubts_are_named_exactly_where_they_are(@ForAll("worlds") World world) {
        SelectionOracle oracle = new SelectionOracle(world);
        each(world, (question, explanation) -> {
            Set<String> doubts = new TreeSet<>();
            explanation.doubts().forEach(doubt -> doubts.add(doubt.name()));
            assertEquals(
                    explanation.outcome() == Outcome.AMBIGUOUS
                            ? oracle.doubts(question.local(), question.six(), question.number())
                            : Set.of(),
                    doubts,
                    question::toString);
            assertEquals(explanation.outcome() == Outcome.AMBIGUOUS, !doubts.isEmpty());
        });
    }

    @Property
    void every_connector_of_the_server_has_a_standing_that_fits(@ForAll("worlds") World world) {
        each(world, (question, explanation) -> {
            assertEquals(world.connectors().size(), explanation.contenders().size());
            for (int i = 0; i < world.connectors().size(); i++) {
                World.Plug plug = world.connectors().get(i);
                Contender contender = explanation.contenders().get(i);
                String port = question.local().substring(question.local().lastIndexOf(':'));
                boolean listens = plug.bindings().contains(question.local())
                        || plug.bindings().contains((question.six() ? "[::]" : "0.0.0.0") + port);
                boolean has = plug.ranges().stream()
                        .anyMatch(span ->
                                span.six() == question.six() && (span.bareAny() || span.contains(question.number())));
                EnumSet<Standing> fitting = !listens
                        ? EnumSet.of(Standing.NOT_LISTENING)
                        : !plug.enabled()
                                ? EnumSet.of(Standing.DISABLED)
                                : !has
                                        ? EnumSet.of(Standing.OUT_OF_RANGE)
                                        : EnumSet.of(
                                                Standing.ANSWERS,
                                                Standing.MAY_ANSWER,
                                                Standing.LARGER_RANGE,
                                                Standing.LESS_SPECIFIC_BINDING);
                assertTrue(fitting.contains(contender.standing()), () -> question + " " + contender);
                assertEquals(listens, contender.binding().isPresent());
                assertEquals(has, contender.range().isPresent());
            }
        });
    }

    @Property
    void whoever_loses_is_beaten_by_one_that_is_more_specific_in_what_is_named(@ForAll("worlds") World world) {
        each(world, (question, explanation) -> {
            for (Contender loser : explanation.contenders()) {
                boolean beaten =
                        loser.standing() == Standing.LARGER_RANGE || loser.standing() == Standing.LESS_SPECIFIC_BINDING;
                assertEquals(beaten, loser.beatenBy().isPresent());
                if (!beaten) {
                    continue;
                }
                Contender winner = loser.beatenBy().orElseThrow();
                assertTrue(winner.mayAnswer());
                assertEquals(loser.connector().role(), winner.connector().role());
                if (loser.standing() == Standing.LARGER_RANGE) {
                    assertTrue(size(loser, question).compareTo(size(winner, question)) > 0);
                } else {
                    assertTrue(loser.binding().orElseThrow().isAny());
                    assertTrue(!winner.binding().orElseThrow().isAny());
                }
            }
        });
    }

    @Property
    void the_range_named_is_the_smallest_that_has_the_client(@ForAll("worlds") World world) {
        each(world, (question, explanation) -> {
            for (int i = 0; i < world.connectors().size(); i++) {
                Optional<BigInteger> smallest = world.connectors().get(i).ranges().stream()
                        .filter(span -> span.six() == question.six() && span.contains(question.number()))
                        .map(World.Span::size)
                        .min(BigInteger::compareTo);
                Optional<RemoteRange> named = explanation.contenders().get(i).range();
                if (smallest.isPresent()) {
                    assertEquals(smallest.get(), named.orElseThrow().addresses().count());
                } else {
                    assertTrue(named.isEmpty() || named.get().isBareAny());
                }
            }
        });
    }

    @Property
    void without_an_address_an_answer_is_sure_only_if_every_address_of_the_server_gives_it(
            @ForAll("worlds") World world) {
        Analysis analysis = world.analysis();
        Explainer explainer = new Explainer(analysis);
        SelectionOracle oracle = new SelectionOracle(world);
        for (boolean six : new boolean[] {false, true}) {
            Set<String> places = places(world, six);
            for (BigInteger client : World.points(six)) {
                Explanation explanation =
                        explainer.anywhere(analysis.model().servers().get(0), 25, address(six, client));
                Set<Integer> expected = new TreeSet<>();
                Set<String> verdicts = new TreeSet<>();
                for (String place : places) {
                    SelectionOracle.Verdict verdict = oracle.select(place, six, client);
                    expected.addAll(verdict.connectors());
                    verdicts.add(verdict.toString());
                }
                String outcome = places.isEmpty()
                        ? "refused"
                        : verdicts.size() > 1
                                ? "ambiguous"
                                : oracle.select(places.iterator().next(), six, client)
                                        .outcome();
                assertEquals(outcome, explanation.outcome().text());
                assertEquals(expected, positions(explanation.answer().connectors()));
                assertEquals(verdicts.size() > 1, explanation.doubts().contains(Doubt.LOCAL_ADDRESS));
            }
        }
    }

    @Property
    void what_a_client_may_do_beyond_that_at_addresses_that_nobody_names_is_told(@ForAll("worlds") World world) {
        Analysis analysis = world.analysis();
        Explainer explainer = new Explainer(analysis);
        Server server = analysis.model().servers().get(0);
        for (boolean six : new boolean[] {false, true}) {
            boolean isNaming =
                    server.addresses().stream().anyMatch(address -> (address.family() == AddressFamily.IPV6) == six);
            Binding unnamed = new Binding((six ? AddressFamily.IPV6 : AddressFamily.IPV4).any(), 25);
            for (BigInteger client : World.points(six)) {
                Explanation explanation = explainer.anywhere(server, 25, address(six, client));
                Explanation rest = explainer.at(server, unnamed, address(six, client));
                boolean isMore = Stream.of(Capability.values())
                        .anyMatch(capability -> rest.answer()
                                        .worst()
                                        .get(capability)
                                        .compareTo(explanation.answer().worst().get(capability))
                                > 0);
                assertEquals(
                        isNaming && isMore ? Optional.of(rest.answer()) : Optional.empty(),
                        explanation.elsewhere().map(Explanation::answer));
            }
        }
    }

    /** The server's own addresses and those that bindings name, as far as something listens on port 25 there. */
    private static Set<String> places(World world, boolean six) {
        Set<String> places = new TreeSet<>();
        for (World.Plug plug : world.connectors()) {
            for (String binding : plug.bindings()) {
                if (plug.enabled() && binding.endsWith(":25") && binding.startsWith("[") == six) {
                    if (binding.equals("[::]:25")) {
                        places.add("[fd00::1]:25");
                    } else if (binding.equals("0.0.0.0:25")) {
                        places.addAll(Set.of("10.1.1.1:25", "10.1.1.3:25"));
                    } else {
                        places.add(binding);
                    }
                }
            }
        }
        return places;
    }

    private record Question(String local, boolean six, BigInteger number) {}

    private static void each(World world, BiConsumer<Question, Explanation> check) {
        Analysis analysis = world.analysis();
        Explainer explainer = new Explainer(analysis);
        for (String place : PLACES) {
            Binding local = Built.binding(place);
            boolean six = local.address().family() == AddressFamily.IPV6;
            for (BigInteger client : World.points(six)) {
                check.accept(
                        new Question(place, six, client),
                        explainer.at(analysis.model().servers().get(0), local, address(six, client)));
            }
        }
    }

    private static BigInteger size(Contender contender, Question question) {
        RemoteRange range = contender.range().orElseThrow();
        boolean one = !range.isBareAny() || question.number().signum() == 0;
        return one ? range.addresses().count() : BigInteger.ONE.shiftLeft(question.six() ? 128 : 32);
    }

    private static Set<Integer> positions(List<Connector> connectors) {
        Set<Integer> positions = new TreeSet<>();
        for (Connector connector : new ArrayList<>(connectors)) {
            positions.add(Integer.parseInt(connector.name().substring(1)));
        }
        return positions;
    }

    private static Address address(boolean six, BigInteger number) {
        return new Address(
                six ? AddressFamily.IPV6 : AddressFamily.IPV4,
                number.shiftRight(64).longValue(),
                number.longValue());
    }
}
