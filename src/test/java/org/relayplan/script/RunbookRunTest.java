package org.relayplan.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.relayplan.model.Model;
import org.relayplan.plan.Plan;
import org.relayplan.powershell.Session;

/** What runbooks do on servers, by running them. */
class RunbookRunTest {

    static Stream<ScriptCase> cases() {
        return ScriptCase.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_second_run_changes_nothing(ScriptCase one) {
        FakeExchange exchange = asSetupLeft(one.model());
        run(one.model(), exchange, Map.of());
        exchange.changes.clear();
        String before = exchange.state();
        List<String> shown = run(one.model(), exchange, Map.of());
        assertEquals(List.of(), exchange.changes);
        assertEquals(before, exchange.state());
        assertEquals(List.of(), bad(shown));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void what_if_changes_nothing_and_says_what_would_be_done(ScriptCase one) {
        FakeExchange exchange = asSetupLeft(one.model());
        String before = exchange.state();
        List<String> shown = run(one.model(), exchange, Map.of("WhatIf", true));
        assertEquals(before, exchange.state());
        assertEquals(List.of(), exchange.changes);
        assertEquals(List.of(), bad(shown));
        assertTrue(
                shown.stream().anyMatch(line -> line.startsWith("what if: ") && line.endsWith("New-ReceiveConnector")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void after_a_run_everything_stands_there_as_the_model_says(ScriptCase one) {
        FakeExchange exchange = asSetupLeft(one.model());
        assertEquals(List.of(), bad(run(one.model(), exchange, Map.of())));
        Wanted.assertStands(one.model(), exchange);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_run_that_was_cut_short_anywhere_can_be_taken_up(ScriptCase one) {
        FakeExchange whole = asSetupLeft(one.model());
        run(one.model(), whole, Map.of());
        for (int done = 0; done < whole.changes.size(); done++) {
            FakeExchange exchange = asSetupLeft(one.model());
            exchange.changesLeft = done;
            assertFalse(bad(run(one.model(), exchange, Map.of())).isEmpty());
            exchange.changesLeft = Integer.MAX_VALUE;
            assertEquals(List.of(), bad(run(one.model(), exchange, Map.of())), "cut after " + done);
            assertEquals(whole.state(), exchange.state(), "cut after " + done);
        }
    }

    @Test
    void a_connector_that_differs_is_left_alone_and_the_others_are_made() {
        Model model = ScriptCase.of("fleet").model();
        FakeExchange exchange = asSetupLeft(model);
        run(model, exchange, Map.of());
        FakeConnector changed = exchange.connector("EX02\\Printers");
        changed.put("MaxInboundConnectionPercentagePerSource", 2);
        changed.own.clear();
        exchange.identities().remove("ex01\\printers");
        String before = changed.toString();
        List<String> shown = run(model, exchange, Map.of());
        assertEquals(before, changed.toString());
        assertTrue(exchange.identities().contains("ex01\\printers"));
        assertEquals(
                List.of(
                        "warning: EX02\\Printers: MaxInboundConnectionPercentagePerSource: planned 100, found 2",
                        "warning: EX02\\Printers: is there and differs; it is left alone",
                        "error: Not as planned: EX02\\Printers"),
                bad(shown));
    }

    @Test
    void a_range_too_much_or_missing_is_named_however_it_is_written() {
        Model model = ScriptCase.of("fleet").model();
        FakeExchange exchange = asSetupLeft(model);
        run(model, exchange, Map.of());
        exchange.connector("EX01\\Printers")
                .put(
                        "RemoteIPRanges",
                        new ArrayList<Object>(List.of(
                                "10.20.0.1-10.20.0.7",
                                "10.20.0.8",
                                "2001:0DB8:0:1:0::-2001:db8:0:1:ffff:ffff:ffff:ffff",
                                "10.21.0.77/24")));
        assertEquals(
                "warning: EX01\\Printers: RemoteIPRanges: planned but not there: 10.20.0.1, 10.20.0.2, 10.20.0.3,"
                        + " 10.20.0.4, 10.20.0.5, 10.20.0.6, 10.20.0.7; there but not planned: 10.20.0.1-10.20.0.7",
                bad(run(model, exchange, Map.of())).get(0));
    }

    @Test
    void a_foreign_right_of_anonymous_clients_is_a_difference() {
        Model model = ScriptCase.of("externally-secured").model();
        FakeExchange exchange = asSetupLeft(model);
        run(model, exchange, Map.of());
        exchange.connector("EX01\\Anonymous Relay")
                .own
                .add(new FakeConnector.Ace(
                        "NT AUTHORITY\\ANONYMOUS LOGON", "ms-Exch-SMTP-Accept-Any-Recipient", false, true));
        assertEquals(
                "warning: EX01\\Anonymous Relay: Rights of NT AUTHORITY\\ANONYMOUS LOGON: there but not planned:"
                        + " ms-Exch-SMTP-Accept-Any-Recipient",
                bad(run(model, exchange, Map.of())).get(0));
    }

    @Test
    void a_connector_of_setup_that_differs_is_reported_and_not_changed() {
        Model model = ScriptCase.of("fleet").model();
        FakeExchange exchange = asSetupLeft(model);
        exchange.connector("EX01\\Default Frontend EX01").put("MaxMessageSize", "36 MB (37,748,736 bytes)");
        List<String> shown = run(model, exchange, Map.of());
        assertEquals(
                "warning: EX01\\Default Frontend EX01: MaxMessageSize: planned 41943040, found 36 MB (37,748,736"
                        + " bytes)",
                bad(shown).get(0));
        assertEquals(
                "36 MB (37,748,736 bytes)",
                exchange.connector("EX01\\Default Frontend EX01").get("MaxMessageSize"));
        exchange.identities().remove("ex01\\default frontend ex01");
        assertTrue(bad(run(model, exchange, Map.of())).get(0).endsWith("setup makes it, this script does not"));
    }

    @Test
    void a_german_server_is_told_its_own_name_for_anonymous_clients() {
        Model model = ScriptCase.of("anonymous-relay").model();
        FakeExchange exchange = new FakeExchange(model, Accounts.GERMAN);
        assertEquals(List.of(), bad(run(model, exchange, Map.of())));
        Wanted.assertStands(model, exchange);
        exchange.changes.clear();
        run(model, exchange, Map.of());
        assertEquals(List.of(), exchange.changes);
    }

    @Test
    void replication_is_waited_for_but_not_for_ever() {
        Model model = ScriptCase.of("anonymous-relay").model();
        FakeExchange slow = asSetupLeft(model);
        slow.replication = 100;
        assertEquals(List.of(), bad(run(model, slow, Map.of())));
        Wanted.assertStands(model, slow);
        FakeExchange stuck = asSetupLeft(model);
        stuck.replication = 100;
        assertEquals(
                List.of("error: EX01\\Anonymous Relay: not there after 60 seconds"),
                bad(run(model, stuck, Map.of("WaitSeconds", 60))));
    }

    @Test
    void every_command_inside_the_organization_speaks_to_the_same_domain_controller() {
        Model model = ScriptCase.of("rights").model();
        FakeExchange exchange = asSetupLeft(model);
        run(model, exchange, Map.of());
        assertTrue(exchange.changes.size() > 5);
        exchange.changes.forEach(change -> assertTrue(change.contains("DomainController=dc01.contoso.com"), change));
        FakeExchange told = asSetupLeft(model);
        run(model, told, Map.of("DomainController", "dc02.contoso.com"));
        told.changes.forEach(change -> assertTrue(change.contains("DomainController=dc02.contoso.com"), change));
    }

    static FakeExchange asSetupLeft(Model model) {
        return new FakeExchange(model, Accounts.ENGLISH);
    }

    /** Runs the runbooks of all places, one after the other. */
    static List<String> run(Model model, FakeExchange exchange, Map<String, Object> given) {
        List<String> shown = new ArrayList<>();
        for (ScriptFile script : Scripts.write(Plan.ofNew(model), ScriptForm.RUNBOOK, List.of())) {
            java.util.TreeMap<String, Object> all = new java.util.TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            all.putAll(given);
            shown.addAll(Session.runToTheEnd(script.text(), exchange, all).shown);
        }
        return shown;
    }

    static List<String> bad(List<String> shown) {
        return shown.stream()
                .filter(line -> line.startsWith("warning: ") || line.startsWith("error: "))
                .toList();
    }
}
