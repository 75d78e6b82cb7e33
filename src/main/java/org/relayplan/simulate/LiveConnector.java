package org.relayplan.simulate;

import org.relayplan.analysis.Certainty;
import org.relayplan.model.AuthMechanism;
import org.relayplan.model.Connector;
import org.relayplan.model.ExtendedRight;
import org.relayplan.model.Organization;
import org.relayplan.model.Parameter;
import org.relayplan.model.Server;
import org.relayplan.session.Behaviour;
import org.relayplan.session.SessionLimits;

/**
 * A connector at work: what it says, prepared once, and what it counts over its sessions.
 *
 * @param server its server
 * @param connector the connector
 * @param stranger how it treats a client that has not logged on
 * @param account how it treats one that has
 * @param limits what it lets a session have
 * @param connections those it has open
 * @param rate the messages it took lately
 */
record LiveConnector(
        Server server,
        Connector connector,
        Behaviour stranger,
        Behaviour account,
        SessionLimits limits,
        OpenConnections connections,
        MessageRate rate) {

    /** Prepares it. */
    static LiveConnector of(Server server, Connector connector, Organization organization, boolean limited) {
        SessionLimits own = SessionLimits.of(connector);
        SessionLimits limits = limited ? own : own.unhurried();
        return new LiveConnector(
                server,
                connector,
                Behaviour.beforeLogon(server, connector, organization),
                Behaviour.withAccount(server, connector, organization),
                limits,
                new OpenConnections(limits),
                new MessageRate(limits.rate(), limits.rateSource()));
    }

    /** Whether its sessions are logged. */
    boolean isLogged() {
        return connector.settings().get(Parameter.PROTOCOL_LOGGING_LEVEL).text().equals("Verbose");
    }

    /** Whether it depends on a right that nobody has seen who may submit or relay. */
    boolean isDoubtful() {
        return stranger.rights().held(ExtendedRight.SUBMIT) == Certainty.UNKNOWN
                || stranger.rights().held(ExtendedRight.ACCEPT_ANY_RECIPIENT) == Certainty.UNKNOWN;
    }

    /** Whether it knows the verbs of other Exchange servers. */
    boolean knowsServers() {
        return connector.authMechanism().contains(AuthMechanism.EXCHANGE_SERVER);
    }
}
