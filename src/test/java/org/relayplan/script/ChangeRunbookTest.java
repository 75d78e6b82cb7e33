package org.relayplan.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.relayplan.plan.ChangePlan;
import org.relayplan.powershell.Session;

/** What the script of a change does where servers aren't as the plan was told, or not yet. */
class ChangeRunbookTest {

    private static final String ANONYMOUS = "NT AUTHORITY\\ANONYMOUS LOGON";
    private static final String STOPPED =
            "error: The servers are not as they were when the plan was made; nothing was changed. Export them again and"
                    + " plan anew.";

    @Test
    void servers_that_differ_are_told_apart_line_by_line_and_nothing_is_changed() {
        FakeExchange exchange = exchange("moved-range");
        exchange.connector("EX01\\Relay")
                .put(
                        "RemoteIPRanges",
                        new java.util.ArrayList<Object>(
                                List.of("192.168.5.10-192.168.5.10", "192.168.5.0/28", "192.168.7.0/24")));
        exchange.connector("EX01\\Default Frontend EX01").put("MaxMessageSize", "50 MB (52,428,800 bytes)");
        exchange.connector("EX01\\Default EX01")
                .own
                .add(new FakeConnector.Ace(ANONYMOUS, "ms-Exch-SMTP-Accept-Any-Recipient", false, false));
        exchange.identities().remove("ex01\\old");
        List<String> shown = run("moved-range", exchange, Map.of());
        assertEquals(
                List.of(
                        "warning: EX01\\Default EX01: Rights of NT AUTHORITY\\ANONYMOUS LOGON: there but not planned:"
                                + " ms-Exch-SMTP-Accept-Any-Recipient",
                        "warning: EX01\\Default Frontend EX01: MaxMessageSize: planned 37748736, found 50 MB"
                                + " (52,428,800 bytes)",
                        "warning: EX01\\Old: not there",
                        "warning: EX01\\Relay: RemoteIPRanges: there but not planned: 192.168.7.0/24",
                        STOPPED),
                RunbookRunTest.bad(shown));
        assertEquals(List.of(), exchange.changes);
    }

    @Test
    void a_connector_that_came_since_is_a_difference() {
        FakeExchange exchange = exchange("rename");
        FakeExchange other = FakeExchange.having(ChangeCase.of("rename").wanted(), Accounts.ENGLISH);
        exchange.adopt(other.connector("EX01\\ERP relay"));
        List<String> shown = run("rename", exchange, Map.of());
        assertEquals(
                List.of("warning: EX01\\ERP relay: there, and not in the plan", STOPPED), RunbookRunTest.bad(shown));
        assertEquals(List.of(), exchange.changes);
    }

    @Test
    void settings_that_play_no_part_may_differ() {
        FakeExchange exchange = exchange("moved-range");
        exchange.connector("EX01\\Old").put("Comment", "changed yesterday");
        exchange.connector("EX01\\Relay").put("TarpitInterval", "00:00:30");
        assertEquals(List.of(), RunbookRunTest.bad(run("moved-range", exchange, Map.of())));
    }

    @Test
    void rights_that_nobody_had_seen_stop_the_script_if_the_plan_does_not_reckon_with_them() {
        FakeExchange exchange = exchange("unknown-rights");
        exchange.connector("EX01\\Relay")
                .own
                .add(new FakeConnector.Ace(ANONYMOUS, "ms-Exch-SMTP-Accept-Any-Recipient", false, false));
        assertEquals(List.of(), RunbookRunTest.bad(run("unknown-rights", exchange, Map.of())), "planned anyway");
        FakeExchange open = exchange("unknown-rights");
        open.connector("EX01\\Relay")
                .own
                .add(new FakeConnector.Ace(ANONYMOUS, "ms-Exch-Bypass-Anti-Spam", false, false));
        List<String> shown = run("unknown-rights", open, Map.of());
        assertEquals(
                List.of(
                        "warning: EX01\\Relay: Rights of NT AUTHORITY\\ANONYMOUS LOGON: there but not planned:"
                                + " ms-Exch-Bypass-Anti-Spam",
                        "error: There are rights that nobody had seen when the plan was made; nothing was changed."
                                + " Export the rights (Get-ADPermission) and plan anew."),
                RunbookRunTest.bad(shown));
        assertEquals(List.of(), open.changes);
    }

    @Test
    void what_if_says_every_step_and_changes_nothing() {
        for (ChangeCase one : ChangeCase.all()) {
            FakeExchange exchange = FakeExchange.having(one.live(), Accounts.ENGLISH);
            String before = exchange.state();
            List<String> shown = run(one.toString(), exchange, Map.of("WhatIf", true));
            assertEquals(List.of(), RunbookRunTest.bad(shown), one.toString());
            assertEquals(List.of(), exchange.changes);
            assertEquals(before, exchange.state());
            int steps = one.plan().parts().stream().mapToInt(StepWords::count).sum();
            assertEquals(
                    steps,
                    shown.stream().filter(line -> line.startsWith("what if: ")).count(),
                    one + ": " + shown);
        }
    }

    @Test
    void what_was_created_is_waited_for_but_not_for_ever() {
        FakeExchange slow = exchange("prune");
        slow.replication = 100;
        assertEquals(List.of(), RunbookRunTest.bad(run("prune", slow, Map.of())));
        FakeExchange stuck = exchange("prune");
        stuck.replication = 100;
        assertEquals(
                List.of("error: EX01\\Relay: not there after 60 seconds"),
                RunbookRunTest.bad(run("prune", stuck, Map.of("WaitSeconds", 60))));
    }

    @Test
    void what_does_not_hold_is_noticed_before_anything_is_widened() {
        FakeExchange exchange = exchange("moved-range");
        exchange.deaf = "EX01\\Relay";
        List<String> shown = run("moved-range", exchange, Map.of("WaitSeconds", 0));
        assertTrue(
                RunbookRunTest.bad(shown)
                        .contains(
                                "error: EX01\\Relay was read back and is not as planned; the change ends here. Run the"
                                        + " script again when the reason is gone."),
                shown.toString());
    }

    @Test
    void every_command_speaks_to_the_domain_controller_that_was_given() {
        FakeExchange exchange = exchange("moved-range");
        run("moved-range", exchange, Map.of("DomainController", "dc02.contoso.com"));
        assertEquals(7, exchange.changes.size());
        exchange.changes.forEach(change -> assertTrue(change.contains("DomainController=dc02.contoso.com"), change));
    }

    @Test
    void without_a_directory_of_its_own_no_edge_server_is_told_a_domain_controller() {
        FakeExchange exchange = exchange("fleet");
        assertEquals(List.of(), RunbookRunTest.bad(run("fleet", exchange, Map.of())));
        assertEquals(
                1,
                exchange.changes.stream()
                        .filter(change -> !change.contains("DomainController"))
                        .count());
    }

    private static FakeExchange exchange(String name) {
        return FakeExchange.having(ChangeCase.of(name).live(), Accounts.ENGLISH);
    }

    private static List<String> run(String name, FakeExchange exchange, Map<String, Object> given) {
        ChangePlan plan = ChangeCase.of(name).plan();
        List<String> shown = new java.util.ArrayList<>();
        for (ScriptFile script :
                Scripts.write(plan, ScriptForm.RUNBOOK, new ChangeRemarks(false, List.of(), List.of()))) {
            Map<String, Object> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            all.putAll(given);
            if (script.text().contains("Edge server.")) {
                all.remove("DomainController");
            }
            shown.addAll(Session.runToTheEnd(script.text(), exchange, all).shown);
        }
        return shown;
    }
}
