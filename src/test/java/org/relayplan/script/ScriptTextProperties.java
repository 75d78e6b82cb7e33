package org.relayplan.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.relayplan.model.Model;
import org.relayplan.plan.Plan;
import org.relayplan.plan.PlanPart;
import org.relayplan.powershell.Session;

/**
 * Whatever text stands in a model, a script does what the plan says with exactly that text and nothing else, in
 * whichever code page Windows reads it. The scripts are read and run by a PowerShell that shares nothing with their
 * writer.
 */
class ScriptTextProperties {

    private static final List<Charset> CODE_PAGES = List.of(
            StandardCharsets.UTF_8,
            Charset.forName("windows-1252"),
            Charset.forName("windows-1251"),
            Charset.forName("windows-31j"));

    @Provide
    Arbitrary<List<String>> texts() {
        return HostileText.any().list().ofSize(12);
    }

    @Property(tries = 1000, shrinking = ShrinkingMode.BOUNDED)
    void a_plain_script_runs_exactly_the_intended_commands(@ForAll("texts") List<String> texts) {
        assertRuns(texts, ScriptForm.PLAIN);
    }

    @Property(tries = 1000, shrinking = ShrinkingMode.BOUNDED)
    void a_runbook_runs_exactly_the_intended_commands(@ForAll("texts") List<String> texts) {
        assertRuns(texts, ScriptForm.RUNBOOK);
    }

    private static void assertRuns(List<String> texts, ScriptForm form) {
        Model model = HostileModel.of(texts);
        FakeExchange exchange = new FakeExchange(model, Accounts.ENGLISH);
        List<ScriptFile> scripts = Scripts.write(Plan.ofNew(model), form, texts);
        List<String> shown = new ArrayList<>();
        for (ScriptFile script : scripts) {
            byte[] bytes = script.text().getBytes(StandardCharsets.UTF_8);
            for (Charset codePage : CODE_PAGES) {
                // Equal texts run alike, so one run stands for all code pages.
                assertEquals(script.text(), new String(bytes, codePage), codePage.name());
            }
            shown.addAll(Session.runToTheEnd(script.text(), exchange, Map.of()).shown);
        }
        assertEquals(List.of(), RunbookRunTest.bad(shown));
        Wanted.assertStands(model, exchange);
        // For each connector New, Set, and one command for each of three accounts.
        assertEquals(10, exchange.changes.size(), exchange.changes.toString());
    }

    @Property
    void file_names_are_safe_and_differ_in_any_case(@ForAll("texts") List<String> texts) {
        Plan plan = Plan.ofNew(HostileModel.of(texts));
        PlanPart edge = plan.parts().get(1);
        Plan twice = new Plan(List.of(plan.parts().get(0), edge, edge));
        Set<String> names = new HashSet<>();
        for (ScriptFile script : Scripts.write(twice, ScriptForm.PLAIN, List.of())) {
            String name = script.fileName();
            assertTrue(name.matches("(mailbox-servers|edge-[A-Za-z0-9_-]{1,60})(-2)?\\.ps1"), name);
            assertTrue(names.add(name.toLowerCase(Locale.ROOT)), name);
        }
    }
}
