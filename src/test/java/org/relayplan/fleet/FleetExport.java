package org.relayplan.fleet;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.relayplan.model.InvalidText;
import org.relayplan.model.RangeText;
import org.relayplan.model.RemoteRange;

/**
 * Writes what {@code Get-ReceiveConnector | Export-Clixml} would write of a fleet, in the shape of real exports of
 * Exchange 2019 over a remote session: every value an object with its parts and its serialized bytes.
 */
public final class FleetExport {

    private static final String DATA = "Microsoft.Exchange.Data.";
    private static final String CONFIGURATION = DATA + "Directory.SystemConfiguration.";
    // As long as those of real exports, and as meaningless to us.
    private static final String BYTES = "AAEAAAD/////AQAAAAAAAAAMAgAAAFt".repeat(25);
    private static final List<String> TRUE = List.of(
            "BinaryMimeEnabled",
            "ChunkingEnabled",
            "DeliveryStatusNotificationEnabled",
            "EightBitMimeEnabled",
            "SmtpUtf8Enabled",
            "EnhancedStatusCodesEnabled",
            "Enabled",
            "PipeliningEnabled");
    private static final List<String> FALSE = List.of(
            "BareLinefeedRejectionEnabled",
            "DomainSecureEnabled",
            "LongAddressesEnabled",
            "OrarEnabled",
            "SuppressXAnonymousTls",
            "AdvertiseClientSettings",
            "RequireEHLODomain",
            "RequireTLS",
            "EnableAuthGSSAPI",
            "RejectReservedTopLevelRecipientDomains",
            "RejectReservedSecondLevelRecipientDomains",
            "RejectSingleLabelRecipientDomains",
            "AcceptConsumerMail");

    private final FleetPlan plan;
    private final Appendable out;
    private final Map<String, Integer> types = new HashMap<>();
    private int objects;
    private int depth;

    private FleetExport(FleetPlan plan, Appendable out) {
        this.plan = plan;
        this.out = out;
    }

    /** Writes the connectors of all servers, lines ended by CR LF, in ASCII. */
    public static void write(FleetPlan plan, Appendable out) throws IOException {
        new FleetExport(plan, out).write();
    }

    private void write() throws IOException {
        line("<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\">");
        for (int server = 0; server < plan.servers(); server++) {
            RangeLists lists = new RangeLists(plan, server % plan.kinds());
            for (int connector = 0; connector < plan.connectors(); connector++) {
                String name = (connector % 2 == 0 ? "Relay " : "Intake ") + connector;
                connector("EX" + (10000 + server), name, server, lists.next());
            }
        }
        line("</Objs>");
    }

    private void connector(String server, String name, int number, List<String> ranges) throws IOException {
        String protocols = "CN=Protocols,CN=" + server + ",CN=Servers,CN=Exchange Administrative Group"
                + " (FYDIBOHF23SPDLT),CN=Administrative Groups,CN=Contoso,CN=Microsoft Exchange,CN=Services,"
                + "CN=Configuration,DC=contoso,DC=com";
        begin("", CONFIGURATION + "ReceiveConnector|System.Object");
        line("<ToString>" + server + "\\" + name + "</ToString>");
        open("Props");
        choice("AuthMechanism", CONFIGURATION + "AuthMechanisms", "Tls", 1);
        text("Banner", "");
        begin("Bindings", list("IPBinding"));
        open("LST");
        binding("172.16." + (number >> 8) + "." + (number & 0xFF), "InterNetwork", "");
        binding("fd01::" + Integer.toHexString(number + 1), "InterNetworkV6", "[]");
        close("LST");
        close("Obj");
        flags();
        begin("Fqdn", DATA + "Fqdn|" + DATA + "SmtpDomain|System.Object");
        line("<ToString>" + server + ".contoso.com</ToString>");
        member("Domain", server + ".contoso.com");
        spans();
        numbers();
        choice("PermissionGroups", DATA + "PermissionGroups", "AnonymousUsers", 1);
        choice("ProtocolLoggingLevel", DATA + "ProtocolLoggingLevel", "Verbose", 1);
        begin("RemoteIPRanges", list("IPRange"));
        open("LST");
        for (String range : ranges) {
            range(range);
        }
        close("LST");
        close("Obj");
        identity("Server", server, protocols.substring(protocols.indexOf(",") + 1), server);
        choice("TransportRole", CONFIGURATION + "ServerRole", "FrontendTransport", 16384);
        text("Name", name);
        text("DistinguishedName", "CN=" + name + ",CN=SMTP Receive Connectors," + protocols);
        int identity = objects;
        identity("Identity", server + "\\" + name, "CN=" + name + ",CN=SMTP Receive Connectors," + protocols, name);
        line("<DT N=\"WhenChangedUTC\">2026-08-21T08:43:54Z</DT>");
        line("<Ref N=\"Id\" RefId=\"" + identity + "\" />");
        line("<B N=\"IsValid\">true</B>");
        close("Props");
        bytes();
    }

