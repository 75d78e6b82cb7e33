package org.relayplan.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.relayplan.analysis.Built;
import org.relayplan.analysis.EffectiveRights;
import org.relayplan.model.Address;
import org.relayplan.model.Connector;
import org.relayplan.model.Server;

class SessionLimitsTest {

    private static final Address CLIENT = Built.address("192.168.5.10");

    private static Connector connector(String version, String role, String groups, String settings) {
        Server server = SessionCases.server(version);
        return SessionCases.connector(server, role, "Tls", groups, "", settings);
    }

    @Test
    void what_new_leaves_is_read_as_exchange_means_it() {
        SessionLimits limits = SessionLimits.of(connector("2019 Mailbox", "FrontendTransport", "", ""));
        assertEquals(5_000, limits.total());
        assertEquals(20, limits.perSource());
        assertEquals(2, limits.sharePerSource());
        assertEquals(Duration.ofMinutes(5), limits.idle());
        assertEquals(Duration.ofMinutes(10), limits.session());
        assertEquals(5, limits.errors());
        assertEquals(3, limits.logonFailures());
        assertEquals(200, limits.recipients());
        assertEquals(37_748_736, limits.messageBytes());
        assertEquals(SessionLimits.NONE, limits.rate());
    }

    @Test
    void errors_are_held_back_for_strangers_and_nothing_else_is() {
        SessionLimits limits = SessionLimits.of(connector(
                "2019 Mailbox", "FrontendTransport", "", "TarpitInterval=00:00:07 AuthTarpitInterval=00:00:03"));
        assertEquals(Duration.ofSeconds(7), limits.delay(Replies.NO_RELAY, CLIENT, false));
        assertEquals(Duration.ofSeconds(3), limits.delay(Replies.LOGON_FAILED, CLIENT, false));
        assertEquals(Duration.ZERO, limits.delay(Replies.NO_RELAY, CLIENT, true));
        assertEquals(Duration.ZERO, limits.delay(Replies.RECIPIENT_OK, CLIENT, false));
        assertEquals(Duration.ZERO, limits.delay(Replies.TLS_REQUIRED, CLIENT, false));
        assertEquals(Duration.ZERO, limits.delay(Replies.NO_RELAY, Built.address("fd00::1"), false));
        assertEquals(Duration.ofSeconds(7), limits.delay(Replies.NO_RELAY, Built.address("2001:db8::1"), false));
        assertEquals(Duration.ZERO, limits.unhurried().delay(Replies.NO_RELAY, CLIENT, false));
    }

    @Test
    void versions_without_a_tarpit_of_logons_use_the_other() {
        SessionLimits limits = SessionLimits.of(connector("2010 HubTransport", "", "", "TarpitInterval=00:00:07"));
        assertEquals(Duration.ofSeconds(7), limits.delay(Replies.LOGON_FAILED, CLIENT, false));
    }

    @Test
    void permissions_stand_in_the_order_of_real_logs_and_only_where_they_are_sure() {
        assertEquals(
                "SMTPSubmit SMTPAcceptAnySender SMTPAcceptAuthoritativeDomainSender AcceptRoutingHeaders",
                SessionPermissions.text(EffectiveRights.beforeLogon(
                        connector("2019 Mailbox", "FrontendTransport", "AnonymousUsers", ""))));
        assertEquals(
                "None",
                SessionPermissions.text(
                        EffectiveRights.beforeLogon(connector("2019 Mailbox", "FrontendTransport", "", ""))));
    }
}
