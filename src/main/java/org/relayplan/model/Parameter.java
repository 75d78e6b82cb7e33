package org.relayplan.model;

import java.util.List;
import java.util.Optional;

/**
 * The settings of a receive connector: one line for each, as New-/Set-ReceiveConnector take them.
 *
 * <p>A line has the cmdlets' name, the type, what New leaves on a Mailbox server, what it leaves on an Edge server
 * where that differs, the versions that know it, and the cmdlets that take it. Values whose default is {@code null}
 * here are {@code $null} or follow from the usage or the server. Sources: the pages of both cmdlets; MaxHopCount from
 * exports (the page says 30), MaxLocalHopCount 8 at creation (setup lowers it to 5).
 */
public enum Parameter implements Named {
    NAME("Name", text(64)),
    TRANSPORT_ROLE("TransportRole", Shared.ROLE, Versions.SINCE_2013),
    BINDINGS("Bindings", Shared.BINDINGS),
    REMOTE_IP_RANGES("RemoteIPRanges", Shared.RANGES),
    ENABLED("Enabled", Shared.TRUTH, "True"),
    COMMENT("Comment", text(1024), ""),
    FQDN("Fqdn", Shared.HOST_OR_NULL),
    SERVICE_DISCOVERY_FQDN("ServiceDiscoveryFqdn", Shared.HOST_OR_NULL, Versions.SINCE_2013),
    ADVERTISE_CLIENT_SETTINGS("AdvertiseClientSettings", Shared.TRUTH, "False"),
    AUTH_MECHANISM("AuthMechanism", Shared.MECHANISMS),
    PERMISSION_GROUPS("PermissionGroups", Shared.GROUPS),
    REQUIRE_TLS("RequireTLS", Shared.TRUTH, "False"),
    DOMAIN_SECURE_ENABLED("DomainSecureEnabled", Shared.TRUTH, "False"),
    ENABLE_AUTH_GSSAPI("EnableAuthGSSAPI", Shared.TRUTH, "False"),
    EXTENDED_PROTECTION_POLICY("ExtendedProtectionPolicy", choice("None", "Allow", "Require"), "None"),
    SUPPRESS_X_ANONYMOUS_TLS("SuppressXAnonymousTls", Shared.TRUTH, "False"),
    TLS_CERTIFICATE_NAME("TlsCertificateName", Shared.CERTIFICATE, Versions.SINCE_2013),
    TLS_DOMAIN_CAPABILITIES("TlsDomainCapabilities", Shared.CAPABILITIES, ""),
    LIVE_CREDENTIAL_ENABLED("LiveCredentialEnabled", Shared.TRUTH, "False", Versions.UNTIL_2013, Where.RESERVED),
    PROXY_ENABLED("ProxyEnabled", Shared.TRUTH, "False", Versions.ONLY_2013, Where.RESERVED),
    BINARY_MIME_ENABLED("BinaryMimeEnabled", Shared.TRUTH, "True"),
    CHUNKING_ENABLED("ChunkingEnabled", Shared.TRUTH, "True"),
    DELIVERY_STATUS_NOTIFICATION_ENABLED("DeliveryStatusNotificationEnabled", Shared.TRUTH, "True"),
    EIGHT_BIT_MIME_ENABLED("EightBitMimeEnabled", Shared.TRUTH, "True"),
    ENHANCED_STATUS_CODES_ENABLED("EnhancedStatusCodesEnabled", Shared.TRUTH, "True"),
    PIPELINING_ENABLED("PipeliningEnabled", Shared.TRUTH, "True"),
    ORAR_ENABLED("OrarEnabled", Shared.TRUTH, "False"),
    LONG_ADDRESSES_ENABLED("LongAddressesEnabled", Shared.TRUTH, "False"),
    SIZE_ENABLED("SizeEnabled", choice("Disabled", "Enabled", "EnabledWithoutValue"), "Enabled"),
    SMTP_UTF8_ENABLED("SmtpUtf8Enabled", Shared.TRUTH, "True", Versions.SINCE_2013, Where.SET_ONLY),
    BARE_LINEFEED_REJECTION_ENABLED(
            "BareLinefeedRejectionEnabled", Shared.TRUTH, "False", Versions.ALL, Where.SET_ONLY),
    BANNER("Banner", Shared.BANNER),
    REQUIRE_EHLO_DOMAIN("RequireEHLODomain", Shared.TRUTH, "False"),
    DEFAULT_DOMAIN("DefaultDomain", Shared.NAME_OR_NULL),
    REJECT_RESERVED_TOP_LEVEL("RejectReservedTopLevelRecipientDomains", Shared.TRUTH, "False", Versions.SINCE_2016),
    REJECT_RESERVED_SECOND_LEVEL(
            "RejectReservedSecondLevelRecipientDomains", Shared.TRUTH, "False", Versions.SINCE_2016),
    REJECT_SINGLE_LABEL("RejectSingleLabelRecipientDomains", Shared.TRUTH, "False", Versions.SINCE_2016),
    CONNECTION_TIMEOUT("ConnectionTimeout", span(1, 86_400), "00:10:00", "00:05:00"),
    CONNECTION_INACTIVITY_TIMEOUT("ConnectionInactivityTimeout", span(1, 86_400), "00:05:00", "00:01:00"),
    TARPIT_INTERVAL("TarpitInterval", span(0, 86_400), "00:00:05"),
    AUTH_TARPIT_INTERVAL("AuthTarpitInterval", span(0, 86_400), "00:00:05", Versions.SINCE_2016),
    MAX_ACKNOWLEDGEMENT_DELAY("MaxAcknowledgementDelay", span(0, 86_400), "00:00:30"),
    MAX_HEADER_SIZE("MaxHeaderSize", size(1, Shared.INT), "256KB"),
    MAX_MESSAGE_SIZE("MaxMessageSize", size(65_536, Shared.INT), "36MB"),
    MAX_HOP_COUNT("MaxHopCount", number(1, 500), "60"),
    MAX_LOCAL_HOP_COUNT("MaxLocalHopCount", number(0, 50), "8"),
    MAX_INBOUND_CONNECTION("MaxInboundConnection", limit(1, Shared.INT), "5000"),
    MAX_INBOUND_CONNECTION_PER_SOURCE("MaxInboundConnectionPerSource", limit(1, 10_000), "20"),
    MAX_INBOUND_CONNECTION_PERCENTAGE_PER_SOURCE("MaxInboundConnectionPercentagePerSource", number(1, 100), "2"),
    MAX_LOGON_FAILURES("MaxLogonFailures", number(0, 10), "3"),
    MAX_PROTOCOL_ERRORS("MaxProtocolErrors", limit(0, Shared.INT), "5"),
    MAX_RECIPIENTS_PER_MESSAGE("MaxRecipientsPerMessage", number(1, 512_000), "200"),
    MESSAGE_RATE_LIMIT("MessageRateLimit", limit(1, Shared.INT), "Unlimited", "600"),
    MESSAGE_RATE_SOURCE("MessageRateSource", choice("None", "IPAddress", "User", "All"), "IPAddress"),
    PROTOCOL_LOGGING_LEVEL("ProtocolLoggingLevel", choice("None", "Verbose"), "None");

