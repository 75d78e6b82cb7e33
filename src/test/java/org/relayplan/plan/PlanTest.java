package org.relayplan.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.relayplan.CaseModel;
import org.relayplan.Repository;
import org.relayplan.model.ExtendedRight;
import org.relayplan.model.Model;
import org.relayplan.model.Parameter;
import org.relayplan.model.Server;
import org.relayplan.model.SettingValue;

/** Which steps a new model takes, where, and in which order. */
class PlanTest {

    @Test
    void connectors_that_setup_makes_take_no_step() {
        Model model = model("diff/nothing", "new.json");
        assertEquals(
                5, model.connectors().stream().filter(one -> one.isDefault()).count());
        Plan plan = Plan.ofNew(model);
        assertEquals(Set.of("EX01\\Relay"), identities(plan));
    }

    @Test
    void a_server_on_which_nothing_is_stated_has_no_part() {
        Plan plan = Plan.ofNew(
                model("script/fleet", "model.json"), server -> server.name().equals("EDGE02"));
        assertEquals(List.of(), plan.parts());
    }

    @Test
    void all_servers_of_the_directory_share_a_part_and_each_edge_server_has_its_own() {
        Plan plan = Plan.ofNew(model("script/fleet", "model.json"));
        assertEquals(2, plan.parts().size());
        assertEquals(
                List.of("EX01", "EX02"),
                plan.parts().get(0).servers().stream().map(Server::name).toList());
        assertFalse(plan.parts().get(0).isEdge());
        assertTrue(plan.parts().get(1).isEdge());
    }

    @Test
    void chosen_servers_alone_are_planned() {
        Plan plan = Plan.ofNew(
                model("script/fleet", "model.json"), server -> server.name().equals("EX02"));
        assertEquals(Set.of("EX02\\Printers"), identities(plan));
    }

    @Test
    void what_new_refuses_is_set_and_until_then_the_connector_is_disabled() {
        Step.CreateConnector create = first(Step.CreateConnector.class, "EX01\\Submission");
        assertFalse(create.settings().containsKey(Parameter.BINDINGS));
        assertEquals(new SettingValue.BooleanValue(false), create.settings().get(Parameter.ENABLED));
        Step.SetSettings set = first(Step.SetSettings.class, "EX01\\Submission");
        assertEquals(
                Set.of(Parameter.BINDINGS, Parameter.ENABLED), set.settings().keySet());
        assertEquals(new SettingValue.BooleanValue(true), set.settings().get(Parameter.ENABLED));
        assertEquals("0.0.0.0:587", set.found().get(Parameter.BINDINGS).text());
    }

    @Test
    void only_what_the_model_states_is_written() {
        Step.CreateConnector create = first(Step.CreateConnector.class, "EX01\\Submission");
        assertEquals(
                Set.of(Parameter.TRANSPORT_ROLE, Parameter.REMOTE_IP_RANGES, Parameter.ENABLED, Parameter.REQUIRE_TLS),
                create.settings().keySet());
    }

    @Test
    void an_amended_connector_of_setup_is_read_and_nothing_else() {
        List<Step> steps = steps("script/fleet", "EX01\\Default Frontend EX01");
        assertEquals(1, steps.size());
        Step.ReadBack read = (Step.ReadBack) steps.get(0);
        assertEquals(
                Set.of(Parameter.PERMISSION_GROUPS, Parameter.MAX_MESSAGE_SIZE),
                read.settings().keySet());
    }

    @Test
    void rights_are_taken_before_they_are_given_and_not_repeated_where_a_group_gives_them() {
        List<String> rights = new ArrayList<>();
        for (Step step : steps("script/rights", "EX01\\Partner")) {
            if (step instanceof Step.GrantRights grant) {
                rights.add("+ " + grant.user().text() + " " + names(grant.rights()));
            } else if (step instanceof Step.DenyRights deny) {
                rights.add("! " + deny.user().text() + " " + names(deny.rights()));
            } else if (step instanceof Step.RevokeRights revoke) {
                rights.add("- " + revoke.user().text() + " " + names(revoke.rights()));
            }
        }
        assertEquals(
                List.of(
                        "! NT AUTHORITY\\Authenticated Users [ACCEPT_ANY_SENDER]",
                        "- NT AUTHORITY\\Authenticated Users [BYPASS_ANTI_SPAM]",
                        "+ NT AUTHORITY\\ANONYMOUS LOGON [ACCEPT_ANY_RECIPIENT, BYPASS_ANTI_SPAM]",
                        "+ CONTOSO\\Scanners [SUBMIT]",
                        "+ S-1-5-21-1-2-3-1104 [ACCEPT_ANY_SENDER]"),
                rights);
    }

    @Test
    void unknown_rights_are_neither_granted_nor_compared() {
        List<Step> steps = steps("script/rights", "EX01\\Imported");
        assertEquals(2, steps.size());
        assertFalse(((Step.ReadBack) steps.get(1)).rightsToo());
    }

    @Test
    void the_marker_custom_is_no_group() {
        Step.CreateConnector create =
                (Step.CreateConnector) steps("script/rights", "EX01\\Imported").get(0);
        assertEquals(
                new SettingValue.ListValue(List.of("ExchangeServers")),
                create.settings().get(Parameter.PERMISSION_GROUPS));
    }

    @Test
    void no_transport_role_is_written_where_the_parameter_does_not_exist() {
        Step.CreateConnector old = (Step.CreateConnector)
                steps("script/rights", "HUB01\\Old relay").get(0);
        assertFalse(old.settings().containsKey(Parameter.TRANSPORT_ROLE));
        Step.CreateConnector edge = first(Step.CreateConnector.class, "EDGE01\\Internet mail");
        assertFalse(edge.settings().containsKey(Parameter.TRANSPORT_ROLE));
    }

    private static String names(List<ExtendedRight> rights) {
        return rights.stream().map(Enum::name).toList().toString();
    }

    private static <S extends Step> S first(Class<S> kind, String identity) {
        return steps("script/fleet", identity).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<Step> steps(String folder, String identity) {
        List<Step> steps = new ArrayList<>();
        for (PlanPart part : Plan.ofNew(model(folder, "model.json")).parts()) {
            steps.addAll(part.steps());
        }
        steps.removeIf(step -> !step.connector().identity().equals(identity));
        return steps;
    }

    private static Set<String> identities(Plan plan) {
        Set<String> identities = new java.util.LinkedHashSet<>();
        plan.parts()
                .forEach(part -> part.steps()
                        .forEach(step -> identities.add(step.connector().identity())));
        return identities;
    }

    private static Model model(String folder, String file) {
        return CaseModel.of(Repository.root().resolve("src/test/resources").resolve(folder), file);
    }
}
