package org.relayplan.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.relayplan.model.Model;
import org.relayplan.plan.ChangePlan;

/**
 * Whatever text stands on the servers and in a model, the scripts of a change and back do what the plan says with
 * exactly that text and nothing else.
 */
class ChangeTextProperties {

    @Provide
    Arbitrary<List<String>> texts() {
        return HostileText.any().list().ofSize(24);
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void a_runbook_changes_exactly_what_is_planned_and_back(@ForAll("texts") List<String> texts) {
        assertThereAndBack(texts, ScriptForm.RUNBOOK);
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void a_plain_script_changes_exactly_what_is_planned_and_back(@ForAll("texts") List<String> texts) {
        assertThereAndBack(texts, ScriptForm.PLAIN);
    }

    /** The names of both servers and of one connector stay; every other text changes. */
    private static void assertThereAndBack(List<String> texts, ScriptForm form) {
        List<String> others = new ArrayList<>(texts.subList(12, 24));
        List<String> first = new ArrayList<>(texts.subList(0, 12));
        for (int capability : new int[] {7, 8}) {
            // An empty one is no entry of a list.
            first.set(capability, "c" + first.get(capability));
        }
        // Texts that differ in case or outer blanks alone are one to Exchange.
        others.replaceAll(text -> "n" + text);
        for (int kept : new int[] {0, 1, 3}) {
            others.set(kept, first.get(kept));
        }
        Model live = HostileModel.of(first);
        Model wanted = HostileModel.of(others);
        ChangePlan plan = ChangePlan.between(live, wanted, true, server -> true);
        FakeExchange exchange = FakeExchange.having(live, Accounts.ENGLISH);
        String start = ChangeScriptProperties.lines(exchange);
        String end = ChangeScriptProperties.lines(
                FakeExchange.having(ChangeScriptProperties.end(live, plan), Accounts.ENGLISH));
        List<ScriptFile> scripts = Scripts.write(plan, form, new ChangeRemarks(false, texts, texts));
        scripts.forEach(script -> assertTrue(script.text().matches("([ -~]*\\r\\n)+"), script.fileName()));
        assertEquals(List.of(), RunbookRunTest.bad(ChangeScriptProperties.run(plan, form, false, exchange)));
        assertEquals(end, ChangeScriptProperties.lines(exchange));
        assertEquals(List.of(), RunbookRunTest.bad(ChangeScriptProperties.run(plan.inverse(), form, true, exchange)));
        assertEquals(start, ChangeScriptProperties.lines(exchange));
    }
}