    private void flags() throws IOException {
        for (String name : TRUE) {
            line("<B N=\"" + name + "\">true</B>");
        }
        for (String name : FALSE) {
            line("<B N=\"" + name + "\">false</B>");
        }
        for (String name : List.of("DefaultDomain", "ServiceDiscoveryFqdn", "TlsCertificateName")) {
            line("<Nil N=\"" + name + "\" />");
        }
        text("Comment", "");
    }

    private void spans() throws IOException {
        span("ConnectionTimeout", 600);
        span("ConnectionInactivityTimeout", 300);
        span("TarpitInterval", 5);
        span("AuthTarpitInterval", 5);
        span("MaxAcknowledgementDelay", 30);
    }

    private void numbers() throws IOException {
        unlimited("MessageRateLimit", "Unlimited");
        choice("MessageRateSource", CONFIGURATION + "MessageRateSourceFlags", "IPAddress", 1);
        unlimited("MaxInboundConnection", "5000");
        unlimited("MaxInboundConnectionPerSource", "20");
        unlimited("MaxProtocolErrors", "5");
        size("MaxHeaderSize", "256 KB (262,144 bytes)");
        size("MaxMessageSize", "36 MB (37,748,736 bytes)");
        line("<I32 N=\"MaxInboundConnectionPercentagePerSource\">2</I32>");
        line("<I32 N=\"MaxHopCount\">60</I32>");
        line("<I32 N=\"MaxLocalHopCount\">5</I32>");
        line("<I32 N=\"MaxLogonFailures\">3</I32>");
        line("<I32 N=\"MaxRecipientsPerMessage\">200</I32>");
        choice("SizeEnabled", DATA + "SizeMode", "Enabled", 1);
        choice("ExtendedProtectionPolicy", CONFIGURATION + "ExtendedProtectionPolicySetting", "None", 0);
    }

    private void binding(String address, String family, String brackets) throws IOException {
        begin("", DATA + "IPBinding|System.Net.IPEndPoint|System.Net.EndPoint|System.Object");
        String shown = brackets.isEmpty() ? address : "[" + address + "]";
        line("<ToString>" + shown + ":25</ToString>");
        open("Props");
        line("<I32 N=\"Port\">25</I32>");
        text("AddressFamily", family);
        begin("Address", "System.Net.IPAddress|System.Object");
        line("<ToString>" + address + "</ToString>");
        open("Props");
        text("AddressFamily", family);
        line("<B N=\"IsIPv6Multicast\">false</B>");
        line("<B N=\"IsIPv6LinkLocal\">false</B>");
        line("<B N=\"IsIPv4MappedToIPv6\">false</B>");
        close("Props");
        close("Obj");
        close("Props");
        bytes();
    }

