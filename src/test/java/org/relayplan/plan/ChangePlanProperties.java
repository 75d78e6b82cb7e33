package org.relayplan.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.relayplan.model.Connector;
import org.relayplan.model.Model;
import org.relayplan.model.SettingValue;

/** Plans between two random states of a server, tried step by step on a model. */
class ChangePlanProperties {

    @Provide
    Arbitrary<ChangeWorld> worlds() {
        return ChangeWorld.worlds();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void the_steps_lead_to_what_is_wanted(@ForAll("worlds") ChangeWorld live, @ForAll("worlds") ChangeWorld wanted) {
        Model end = run(live.model(), plan(live, wanted, true));
        Map<String, Object> found = contents(end.connectors());
        Map<String, Object> expected = new TreeMap<>(contents(wanted.model().connectors()));
        // Setup's connector is neither created nor removed.
        if (live.plugs().stream().noneMatch(ChangeWorld.Plug::isDefault)) {
            expected.remove(ChangeWorld.DEFAULT.toLowerCase(java.util.Locale.ROOT));
        } else if (wanted.plugs().stream().noneMatch(ChangeWorld.Plug::isDefault)) {
            found.remove(ChangeWorld.DEFAULT.toLowerCase(java.util.Locale.ROOT));
        }
        assertEquals(expected.toString(), found.toString());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void every_moment_on_the_way_is_as_good_as_the_plan_says(
            @ForAll("worlds") ChangeWorld live, @ForAll("worlds") ChangeWorld wanted) {
        for (ServerChange change : changes(plan(live, wanted, true))) {
            assertMoments(change);
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void the_way_back_leads_to_the_start(@ForAll("worlds") ChangeWorld live, @ForAll("worlds") ChangeWorld wanted) {
        ChangePlan plan = plan(live, wanted, true);
        Model end = run(live.model(), plan);
        ChangePlan back = plan.inverse();
        for (ServerChange change : changes(back)) {
            assertMoments(change);
        }
        assertEquals(
                contents(live.model().connectors()).toString(),
                contents(run(end, back).connectors()).toString());
    }

    /** Each moment is as its step says, and so is what a server sees that has read a connector by halves. */
    private static void assertMoments(ServerChange change) {
        List<Connector> now = change.before();
        ChangeOracle before = new ChangeOracle(change.before());
        ChangeOracle after = new ChangeOracle(change.after());
        SeenStates seen = new SeenStates(now);
        // What was said before may be seen by halves until it is read back.
        Optional<Lapse.Kind> unread = Optional.empty();
        for (ChangeStep step : change.steps()) {
            if (step.isReadBack()) {
                seen = new SeenStates(now);
                unread = Optional.empty();
                continue;
            }
            now = StepOnServer.after(change.server(), now, step.step());
            seen.add(step.step(), now);
            Optional<Lapse.Kind> said = step.lapse().map(Lapse::kind);
            unread = said.isPresent() && said.get().compareTo(unread.orElse(said.get())) >= 0 ? said : unread;
            List<String> worse = ChangeOracle.worse(before, after, new ChangeOracle(now));
            assertEquals(List.of(), graver(worse, said), step.step() + " in " + words(change));
            for (List<Connector> half : seen.halves()) {
                List<String> then = ChangeOracle.worse(before, after, new ChangeOracle(half));
                assertEquals(
                        List.of(), graver(then, unread), "by halves after " + step.step() + " in " + words(change));
            }
            if (said.isPresent()
                    && said.get() != Lapse.Kind.REFUSED
                    && step.lapse().get().right().matches("|relay|submit")) {
                assertTrue(
                        worse.stream().anyMatch(one -> one.startsWith(said.get().name())),
                        step.lapse() + " after " + step.step() + " in " + words(change));
            }
            assertTrue(said.isEmpty() || change.gravest().isPresent());
        }
    }

    /** What is worse than was said. */
    private static List<String> graver(List<String> worse, Optional<Lapse.Kind> said) {
        return worse.stream()
                .filter(one -> said.isEmpty() || kind(one).compareTo(said.get()) > 0)
                .toList();
    }

    private static Lapse.Kind kind(String worse) {
        return Lapse.Kind.valueOf(worse.substring(0, worse.indexOf(' ')));
    }

    /** Looks through every order of every cut into steps, with each state judged by the oracle. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void where_the_plan_knows_no_safe_order_there_is_none_nor_a_milder_one(
            @ForAll("worlds") ChangeWorld live, @ForAll("worlds") ChangeWorld wanted) {
        for (ServerChange change : changes(plan(live, wanted, true))) {
            // With very many orders the search gives up, and says so.
            Optional<Lapse.Kind> worst =
                    change.gravest().flatMap(ChangeStep::lapse).map(Lapse::kind);
            boolean isUnsafe = worst.isPresent() && change.isSearchComplete();
            Statistics.collect(isUnsafe);
            for (List<Task> tasks : isUnsafe ? cuts(change) : Set.<List<Task>>of()) {
                assertFalse(
                        tasks.size() <= 11 && hasMilderOrder(change, tasks, worst.get()),
                        () -> tasks + " in " + words(change));
            }
        }
        Statistics.coverage(found -> {
            found.check(true).count(count -> count > 0);
            found.check(false).percentage(share -> share > 50);
        });
    }

    /** With each connector changed in any way. */
    private static Set<List<Task>> cuts(ServerChange change) {
        List<List<Manner.Way>> all = List.of(List.of());
        for (int i = 0; i < change.after().size(); i++) {
            List<List<Manner.Way>> longer = new ArrayList<>();
            for (List<Manner.Way> ways : all) {
                for (Manner.Way way : Manner.Way.values()) {
                    List<Manner.Way> more = new ArrayList<>(ways);
                    more.add(way);
                    longer.add(more);
                }
            }
            all = longer;
        }
        Set<List<Task>> cuts = new java.util.LinkedHashSet<>();
        all.forEach(ways -> cuts.add(Tasks.between(change.server(), change.before(), change.after(), ways)));
        return cuts;
    }

    private static boolean hasMilderOrder(ServerChange change, List<Task> tasks, Lapse.Kind worst) {
        ChangeOracle before = new ChangeOracle(change.before());
        ChangeOracle after = new ChangeOracle(change.after());
        Map<Integer, List<Connector>> reached = new java.util.HashMap<>();
        reached.put(0, change.before());
        for (int size = 0; size < tasks.size(); size++) {
            Map<Integer, List<Connector>> further = new java.util.HashMap<>();
            reached.forEach((done, state) -> {
                for (int i = 0; i < tasks.size(); i++) {
                    boolean isNext = (done & 1 << i) == 0
                            && tasks.get(i).after().stream().allMatch(first -> (done & 1 << first) > 0);
                    if (isNext && !further.containsKey(done | 1 << i)) {
                        List<Connector> then = StepOnServer.after(
                                change.server(), state, tasks.get(i).step());
                        if (!ChangeOracle.isRefused(then)
                                && isMilder(ChangeOracle.worse(before, after, new ChangeOracle(then)), worst)) {
                            further.put(done | 1 << i, then);
                        }
                    }
                }
            });
            reached = further;
        }
        return !reached.isEmpty();
    }

    private static boolean isMilder(List<String> worse, Lapse.Kind worst) {
        return worse.stream().allMatch(one -> kind(one).compareTo(worst) < 0);
    }

    private static String words(ServerChange change) {
        StringBuilder text = new StringBuilder();
        change.steps().forEach(step -> text.append('\n').append(step));
        return text.toString();
    }

    static ChangePlan plan(ChangeWorld live, ChangeWorld wanted, boolean prune) {
        return ChangePlan.between(live.model(), wanted.model(), prune, server -> true);
    }

    private static List<ServerChange> changes(ChangePlan plan) {
        List<ServerChange> changes = new ArrayList<>();
        plan.parts().forEach(part -> changes.addAll(part.servers()));
        return changes;
    }

    static Model run(Model start, ChangePlan plan) {
        Model model = start;
        for (ServerChange change : changes(plan)) {
            for (ChangeStep step : change.steps()) {
                model = Application.of(model, step.step());
            }
        }
        return model;
    }

    /** Each connector with all that Exchange stores of it, in a form that can be compared. */
    static Map<String, Object> contents(List<Connector> connectors) {
        Map<String, Object> contents = new TreeMap<>();
        for (Connector one : connectors) {
            Map<String, Object> content = new TreeMap<>();
            org.relayplan.diff.ConnectorValues.of(one)
                    .forEach((parameter, value) -> content.put(
                            parameter.cmdletName(),
                            value instanceof SettingValue.ListValue list
                                    ? new java.util.TreeSet<>(list.values())
                                    : value.text()));
            Set<String> rights = new java.util.TreeSet<>();
            AceList.of(one).forEach(ace -> rights.add(ace.kind() + " " + ace.account() + " " + ace.right()));
            content.put("rights", rights);
            assertFalse(contents.containsKey(Tasks.key(one)));
            contents.put(Tasks.key(one), content);
        }
        return new TreeMap<>(contents);
    }
}
