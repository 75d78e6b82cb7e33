package org.relayplan.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.relayplan.model.AuthMechanism;
import org.relayplan.model.Connector;
import org.relayplan.model.ExchangeVersion;
import org.relayplan.model.ExtendedRight;
import org.relayplan.model.ExtendedRights;
import org.relayplan.model.Organization;
import org.relayplan.model.PermissionGroup;
import org.relayplan.model.Probes;
import org.relayplan.model.RightsEntry;

/** What rights come to; the cases stand in two tables beside this test's data. */
class CapabilitiesTest {

    private static final ExtendedRight[] COLUMNS = {
        ExtendedRight.SUBMIT,
        ExtendedRight.ACCEPT_ANY_RECIPIENT,
        ExtendedRight.ACCEPT_ANY_SENDER,
        ExtendedRight.ACCEPT_AUTHORITATIVE_DOMAIN_SENDER
    };

    private static final Set<ExtendedRight> HEADERS =
            EnumSet.of(ExtendedRight.ACCEPT_HEADERS_ORGANIZATION, ExtendedRight.ACCEPT_HEADERS_FOREST);

    static Stream<String[]> capabilities() {
        return Table.rows("capabilities.txt");
    }

    static Stream<String[]> trust() {
        return Table.rows("trust.txt");
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("capabilities")
    void submit_relay_and_spoof_follow_from_rights_and_domains(String rights, String domains, String expected) {
        List<RightsEntry> entries = new ArrayList<>();
        for (int i = 0; i < COLUMNS.length; i++) {
            if (rights.charAt(i) == 'y') {
                entries.add(Built.allow("S-1-5-7", COLUMNS[i]));
            } else if (rights.charAt(i) == '?') {
                entries.add(Built.allow("Everyone", COLUMNS[i]));
            }
        }
        Organization organization = switch (domains) {
            case "own" -> Built.accepting("contoso.com", "*.contoso.com");
            case "all" -> Built.accepting("contoso.com", "*");
            default -> new Organization(false, false, List.of(), List.of(), Probes.NONE, Optional.empty());
        };
        May may = Capabilities.beforeLogon(connector(entries), organization);
        assertEquals(
                expected,
                may.get(Capability.SUBMIT).text() + " "
                        + may.get(Capability.RELAY).text() + " "
                        + may.get(Capability.SPOOF).text());
    }

    /** All allowed but one, and that one allowed to Everyone, which makes it unknown: what changes rests on it. */
    @ParameterizedTest
    @EnumSource(Capability.class)
    void what_decides_a_capability_changes_it_and_nothing_else_does(Capability capability) {
        Set<ExtendedRight> changing = EnumSet.noneOf(ExtendedRight.class);
        for (ExtendedRight one : ExtendedRight.values()) {
            List<RightsEntry> entries = new ArrayList<>();
            for (ExtendedRight right : ExtendedRight.values()) {
                // Of headers one kind is enough, so the other is left out.
                boolean other = right != one && HEADERS.contains(right) && HEADERS.contains(one);
                if (!other) {
                    entries.add(Built.allow(right == one ? "Everyone" : "S-1-5-7", right));
                }
            }
            May may = Capabilities.beforeLogon(connector(entries), Built.accepting("contoso.com"));
            if (may.get(capability) != Certainty.YES) {
                changing.add(one);
            }
        }
        assertEquals(changing, Capabilities.decidedBy(capability));
    }

    @ParameterizedTest(name = "{0} with submit {1}")
    @MethodSource("trust")
    void the_other_capabilities_need_their_right_and_submit(String right, String submit, String expected) {
        List<RightsEntry> entries = new ArrayList<>();
        entries.add(
                Built.allow("S-1-5-7", ExtendedRight.find("ms-Exch-" + right).orElseThrow()));
        if (submit.equals("yes")) {
            entries.add(Built.allow("S-1-5-7", ExtendedRight.SUBMIT));
        }
        May may = Capabilities.beforeLogon(connector(entries), Built.accepting("contoso.com"));
        List<String> follow = new ArrayList<>();
        for (Capability capability : Capability.values()) {
            if (capability != Capability.SUBMIT && may.get(capability) != Certainty.NO) {
                assertEquals(Certainty.YES, may.get(capability));
                follow.add(capability.text());
            }
        }
        assertEquals(expected, String.join(" ", follow));
        assertEquals(submit, may.get(Capability.SUBMIT).text());
    }

    @Test
    void externally_secured_sessions_have_the_rights_of_servers_without_logging_on() {
        Connector secured = Built.trusting(
                connector(List.of()),
                EnumSet.of(AuthMechanism.EXTERNAL_AUTHORITATIVE),
                EnumSet.of(PermissionGroup.EXCHANGE_SERVERS),
                ExtendedRights.NONE);
        assertEquals(
                "submit=yes relay=yes spoof=yes bypassAntiSpam=yes bypassSizeLimit=yes forgeHeaders=no "
                        + "actAsInternal=yes",
                Capabilities.beforeLogon(secured, Built.accepting("contoso.com"))
                        .toString());
    }

    @Test
    void externally_secured_without_the_servers_group_gives_nothing() {
        Connector secured = Built.trusting(
                connector(List.of()),
                EnumSet.of(AuthMechanism.EXTERNAL_AUTHORITATIVE),
                EnumSet.of(PermissionGroup.ANONYMOUS_USERS),
                ExtendedRights.NONE);
        assertEquals(May.NOTHING, Capabilities.beforeLogon(secured, Built.accepting("*")));
    }

    @Test
    void a_connector_whose_rights_nobody_saw_surely_submits_by_its_group_and_perhaps_relays() {
        Connector unseen = Built.trusting(
                connector(List.of()),
                EnumSet.of(AuthMechanism.TLS),
                EnumSet.of(PermissionGroup.ANONYMOUS_USERS),
                ExtendedRights.UNKNOWN);
        assertEquals(
                "submit=yes relay=unknown spoof=yes bypassAntiSpam=unknown bypassSizeLimit=unknown "
                        + "forgeHeaders=unknown actAsInternal=unknown",
                Capabilities.beforeLogon(unseen, Built.accepting("contoso.com")).toString());
    }

    @Test
    void agreement_keeps_what_both_say_and_the_worst_is_the_most_that_either_allows() {
        for (Certainty a : Certainty.values()) {
            for (Certainty b : Certainty.values()) {
                May one = May.of(java.util.Map.of(Capability.ACT_AS_INTERNAL, a));
                May other = May.of(java.util.Map.of(Capability.ACT_AS_INTERNAL, b));
                Certainty agreed = one.agreed(other).get(Capability.ACT_AS_INTERNAL);
                Certainty worst = one.worst(other).get(Capability.ACT_AS_INTERNAL);
                assertEquals(a == b ? a : Certainty.UNKNOWN, agreed);
                assertEquals(a.compareTo(b) > 0 ? a : b, worst);
                assertEquals(Certainty.NO, one.agreed(other).get(Capability.SUBMIT));
            }
        }
    }

    /** Without a group, so that entries alone decide. */
    private static Connector connector(List<RightsEntry> entries) {
        Connector plain = Built.connector(
                Built.server("EX01", ExchangeVersion.V2019), "c", List.of("0.0.0.0:25"), List.of("10.0.0.0/8"));
        return Built.trusting(
                plain,
                EnumSet.of(AuthMechanism.TLS),
                EnumSet.noneOf(PermissionGroup.class),
                new ExtendedRights(true, entries));
    }
}
