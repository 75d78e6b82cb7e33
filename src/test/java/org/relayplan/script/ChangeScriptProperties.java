package org.relayplan.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.relayplan.model.Model;
import org.relayplan.plan.Application;
import org.relayplan.plan.ChangePart;
import org.relayplan.plan.ChangePlan;
import org.relayplan.plan.ChangeStep;
import org.relayplan.plan.ChangeWorld;
import org.relayplan.plan.Lapse;
import org.relayplan.plan.ServerChange;
import org.relayplan.powershell.Session;

/**
 * What the scripts of random changes do on servers that refuse what Exchange refuses, by running their text: they lead
 * to where the plan leads, a second run changes nothing, and the way back leads to the start.
 */
class ChangeScriptProperties {

    @Provide
    Arbitrary<ChangeWorld> worlds() {
        return ChangeWorld.worlds();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void a_runbook_leads_to_what_is_wanted_and_its_rollback_to_the_start(
            @ForAll("worlds") ChangeWorld live, @ForAll("worlds") ChangeWorld wanted, @ForAll boolean groupsSweep) {
        assertThereAndBack(live.model(), wanted.model(), ScriptForm.RUNBOOK, groupsSweep);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void a_plain_script_does_the_same(
            @ForAll("worlds") ChangeWorld live, @ForAll("worlds") ChangeWorld wanted, @ForAll boolean groupsSweep) {
        assertThereAndBack(live.model(), wanted.model(), ScriptForm.PLAIN, groupsSweep);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 200)
    void a_runbook_that_was_cut_short_anywhere_is_taken_up(
            @ForAll("worlds") ChangeWorld live, @ForAll("worlds") ChangeWorld wanted) {
        ChangePlan plan = ChangePlan.between(live.model(), wanted.model(), true, server -> true);
        Assume.that(isTaken(plan));
        FakeExchange whole = FakeExchange.having(live.model(), Accounts.ENGLISH);
        run(plan, ScriptForm.RUNBOOK, false, whole);
        for (int done = 0; done < whole.changes.size(); done++) {
            FakeExchange exchange = FakeExchange.having(live.model(), Accounts.ENGLISH);
            exchange.changesLeft = done;
            assertEquals(
                    List.of("error: the connection was lost"),
                    RunbookRunTest.bad(run(plan, ScriptForm.RUNBOOK, false, exchange)));
            exchange.changesLeft = Integer.MAX_VALUE;
            assertEquals(
                    List.of(), RunbookRunTest.bad(run(plan, ScriptForm.RUNBOOK, false, exchange)), "after " + done);
            assertEquals(lines(whole), lines(exchange), "cut after " + done);
        }
    }

    static void assertThereAndBack(Model live, Model wanted, ScriptForm form, boolean groupsSweep) {
        ChangePlan plan = ChangePlan.between(live, wanted, true, server -> true);
        ChangePlan back = plan.inverse();
        Assume.that(isTaken(plan) && isTaken(back));
        FakeExchange exchange = FakeExchange.having(live, Accounts.ENGLISH);
        exchange.groupsSweep = groupsSweep;
        String start = lines(exchange);
        String end = lines(FakeExchange.having(end(live, plan), Accounts.ENGLISH));
        assertEquals(List.of(), RunbookRunTest.bad(run(plan, form, false, exchange)), "there");
        assertEquals(end, lines(exchange));
        if (form == ScriptForm.RUNBOOK) {
            exchange.changes.clear();
            List<String> shown = run(plan, form, false, exchange);
            assertEquals(List.of(), RunbookRunTest.bad(shown), "again");
            assertEquals(List.of(), exchange.changes);
            assertEquals(
                    plan.parts().size(),
                    shown.stream()
                            .filter("Everything was as planned already; nothing was changed."::equals)
                            .count());
        } else if (!plan.parts().isEmpty()) {
            assertTrue(run(plan, form, false, exchange)
                    .get(0)
                    .startsWith("error: This is not what the plan was made from; nothing was changed."));
        }
        assertEquals(List.of(), RunbookRunTest.bad(run(back, form, true, exchange)), "back");
        assertEquals(start, lines(exchange));
    }

    /** Whether Exchange takes every step. */
    static boolean isTaken(ChangePlan plan) {
        for (ChangePart part : plan.parts()) {
            for (ServerChange change : part.servers()) {
                for (ChangeStep step : change.steps()) {
                    if (step.lapse().isPresent() && step.lapse().get().kind() == Lapse.Kind.REFUSED) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    static Model end(Model live, ChangePlan plan) {
        Model model = live;
        for (ChangePart part : plan.parts()) {
            for (ServerChange change : part.servers()) {
                for (ChangeStep step : change.steps()) {
                    model = Application.of(model, step.step());
                }
            }
        }
        return model;
    }

    /** Everything on the servers, in an order of its own. */
    static String lines(FakeExchange exchange) {
        return String.join("\n", new TreeSet<>(exchange.state().lines().toList()));
    }

    static List<String> run(ChangePlan plan, ScriptForm form, boolean isRollback, FakeExchange exchange) {
        List<String> shown = new ArrayList<>();
        for (ScriptFile script : Scripts.write(plan, form, new ChangeRemarks(isRollback, List.of(), List.of()))) {
            Map<String, Object> given = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            shown.addAll(Session.runToTheEnd(script.text(), exchange, given).shown);
        }
        return shown;
    }
}
