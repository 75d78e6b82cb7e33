package org.relayplan.session;

import java.time.Duration;
import java.util.Optional;
import org.relayplan.model.Address;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.Connector;
import org.relayplan.model.Parameter;
import org.relayplan.model.SettingValue;

/**
 * What a connector lets a session, a client and all clients together have of it (New-ReceiveConnector, the parameters
 * of these names). A limit that is {@link #NONE} doesn't exist.
 *
 * @param total MaxInboundConnection
 * @param perSource MaxInboundConnectionPerSource
 * @param sharePerSource MaxInboundConnectionPercentagePerSource, percent of the connections that are still free
 * @param idle ConnectionInactivityTimeout
 * @param session ConnectionTimeout
 * @param tarpit TarpitInterval; zero if there is none
 * @param logonTarpit AuthTarpitInterval; TarpitInterval where the version doesn't know it
 * @param errors MaxProtocolErrors
 * @param logonFailures MaxLogonFailures; 0 never closes
 * @param recipients MaxRecipientsPerMessage
 * @param messageBytes MaxMessageSize
 * @param headerBytes MaxHeaderSize
 * @param hops MaxHopCount
 * @param rate messages a minute, MessageRateLimit
 * @param rateSource MessageRateSource: None, IPAddress, User or All
 */
public record SessionLimits(
        long total,
        long perSource,
        long sharePerSource,
        Duration idle,
        Duration session,
        Duration tarpit,
        Duration logonTarpit,
        long errors,
        long logonFailures,
        long recipients,
        long messageBytes,
        long headerBytes,
        long hops,
        long rate,
        String rateSource) {

    /** More than anything comes to. */
    public static final long NONE = Long.MAX_VALUE;

    /** What the connector's settings say. */
    public static SessionLimits of(Connector connector) {
        Duration tarpit = span(connector, Parameter.TARPIT_INTERVAL).orElse(Duration.ZERO);
        return new SessionLimits(
                number(connector, Parameter.MAX_INBOUND_CONNECTION),
                number(connector, Parameter.MAX_INBOUND_CONNECTION_PER_SOURCE),
                number(connector, Parameter.MAX_INBOUND_CONNECTION_PERCENTAGE_PER_SOURCE),
                span(connector, Parameter.CONNECTION_INACTIVITY_TIMEOUT).orElse(Duration.ofDays(1)),
                span(connector, Parameter.CONNECTION_TIMEOUT).orElse(Duration.ofDays(1)),
                tarpit,
                span(connector, Parameter.AUTH_TARPIT_INTERVAL).orElse(tarpit),
                number(connector, Parameter.MAX_PROTOCOL_ERRORS),
                number(connector, Parameter.MAX_LOGON_FAILURES),
                number(connector, Parameter.MAX_RECIPIENTS_PER_MESSAGE),
                number(connector, Parameter.MAX_MESSAGE_SIZE),
                number(connector, Parameter.MAX_HEADER_SIZE),
                number(connector, Parameter.MAX_HOP_COUNT),
                number(connector, Parameter.MESSAGE_RATE_LIMIT),
                connector.settings().get(Parameter.MESSAGE_RATE_SOURCE).text());
    }

    /** The same without tarpits and without limits on rate and connections; what belongs to one session stays. */
    public SessionLimits unhurried() {
        return new SessionLimits(
                NONE,
                NONE,
                100,
                idle,
                session,
                Duration.ZERO,
                Duration.ZERO,
                errors,
                logonFailures,
                recipients,
                messageBytes,
                headerBytes,
                hops,
                NONE,
                rateSource);
    }

    /**
     * How long a reply is held back: errors towards clients that have not logged on, and failed logons. IPv6 clients
     * are delayed and counted by global addresses only (2013 help, IPv6 support).
     */
    public Duration delay(Reaction.Reply reply, Address client, boolean loggedOn) {
        if (reply.code() < 500 || loggedOn || !counts(client)) {
            return Duration.ZERO;
        }
        return reply.code() == 535 ? logonTarpit : tarpit;
    }

    /** Whether a source's connections are counted. */
    public static boolean counts(Address client) {
        return client.family() == AddressFamily.IPV4 || client.high() >>> 61 == 1;
    }

    private static long number(Connector connector, Parameter parameter) {
        SettingValue value = connector.settings().get(parameter);
        if (value instanceof SettingValue.NumberValue number) {
            return number.value();
        }
        return value instanceof SettingValue.SizeValue size ? size.bytes() : NONE;
    }

    private static Optional<Duration> span(Connector connector, Parameter parameter) {
        return connector.settings().get(parameter) instanceof SettingValue.TimeSpanValue span
                ? Optional.of(span.value())
                : Optional.empty();
    }
}
