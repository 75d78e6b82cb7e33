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

/** What plain scripts say, and what they do on servers. */
class PlainScriptTest {

    static Stream<ScriptCase> cases() {
        return ScriptCase.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_second_run_stops_at_new_and_changes_nothing(ScriptCase one) {
        FakeExchange exchange = RunbookRunTest.asSetupLeft(one.model());
        assertEquals(List.of(), RunbookRunTest.bad(run(one.model(), exchange)));
        String before = exchange.state();
        List<String> errors = RunbookRunTest.bad(run(one.model(), exchange));
        assertEquals(before, exchange.state());
        assertFalse(errors.isEmpty());
        errors.forEach(error -> assertTrue(error.startsWith("error: exists already: "), error));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void it_brings_servers_where_the_runbook_brings_them(ScriptCase one) {
        FakeExchange plain = RunbookRunTest.asSetupLeft(one.model());
        run(one.model(), plain);
        Wanted.assertStands(one.model(), plain);
        FakeExchange runbook = RunbookRunTest.asSetupLeft(one.model());
        RunbookRunTest.run(one.model(), runbook, Map.of());
        assertEquals(runbook.state(), plain.state());
    }

    @Test
    void a_connector_that_does_not_come_back_alone_stops_the_script_before_the_pipe() {
        Model model = ScriptCase.of("anonymous-relay").model();
        FakeExchange exchange = RunbookRunTest.asSetupLeft(model);
        // Not to be read yet: the cmdlet answers with all connectors instead.
        exchange.replication = 1;
        assertEquals(
                List.of("error: EX01\\Anonymous Relay: expected exactly one connector of this name"),
                RunbookRunTest.bad(run(model, exchange)));
        assertEquals(2, exchange.changes.size(), exchange.changes.toString());
    }

    @Test
    void anonymous_relay_has_the_commands_of_the_page_in_their_order() {
        assertEquals(
                List.of(
                        "New-ReceiveConnector -Name 'Anonymous Relay' -Server 'EX01' -TransportRole FrontendTransport"
                                + " -Custom -Bindings '0.0.0.0:25' -RemoteIPRanges '192.168.5.10','192.168.5.11'",
                        "Set-ReceiveConnector 'EX01\\Anonymous Relay' -PermissionGroups AnonymousUsers",
                        "Get-ReceiveConnector 'EX01\\Anonymous Relay' | Add-ADPermission -User 'NT AUTHORITY\\ANONYMOUS"
                                + " LOGON' -ExtendedRights 'ms-Exch-SMTP-Accept-Any-Recipient'"),
                changing("anonymous-relay"));
    }

    @Test
    void externally_secured_relay_sets_mechanism_and_group_in_one_command() {
        assertEquals(
                "Set-ReceiveConnector 'EX01\\Anonymous Relay' -AuthMechanism ExternalAuthoritative -PermissionGroups"
                        + " ExchangeServers",
                changing("externally-secured").get(1));
        assertEquals(2, changing("externally-secured").size());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void nothing_is_written_that_the_cmdlets_only_print_or_keep_for_themselves(ScriptCase one) {
        for (ScriptForm form : ScriptForm.values()) {
            for (ScriptFile script : Scripts.write(Plan.ofNew(one.model()), form, List.of())) {
                assertFalse(script.text().contains("LiveCredentialEnabled"), form + script.fileName());
                assertFalse(script.text().contains("'Custom',"), form + script.fileName());
                assertFalse(script.text().matches("(?s).*[^\\r]\\n.*"), "line ends");
            }
        }
    }

    private static List<String> changing(String name) {
        List<String> commands = new ArrayList<>();
        Plan plan = Plan.ofNew(ScriptCase.of(name).model());
        Scripts.write(plan, ScriptForm.PLAIN, List.of()).get(0).text().lines().forEach(line -> {
            if (line.endsWith(" -ErrorAction Stop")) {
                commands.add(line.substring(0, line.length() - " -ErrorAction Stop".length()));
            }
        });
        return commands;
    }

    private static List<String> run(Model model, FakeExchange exchange) {
        List<String> shown = new ArrayList<>();
        for (ScriptFile script : Scripts.write(Plan.ofNew(model), ScriptForm.PLAIN, List.of())) {
            shown.addAll(Session.runToTheEnd(script.text(), exchange, Map.of()).shown);
        }
        return shown;
    }
}
