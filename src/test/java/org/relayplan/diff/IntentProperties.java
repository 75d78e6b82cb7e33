package org.relayplan.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.relayplan.analysis.Analysis;
import org.relayplan.analysis.Outcome;
import org.relayplan.model.Address;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Expectation;
import org.relayplan.model.Model;
import org.relayplan.model.Sources;
import org.relayplan.model.Target;

/** An intent divides what is gained, and changes nothing else. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE, tries = 500)
class IntentProperties {

    @Provide
    Arbitrary<TwoWorlds> worlds() {
        return TwoWorlds.all();
    }

    @Provide
    Arbitrary<List<Expectation>> intents() {
        Arbitrary<AddressSet> from = Arbitraries.of(
                AddressSet.ALL,
                AddressSet.of(AddressFamily.IPV4.all()),
                AddressSet.of(new AddressRange(AddressFamily.IPV4, 0, 2, 0, 0x7FFF_FFFFL)),
                AddressSet.of(new AddressRange(AddressFamily.IPV6, 0, 1, -1L, 3)));
        Arbitrary<List<Target>> to = Arbitraries.of(
                List.<Target>of(),
                List.of(new Target("EX01", OptionalInt.empty())),
                List.of(new Target("EX01", OptionalInt.of(25)), new Target("ex02", OptionalInt.of(587))));
        Arbitrary<Optional<Boolean>> wanted =
                Arbitraries.of(Optional.empty(), Optional.of(true), Optional.of(true), Optional.of(false));
        Arbitrary<Optional<String>> connector = Arbitraries.of(Optional.empty(), Optional.of("c0"), Optional.of("C1"));
        return Combinators.combine(from, to, wanted, wanted, connector)
                .as((clients, targets, relay, submit, name) ->
                        new Expectation("", new Sources(List.of(), clients, false), targets, relay, submit, name))
                .list()
                .ofMaxSize(3)
                .map(list -> {
                    List<Expectation> named = new ArrayList<>();
                    for (Expectation one : list) {
                        named.add(new Expectation(
                                "e" + named.size(), one.from(), one.to(), one.relay(), one.submit(), one.connector()));
                    }
                    return named;
                });
    }

    private static BehaviourDiff diff(TwoWorlds worlds, List<Expectation> intents) {
        Model before = TwoWorlds.model(worlds.before());
        Model after = TwoWorlds.model(worlds.after());
        return BehaviourDiff.between(new Analysis(before), new Analysis(after), intents);
    }

    @Property
    void it_divides_what_is_gained_and_touches_nothing_else(
            @ForAll("worlds") TwoWorlds worlds, @ForAll("intents") List<Expectation> intents) {
        BehaviourDiff plain = diff(worlds, List.of());
        BehaviourDiff meant = diff(worlds, intents);
        for (Way way : Way.values()) {
            assertEquals(told(plain, way), told(meant, way));
        }
        for (Way way : List.of(Way.LOST, Way.UNDECIDED)) {
            Changes.of(meant, way)
                    .forEach(change -> assertEquals("", change.step().intended()));
        }
    }

    /** Every source of every change, whoever meant it. */
    private static Set<String> told(BehaviourDiff diff, Way way) {
        Map<String, AddressSet> sets = new TreeMap<>();
        for (RightChange change : Changes.of(diff, way)) {
            for (String server : change.servers()) {
                String key = server + " " + change.local() + " "
                        + change.step().right().text() + " " + change.step().before() + " "
                        + change.step().after();
                AddressSet known = sets.getOrDefault(key, AddressSet.EMPTY);
                assertTrue(!known.overlaps(change.clients()), "told twice");
                sets.put(key, known.or(change.clients()));
            }
        }
        Set<String> told = new TreeSet<>();
        sets.forEach((key, set) -> told.add(key + " " + set));
        return told;
    }

    @Property
    void a_gain_is_meant_exactly_where_an_expectation_gives_it(
            @ForAll("worlds") TwoWorlds worlds, @ForAll("intents") List<Expectation> intents) {
        for (RightChange change : Changes.of(diff(worlds, intents), Way.GAINED)) {
            for (Shift shift : change.shifts()) {
                for (Address client : List.of(
                        shift.clients().first(),
                        shift.clients()
                                .ranges()
                                .get(shift.clients().ranges().size() - 1)
                                .upper())) {
                    for (String server : change.servers()) {
                        boolean meant = false;
                        for (Expectation expectation : intents) {
                            meant |= gives(expectation, change, shift, server, client);
                        }
                        assertEquals(meant, !change.step().intended().isEmpty(), change.step() + " of " + client);
                    }
                }
            }
        }
    }

    private static boolean gives(
            Expectation expectation, RightChange change, Shift shift, String server, Address client) {
        boolean there = expectation.to().isEmpty();
        for (Target target : expectation.to()) {
            boolean port = target.port().isEmpty()
                    || target.port().getAsInt() == change.local().port();
            there |= target.server().equalsIgnoreCase(server) && port;
        }
        if (!there || !expectation.from().addresses().contains(client)) {
            return false;
        }
        String right = change.step().right().text().replace("afterLogon.", "");
        boolean relay = expectation.relay().equals(Optional.of(true));
        boolean submit = expectation.submit().equals(Optional.of(true));
        if (relay || submit) {
            return submit && right.equals("submit")
                    || relay && Set.of("relay", "submit", "spoof").contains(right);
        }
        boolean denied = right.equals("relay") && expectation.relay().isPresent()
                || right.equals("submit") && expectation.submit().isPresent();
        return expectation.connector().isPresent()
                && shift.after().answer().outcome() == Outcome.ANSWERED
                && shift.after()
                        .answer()
                        .connectors()
                        .get(0)
                        .name()
                        .equalsIgnoreCase(expectation.connector().get())
                && !denied;
    }
}