    private static final class Shared {
        static final ParameterType TRUTH = new ParameterType.BooleanType();
        static final ParameterType HOST_OR_NULL = new ParameterType.TextType(255, true, TextForm.HOST_NAME);
        static final ParameterType NAME_OR_NULL = new ParameterType.TextType(1024, true, TextForm.FREE);
        static final ParameterType BANNER = new ParameterType.TextType(512, true, TextForm.BANNER);
        static final ParameterType CERTIFICATE = new ParameterType.TextType(1024, true, TextForm.CERTIFICATE_NAME);
        static final ParameterType CAPABILITIES = new ParameterType.ListType(TextForm.DOMAIN_CAPABILITY);
        static final ParameterType ROLE = new ParameterType.OwnType("FrontendTransport or HubTransport");
        static final ParameterType BINDINGS =
                new ParameterType.OwnType("a list of address:port, such as \"0.0.0.0:25\" or \"[::]:25\"");
        static final ParameterType RANGES =
                new ParameterType.OwnType("a list of addresses, a-b, CIDR, address(mask) or @network");
        static final ParameterType MECHANISMS = new ParameterType.OwnType(
                "a list of Tls, Integrated, BasicAuth, BasicAuthRequireTLS, ExchangeServer, ExternalAuthoritative; or None");
        static final ParameterType GROUPS = new ParameterType.OwnType(
                "a list of AnonymousUsers, ExchangeUsers, ExchangeServers, ExchangeLegacyServers, Partners; or None");
        static final int INT = Integer.MAX_VALUE;
    }

