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
    // One line for each: spotless:off
    NAME("Name", text(64), null, null, Versions.ALL, Where.NEW_AND_SET),
    TRANSPORT_ROLE("TransportRole", own("FrontendTransport or HubTransport"), null, null, Versions.SINCE_2013, Where.NEW_AND_SET),
    BINDINGS("Bindings", own("a list of address:port, such as \"0.0.0.0:25\" or \"[::]:25\""), null, null, Versions.ALL, Where.NEW_AND_SET),
    REMOTE_IP_RANGES("RemoteIPRanges", own("a list of addresses, a-b, CIDR, address(mask) or @network"), null, null, Versions.ALL, Where.NEW_AND_SET),
    ENABLED("Enabled", Shared.BOOLEAN, "True", null, Versions.ALL, Where.NEW_AND_SET),
    COMMENT("Comment", text(1024), "", null, Versions.ALL, Where.NEW_AND_SET),
    FQDN("Fqdn", Shared.HOST_OR_NULL, null, null, Versions.ALL, Where.NEW_AND_SET),
    SERVICE_DISCOVERY_FQDN("ServiceDiscoveryFqdn", Shared.HOST_OR_NULL, null, null, Versions.SINCE_2013, Where.NEW_AND_SET),
    ADVERTISE_CLIENT_SETTINGS("AdvertiseClientSettings", Shared.BOOLEAN, "False", null, Versions.ALL, Where.NEW_AND_SET),
    AUTH_MECHANISM("AuthMechanism", own("a list of Tls, Integrated, BasicAuth, BasicAuthRequireTLS, ExchangeServer, ExternalAuthoritative, or None"), null, null, Versions.ALL, Where.NEW_AND_SET),
    PERMISSION_GROUPS("PermissionGroups", own("a list of AnonymousUsers, ExchangeUsers, ExchangeServers, ExchangeLegacyServers, Partners, or None"), null, null, Versions.ALL, Where.NEW_AND_SET),
    REQUIRE_TLS("RequireTLS", Shared.BOOLEAN, "False", null, Versions.ALL, Where.NEW_AND_SET),
    DOMAIN_SECURE_ENABLED("DomainSecureEnabled", Shared.BOOLEAN, "False", null, Versions.ALL, Where.NEW_AND_SET),
    ENABLE_AUTH_GSSAPI("EnableAuthGSSAPI", Shared.BOOLEAN, "False", null, Versions.ALL, Where.NEW_AND_SET),
    EXTENDED_PROTECTION_POLICY("ExtendedProtectionPolicy", choice("None", "Allow", "Require"), "None", null, Versions.ALL, Where.NEW_AND_SET),
    SUPPRESS_X_ANONYMOUS_TLS("SuppressXAnonymousTls", Shared.BOOLEAN, "False", null, Versions.ALL, Where.NEW_AND_SET),
    TLS_CERTIFICATE_NAME("TlsCertificateName", new ParameterType.TextType(1024, true, TextForm.CERTIFICATE_NAME), null, null, Versions.SINCE_2013, Where.NEW_AND_SET),
    TLS_DOMAIN_CAPABILITIES("TlsDomainCapabilities", new ParameterType.ListType(TextForm.DOMAIN_CAPABILITY), "", null, Versions.ALL, Where.NEW_AND_SET),
    LIVE_CREDENTIAL_ENABLED("LiveCredentialEnabled", Shared.BOOLEAN, "False", null, Versions.UNTIL_2013, Where.RESERVED),
    PROXY_ENABLED("ProxyEnabled", Shared.BOOLEAN, "False", null, Versions.ONLY_2013, Where.RESERVED),
    BINARY_MIME_ENABLED("BinaryMimeEnabled", Shared.BOOLEAN, "True", null, Versions.ALL, Where.NEW_AND_SET),
    CHUNKING_ENABLED("ChunkingEnabled", Shared.BOOLEAN, "True", null, Versions.ALL, Where.NEW_AND_SET),
    DELIVERY_STATUS_NOTIFICATION_ENABLED("DeliveryStatusNotificationEnabled", Shared.BOOLEAN, "True", null, Versions.ALL, Where.NEW_AND_SET),
    EIGHT_BIT_MIME_ENABLED("EightBitMimeEnabled", Shared.BOOLEAN, "True", null, Versions.ALL, Where.NEW_AND_SET),
    ENHANCED_STATUS_CODES_ENABLED("EnhancedStatusCodesEnabled", Shared.BOOLEAN, "True", null, Versions.ALL, Where.NEW_AND_SET),
    PIPELINING_ENABLED("PipeliningEnabled", Shared.BOOLEAN, "True", null, Versions.ALL, Where.NEW_AND_SET),
    ORAR_ENABLED("OrarEnabled", Shared.BOOLEAN, "False", null, Versions.ALL, Where.NEW_AND_SET),
    LONG_ADDRESSES_ENABLED("LongAddressesEnabled", Shared.BOOLEAN, "False", null, Versions.ALL, Where.NEW_AND_SET),
    SIZE_ENABLED("SizeEnabled", choice("Disabled", "Enabled", "EnabledWithoutValue"), "Enabled", null, Versions.ALL, Where.NEW_AND_SET),
    SMTP_UTF8_ENABLED("SmtpUtf8Enabled", Shared.BOOLEAN, "True", null, Versions.SINCE_2013, Where.SET_ONLY),
    BARE_LINEFEED_REJECTION_ENABLED("BareLinefeedRejectionEnabled", Shared.BOOLEAN, "False", null, Versions.ALL, Where.SET_ONLY),
    BANNER("Banner", new ParameterType.TextType(512, true, TextForm.BANNER), null, null, Versions.ALL, Where.NEW_AND_SET),
    REQUIRE_EHLO_DOMAIN("RequireEHLODomain", Shared.BOOLEAN, "False", null, Versions.ALL, Where.NEW_AND_SET),
    DEFAULT_DOMAIN("DefaultDomain", new ParameterType.TextType(1024, true, TextForm.FREE), null, null, Versions.ALL, Where.NEW_AND_SET),
    REJECT_RESERVED_TOP_LEVEL_RECIPIENT_DOMAINS("RejectReservedTopLevelRecipientDomains", Shared.BOOLEAN, "False", null, Versions.SINCE_2016, Where.NEW_AND_SET),
    REJECT_RESERVED_SECOND_LEVEL_RECIPIENT_DOMAINS("RejectReservedSecondLevelRecipientDomains", Shared.BOOLEAN, "False", null, Versions.SINCE_2016, Where.NEW_AND_SET),
    REJECT_SINGLE_LABEL_RECIPIENT_DOMAINS("RejectSingleLabelRecipientDomains", Shared.BOOLEAN, "False", null, Versions.SINCE_2016, Where.NEW_AND_SET),
    CONNECTION_TIMEOUT("ConnectionTimeout", new ParameterType.TimeSpanType(1, 86_400), "00:10:00", "00:05:00", Versions.ALL, Where.NEW_AND_SET),
    CONNECTION_INACTIVITY_TIMEOUT("ConnectionInactivityTimeout", new ParameterType.TimeSpanType(1, 86_400), "00:05:00", "00:01:00", Versions.ALL, Where.NEW_AND_SET),
    TARPIT_INTERVAL("TarpitInterval", new ParameterType.TimeSpanType(0, 86_400), "00:00:05", null, Versions.ALL, Where.NEW_AND_SET),
    AUTH_TARPIT_INTERVAL("AuthTarpitInterval", new ParameterType.TimeSpanType(0, 86_400), "00:00:05", null, Versions.SINCE_2016, Where.NEW_AND_SET),
    MAX_ACKNOWLEDGEMENT_DELAY("MaxAcknowledgementDelay", new ParameterType.TimeSpanType(0, 86_400), "00:00:30", null, Versions.ALL, Where.NEW_AND_SET),
    MAX_HEADER_SIZE("MaxHeaderSize", new ParameterType.SizeType(1, Integer.MAX_VALUE), "256KB", null, Versions.ALL, Where.NEW_AND_SET),
    MAX_MESSAGE_SIZE("MaxMessageSize", new ParameterType.SizeType(65_536, Integer.MAX_VALUE), "36MB", null, Versions.ALL, Where.NEW_AND_SET),
    MAX_HOP_COUNT("MaxHopCount", number(1, 500), "60", null, Versions.ALL, Where.NEW_AND_SET),
    MAX_LOCAL_HOP_COUNT("MaxLocalHopCount", number(0, 50), "8", null, Versions.ALL, Where.NEW_AND_SET),
    MAX_INBOUND_CONNECTION("MaxInboundConnection", limit(1, Integer.MAX_VALUE), "5000", null, Versions.ALL, Where.NEW_AND_SET),
    MAX_INBOUND_CONNECTION_PER_SOURCE("MaxInboundConnectionPerSource", limit(1, 10_000), "20", null, Versions.ALL, Where.NEW_AND_SET),
    MAX_INBOUND_CONNECTION_PERCENTAGE_PER_SOURCE("MaxInboundConnectionPercentagePerSource", number(1, 100), "2", null, Versions.ALL, Where.NEW_AND_SET),
    MAX_LOGON_FAILURES("MaxLogonFailures", number(0, 10), "3", null, Versions.ALL, Where.NEW_AND_SET),
    MAX_PROTOCOL_ERRORS("MaxProtocolErrors", limit(0, Integer.MAX_VALUE), "5", null, Versions.ALL, Where.NEW_AND_SET),
    MAX_RECIPIENTS_PER_MESSAGE("MaxRecipientsPerMessage", number(1, 512_000), "200", null, Versions.ALL, Where.NEW_AND_SET),
    MESSAGE_RATE_LIMIT("MessageRateLimit", limit(1, Integer.MAX_VALUE), "Unlimited", "600", Versions.ALL, Where.NEW_AND_SET),
    MESSAGE_RATE_SOURCE("MessageRateSource", choice("None", "IPAddress", "User", "All"), "IPAddress", null, Versions.ALL, Where.NEW_AND_SET),
    PROTOCOL_LOGGING_LEVEL("ProtocolLoggingLevel", choice("None", "Verbose"), "None", null, Versions.ALL, Where.NEW_AND_SET);
    // spotless:on

    private static final class Shared {
        static final ParameterType BOOLEAN = new ParameterType.BooleanType();
        static final ParameterType HOST_OR_NULL = new ParameterType.TextType(255, true, TextForm.HOST_NAME);
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

    private static ParameterType own(String legal) {
        return new ParameterType.OwnType(legal);
    }

    private static ParameterType number(long min, long max) {
        return new ParameterType.NumberType(min, max, false);
    }

    private static ParameterType limit(long min, long max) {
        return new ParameterType.NumberType(min, max, true);
    }

    private static ParameterType choice(String... choices) {
        return new ParameterType.ChoiceType(List.of(choices));
    }
}
