package org.relayplan.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.relayplan.analysis.Analysis;
import org.relayplan.analysis.World;
import org.relayplan.model.Address;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.Binding;
import org.relayplan.model.Model;

/** Who gains or loses what, against brute force. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class BehaviourDiffProperties {

    @Provide
    Arbitrary<TwoWorlds> worlds() {
        return TwoWorlds.all();
    }

    private static BehaviourDiff diff(Model before, Model after) {
        Analysis old = new Analysis(before);
        return BehaviourDiff.between(old, Analysis.like(old, after), List.of());
    }

    private static BehaviourDiff diff(TwoWorlds worlds) {
        return diff(TwoWorlds.model(worlds.before()), TwoWorlds.model(worlds.after()));
    }

    @Property
    void every_client_gains_and_loses_what_brute_force_says(@ForAll("worlds") TwoWorlds worlds) {
        BehaviourDiff diff = diff(worlds);
        BehaviourOracle oracle = new BehaviourOracle(worlds);
        Set<String> servers = new TreeSet<>(worlds.before().keySet());
        servers.addAll(worlds.after().keySet());
        List<Entry> entries = entries(diff);
        for (String server : servers) {
            for (String local : BehaviourOracle.LOCALS) {
                boolean six = local.startsWith("[");
                String told = oracle.isNamed(server, local)
                        ? local
                        : (six ? "[::]" : "0.0.0.0") + local.substring(local.lastIndexOf(':'));
                for (BigInteger client : BehaviourOracle.clients(six)) {
                    Address address = address(six, client);
                    Set<String> found = new TreeSet<>();
                    for (Entry entry : entries) {
                        if (entry.servers().contains(server)
                                && entry.local().equals(told)
                                && entry.holds().test(address)) {
                            assertTrue(found.add(entry.fact()), "told twice: " + entry.fact());
                        }
                    }
                    String where = server + " " + local + " from " + World.text(six, client);
                    assertEquals(oracle.facts(server, local, six, client), found, where);
                }
            }
        }
    }

    private record Entry(
            List<String> servers, String local, String fact, java.util.function.Predicate<Address> holds) {}

    private static List<Entry> entries(BehaviourDiff diff) {
        List<Entry> entries = new ArrayList<>();
        for (Way way : Way.values()) {
            for (RightChange change : Changes.of(diff, way)) {
                RightStep step = change.step();
                entries.add(new Entry(
                        change.servers(),
                        change.local().toString(),
                        way.name().toLowerCase(java.util.Locale.ROOT) + " "
                                + step.right().text() + " " + step.before().text() + " "
                                + step.after().text(),
                        change.clients()::contains));
            }
        }
        for (AnswerChange change : Changes.answered(diff)) {
            entries.add(new Entry(
                    change.servers(),
                    change.local().toString(),
                    "answered",
                    change.shift().clients()::contains));
        }
        return entries;
    }

    @Property
    void a_model_does_not_differ_from_itself(@ForAll("worlds") TwoWorlds worlds) {
        Model one = TwoWorlds.model(worlds.before());
        assertEquals(List.of(), diff(one, TwoWorlds.model(worlds.before())).sites());
        assertEquals(List.of(), diff(one, one).sites());
    }

    @Property
    void what_is_gained_one_way_is_lost_the_other(@ForAll("worlds") TwoWorlds worlds) {
        BehaviourDiff there = diff(worlds);
        BehaviourDiff back = diff(new TwoWorlds(worlds.after(), worlds.before()));
        assertEquals(told(there, Way.GAINED, false), told(back, Way.LOST, true));
        assertEquals(told(there, Way.LOST, false), told(back, Way.GAINED, true));
        assertEquals(told(there, Way.UNDECIDED, false), told(back, Way.UNDECIDED, true));
    }

    /** Each change for each server on its own, for the order of servers may differ. */
    private static List<String> told(BehaviourDiff diff, Way way, boolean reversed) {
        List<String> told = new ArrayList<>();
        for (RightChange change : Changes.of(diff, way)) {
            RightStep step = change.step();
            for (String server : change.servers()) {
                told.add(server + " " + change.local() + " " + step.right().text() + " "
                        + (reversed ? step.after() : step.before()) + " "
                        + (reversed ? step.before() : step.after()) + " " + change.clients());
            }
        }
        Collections.sort(told);
        return told;
    }

    @Property(tries = 300)
    void what_two_analyses_share_changes_nothing(@ForAll("worlds") TwoWorlds worlds) {
        Model before = TwoWorlds.model(worlds.before());
        Model after = TwoWorlds.model(worlds.after());
        BehaviourDiff apart = BehaviourDiff.between(new Analysis(before), new Analysis(after), List.of());
        BehaviourDiff shared = diff(before, after);
        for (Way way : Way.values()) {
            assertEquals(told(apart, way, false), told(shared, way, false));
        }
    }

    @Property
    void people_are_told_the_same_as_programs(@ForAll("worlds") TwoWorlds worlds) {
        BehaviourDiff diff = diff(worlds);
        Set<String> people = new TreeSet<>();
        for (Movement movement : Movements.of(diff)) {
            for (Movement.Place place : movement.places()) {
                assertEquals(place.parts().size(), place.sites().size());
                for (var server : place.servers()) {
                    for (RightStep step : movement.shift().steps()) {
                        people.add(server.name() + " " + place.port() + " "
                                + step.right().text() + " " + step.way());
                    }
                }
            }
        }
        Set<String> programs = new TreeSet<>();
        for (Way way : Way.values()) {
            for (RightChange change : Changes.of(diff, way)) {
                for (String server : change.servers()) {
                    programs.add(server + " " + change.local().port() + " "
                            + change.step().right().text() + " " + way);
                }
            }
        }
        assertEquals(programs, people);
    }

    @Property(tries = 300)
    void a_line_that_decides_exists_in_its_model(@ForAll("worlds") TwoWorlds worlds) {
        Model before = TwoWorlds.model(worlds.before());
        Model after = TwoWorlds.model(worlds.after());
        for (RightChange change : Changes.of(diff(before, after), Way.GAINED)) {
            for (Shift shift : change.shifts()) {
                Binding local = change.local();
                Deciding deciding = new Deciding(before, after);
                var elements = new ArrayList<>(deciding.before(shift, local));
                elements.addAll(deciding.after(shift, local));
                assertTrue(!elements.isEmpty(), change.toString());
            }
        }
    }

    private static Address address(boolean six, BigInteger number) {
        return new Address(
                six ? AddressFamily.IPV6 : AddressFamily.IPV4,
                number.shiftRight(64).longValue(),
                number.longValue());
    }
}
