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
            assertMoments(live.model(), change);
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void the_way_back_leads_to_the_start(@ForAll("worlds") ChangeWorld live, @ForAll("worlds") ChangeWorld wanted) {
        ChangePlan plan = plan(live, wanted, true);
        Model end = run(live.model(), plan);
        ChangePlan back = plan.inverse();
        for (ServerChange change : changes(back)) {
            assertMoments(end, change);
        }
        assertEquals(
                contents(live.model().connectors()).toString(),
                contents(run(end, back).connectors()).toString());
    }

    private static void assertMoments(Model start, ServerChange change) {
        Model model = start;
        ChangeOracle before = new ChangeOracle(change.before());
        ChangeOracle after = new ChangeOracle(change.after());
        List<Connector> seen = change.before();
        Set<String> set = new java.util.TreeSet<>();
        Set<String> permitted = new java.util.TreeSet<>();
        for (ChangeStep step : change.steps()) {
            if (step.isReadBack()) {
                seen = model.connectors();
                set.clear();
                permitted.clear();
                continue;
            }
            model = Application.of(model, step.step());
            boolean isSetting = step.step() instanceof Step.SetSettings;
            (isSetting ? set : permitted).add(Tasks.key(step.step().connector()));
            Set<String> both = new java.util.TreeSet<>(set);
            both.retainAll(permitted);
            assertParts(change, before, after, seen, model.connectors(), both, step);
            List<String> worse = ChangeOracle.worse(before, after, new ChangeOracle(model.connectors()));
            Optional<Lapse.Kind> said = step.lapse().map(Lapse::kind);
            if (said.isEmpty() || said.get() == Lapse.Kind.INTERRUPTED) {
                assertEquals(List.of(), worse, step.step() + " in " + words(change));
            } else if (said.get() != Lapse.Kind.REFUSED
                    && step.lapse().get().right().matches("|relay|submit")) {
                assertTrue(
                        worse.stream().anyMatch(one -> one.startsWith(said.get().name())),
                        step.lapse() + " after " + step.step() + " in " + words(change));
            }
        }
    }

    /**
     * A server may see the rights of a connector as they are and its settings as they were read back, or the reverse.
     */
    private static void assertParts(
            ServerChange change,
            ChangeOracle before,
            ChangeOracle after,
            List<Connector> seen,
            List<Connector> now,
            Set<String> both,
            ChangeStep step) {
        boolean isSaid = step.lapse().isPresent() && step.lapse().get().kind() != Lapse.Kind.INTERRUPTED;
        for (Connector old : isSaid ? List.<Connector>of() : seen) {
            for (Connector current : now) {
                if (both.contains(Tasks.key(old)) && Tasks.key(old).equals(Tasks.key(current))) {
                    for (boolean rightsFirst : new boolean[] {true, false}) {
                        Connector part = rightsFirst
                                ? Overlay.of(old, current.extendedRights())
                                : Overlay.of(current, old.extendedRights());
                        List<Connector> mixed = new ArrayList<>(now);
                        mixed.set(now.indexOf(current), part);
                        assertEquals(
                                List.of(),
                                ChangeOracle.worse(before, after, new ChangeOracle(mixed)),
                                "in part after " + step.step().getClass().getSimpleName() + " on " + Tasks.key(old));
                    }
                }
            }
        }
    }

    /** Looks through every order of every cut into steps, with each state judged by the oracle. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void where_the_plan_knows_no_safe_order_there_is_none(
            @ForAll("worlds") ChangeWorld live, @ForAll("worlds") ChangeWorld wanted) {
        for (ServerChange change : changes(plan(live, wanted, true))) {
            // With very many orders the search gives up, and says so.
            boolean isUnsafe = change.firstUnsafe().isPresent() && change.isSearchComplete();
            Statistics.collect(isUnsafe);
            if (isUnsafe) {
                for (Manner manner : Manner.values()) {
                    List<Task> tasks = Tasks.between(change.server(), change.before(), change.after(), manner);
                    assertFalse(tasks.size() <= 11 && hasSafeOrder(change, tasks), manner + " in " + words(change));
                }
            }
        }
        Statistics.coverage(found -> {
            found.check(true).count(count -> count > 0);
            found.check(false).percentage(share -> share > 50);
        });
    }

    private static boolean hasSafeOrder(ServerChange change, List<Task> tasks) {
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
                                && ChangeOracle.worse(before, after, new ChangeOracle(then))
                                        .isEmpty()) {
                            further.put(done | 1 << i, then);
                        }
                    }
                }
            });
            reached = further;
        }
        return !reached.isEmpty();
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