    private final String cmdletName;
    private final String text;
    private final ParameterType type;
    private final Optional<SettingValue> standard;
    private final Optional<SettingValue> edgeStandard;
    private final Versions versions;
    private final Where where;

    /** Which cmdlets take the parameter; reserved ones are stored but never written. */
    private enum Where {
        NEW_AND_SET,
        SET_ONLY,
        RESERVED
    }

    Parameter(String cmdletName, ParameterType type) {
        this(cmdletName, type, Versions.ALL);
    }

    Parameter(String cmdletName, ParameterType type, Versions versions) {
        this(cmdletName, type, null, versions, Where.NEW_AND_SET);
    }

    Parameter(String cmdletName, ParameterType type, String standard) {
        this(cmdletName, type, standard, Versions.ALL);
    }

    Parameter(String cmdletName, ParameterType type, String standard, String edge) {
        this(cmdletName, type, standard, edge, Versions.ALL, Where.NEW_AND_SET);
    }

    Parameter(String cmdletName, ParameterType type, String standard, Versions versions) {
        this(cmdletName, type, standard, versions, Where.NEW_AND_SET);
    }

    Parameter(String cmdletName, ParameterType type, String standard, Versions versions, Where where) {
        this(cmdletName, type, standard, null, versions, where);
    }

    Parameter(String cmdletName, ParameterType type, String standard, String edge, Versions versions, Where where) {
        this.cmdletName = cmdletName;
        this.text = Character.toLowerCase(cmdletName.charAt(0)) + cmdletName.substring(1);
        this.type = type;
        this.standard = SettingText.trusted(type, standard);
        this.edgeStandard = edge == null ? this.standard : SettingText.trusted(type, edge);
        this.versions = versions;
        this.where = where;
    }

    /** The property in the model file: the cmdlets' name with its first letter in lower case. */
    @Override
    public String text() {
        return text;
    }

    /** The name the cmdlets know. */
    public String cmdletName() {
        return cmdletName;
    }

    /** What it takes. */
    public ParameterType type() {
        return type;
    }

    /** What New leaves where the parameter isn't given; empty where that follows from usage or server. */
    public Optional<SettingValue> standard(boolean edge) {
        return edge ? edgeStandard : standard;
    }

    /** The releases that know it. */
    public Versions versions() {
        return versions;
    }

    /** Whether New-ReceiveConnector takes it; what it doesn't needs a Set afterwards. */
    public boolean onNew() {
        return where == Where.NEW_AND_SET;
    }

    /** Whether it is reserved for Microsoft: stored, but never to be written by a script. */
    public boolean reserved() {
        return where == Where.RESERVED;
    }

    /** Whether its values have a type of their own in {@link Connector} instead of a {@link SettingValue}. */
    public boolean isOwn() {
        return type instanceof ParameterType.OwnType || this == NAME || this == ENABLED;
    }

    private static ParameterType text(int max) {
        return new ParameterType.TextType(max, false, TextForm.FREE);
    }

    private static ParameterType number(long min, long max) {
        return new ParameterType.NumberType(min, max, false);
    }

    private static ParameterType limit(long min, long max) {
        return new ParameterType.NumberType(min, max, true);
    }

    private static ParameterType span(long minSeconds, long maxSeconds) {
        return new ParameterType.TimeSpanType(minSeconds, maxSeconds);
    }

    private static ParameterType size(long min, long max) {
        return new ParameterType.SizeType(min, max);
    }

    private static ParameterType choice(String... choices) {
        return new ParameterType.ChoiceType(List.of(choices));
    }
}
