package org.relayplan.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.relayplan.model.AuthMechanism;
import org.relayplan.model.Connector;
import org.relayplan.model.ExchangeVersion;
import org.relayplan.model.ExtendedRights;
import org.relayplan.model.PermissionGroup;
import org.relayplan.model.Server;

/** What an account may do after it logged on, where one or several connectors may answer. */
class LogonTest {

    private static final Server SERVER = Built.server("EX01", ExchangeVersion.V2019, "10.1.1.1");
    private static final String CLIENT = "192.168.5.10";

    private static final Connector FOR_USERS = users("for users", CLIENT);
    private static final Connector ANONYMOUS =
            Built.connector(SERVER, "anonymous", List.of("0.0.0.0:25"), List.of(CLIENT));
    /** Offers a logon that allows nothing, for no group names users. */
    private static final Connector IDLE = Built.trusting(
            Built.connector(SERVER, "idle", List.of("0.0.0.0:25"), List.of(CLIENT)),
            EnumSet.of(AuthMechanism.INTEGRATED),
            Set.of(),
            ExtendedRights.NONE);

    private static Connector users(String name, String range) {
        return Built.trusting(
                Built.connector(SERVER, name, List.of("0.0.0.0:25"), List.of(range)),
                EnumSet.of(AuthMechanism.TLS, AuthMechanism.BASIC_AUTH),
                EnumSet.of(PermissionGroup.EXCHANGE_USERS),
                ExtendedRights.NONE);
    }

    private static Optional<Certainty> submit(Connector... connectors) {
        return afterLogon(connectors).map(may -> may.get(Capability.SUBMIT));
    }

    private static Optional<May> afterLogon(Connector... connectors) {
        Analysis analysis =
                new Analysis(Built.model(Built.accepting("contoso.com"), List.of(SERVER), List.of(connectors)));
        return new Explainer(analysis)
                .at(SERVER, Built.binding("10.1.1.1:25"), Built.address(CLIENT))
                .afterLogon();
    }

    @Test
    void a_connector_that_offers_no_logon_leaves_nothing_to_say() {
        assertEquals(Optional.empty(), afterLogon(ANONYMOUS));
        assertEquals(Optional.empty(), afterLogon());
    }

    @Test
    void an_account_may_do_what_authenticated_users_may() {
        assertEquals(Optional.of(Certainty.YES), submit(FOR_USERS));
        assertEquals(Optional.of(Certainty.NO), submit(IDLE));
    }

    @Test
    void where_another_may_answer_that_offers_none_nobody_knows() {
        assertEquals(Optional.of(Certainty.UNKNOWN), submit(FOR_USERS, ANONYMOUS));
        assertEquals(Optional.of(Certainty.UNKNOWN), submit(ANONYMOUS, FOR_USERS));
        // Neither lets an account send, so it is sure.
        assertEquals(Optional.of(Certainty.NO), submit(ANONYMOUS, IDLE));
    }

    @Test
    void what_all_of_them_allow_an_account_may_do_for_sure() {
        assertEquals(Optional.of(Certainty.YES), submit(FOR_USERS, users("for users, too", CLIENT)));
        assertEquals(Optional.of(Certainty.UNKNOWN), submit(FOR_USERS, IDLE));
        assertEquals(Optional.empty(), afterLogon(ANONYMOUS, Built.relaying(ANONYMOUS)));
    }

    @Test
    void where_the_client_may_be_refused_nothing_is_sure() {
        // A bare 0.0.0.0 may mean every client or none.
        assertEquals(Optional.of(Certainty.UNKNOWN), submit(users("bare", "0.0.0.0")));
    }
}