    private void range(String text) throws IOException {
        RemoteRange range;
        try {
            range = RangeText.read(text);
        } catch (InvalidText e) {
            throw new IllegalStateException("fleets have good ranges", e);
        }
        begin("", DATA + "IPRange|System.Object");
        line("<ToString>" + text + "</ToString>");
        open("Props");
        text("LowerBound", range.addresses().lower().toString());
        text("UpperBound", range.addresses().upper().toString());
        text("RangeFormat", "LoHi");
        text("Size", "::1");
        text("Expression", text);
        close("Props");
        bytes();
    }

    private void span(String name, int seconds) throws IOException {
        begin(name, DATA + "EnhancedTimeSpan|System.ValueType|System.Object");
        line("<ToString>00:%02d:%02d</ToString>".formatted(seconds / 60, seconds % 60));
        open("Props");
        text("Days", "0");
        text("Hours", "0");
        text("Minutes", seconds / 60 + "");
        text("Seconds", seconds % 60 + "");
        text("TotalDays", seconds / 86400.0 + "");
        text("TotalHours", seconds / 3600.0 + "");
        text("TotalSeconds", seconds + "");
        close("Props");
        bytes();
    }

    private void unlimited(String name, String value) throws IOException {
        begin(name, DATA + "Unlimited`1[[System.Int32, mscorlib]]|System.ValueType|System.Object");
        line("<ToString>" + value + "</ToString>");
        member("IsUnlimited", value.equals("Unlimited") ? "true" : "false");
    }

    private void size(String name, String text) throws IOException {
        begin(name, DATA + "ByteQuantifiedSize|System.ValueType|System.Object");
        line("<ToString>" + text + "</ToString>");
        bytes();
    }

    private void choice(String name, String type, String text, int number) throws IOException {
        begin(name, type + "|System.Enum|System.ValueType|System.Object");
        line("<ToString>" + text + "</ToString>");
        line("<I32>" + number + "</I32>");
        close("Obj");
    }

    private void identity(String name, String text, String distinguishedName, String last) throws IOException {
        begin(name, DATA + "Directory.ADObjectId|" + DATA + "ObjectId|System.Object");
        line("<ToString>" + text + "</ToString>");
        open("Props");
        text("IsDeleted", "false");
        text("Rdn", "CN=" + last);
        text("Depth", "12");
        text("DistinguishedName", distinguishedName);
        text("DomainId", "contoso.com");
        text("ObjectGuid", "00000000-0000-0000-0000-000000000000");
        text("Name", last);
        close("Props");
        bytes();
    }

    private static String list(String type) {
        return DATA + "MultiValuedProperty`1[[" + DATA + type + ", Microsoft.Exchange.Data]]|System.Object";
    }

    private void begin(String name, String typeNames) throws IOException {
        String attribute = name.isEmpty() ? "" : " N=\"" + name + "\"";
        open("Obj" + attribute + " RefId=\"" + objects++ + "\"");
        Integer known = types.putIfAbsent(typeNames, types.size());
        if (known != null) {
            line("<TNRef RefId=\"" + known + "\" />");
            return;
        }
        open("TN RefId=\"" + types.get(typeNames) + "\"");
        for (String type : typeNames.split("\\|")) {
            line("<T>" + type + "</T>");
        }
        close("TN");
    }

    /** The one member of an object, and its end. */
    private void member(String name, String value) throws IOException {
        open("Props");
        text(name, value);
        close("Props");
        bytes();
    }

    /** The serialized bytes of an object, and its end. */
    private void bytes() throws IOException {
        open("MS");
        line("<BA N=\"SerializationData\">" + BYTES + "</BA>");
        close("MS");
        close("Obj");
    }

    private void text(String name, String text) throws IOException {
        line("<S N=\"" + name + "\">" + text + "</S>");
    }

    private void open(String tag) throws IOException {
        line("<" + tag + ">");
        depth++;
    }

    private void close(String tag) throws IOException {
        depth--;
        line("</" + tag + ">");
    }

    private void line(String text) throws IOException {
        out.append("  ".repeat(depth)).append(text).append("\r\n");
    }
}
