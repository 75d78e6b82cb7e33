package org.relayplan.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.relayplan.powershell.Commands;
import org.relayplan.powershell.LiveObject;
import org.relayplan.powershell.PowerShellFault;
import org.relayplan.powershell.Values;

/** Two servers as the collector sees them, and the file that it writes. Whatever it calls is noted. */
final class CollectedServers implements Commands {

    private static final String LOCALISED = "NT-AUTORIT\u00C4T\\ANONYMOUS-ANMELDUNG";

    /** The commands that were called. */
    final TreeSet<String> called = new TreeSet<>();

    /** The cmdlets that fail; those that begin with ! aren't there at all. */
    private final List<String> failing;

    private Object written;

    CollectedServers(String... failing) {
        this.failing = List.of(failing);
    }

    /** The document that was exported. */
    String document() {
        return WrittenCliXml.of(written);
    }

    @Override
    public boolean has(String name) {
        return !failing.contains("!" + name)
                && List.of(
                                "get-exchangeserver",
                                "get-networkconnectioninfo",
                                "get-receiveconnector",
                                "get-adpermission",
                                "get-accepteddomain",
                                "get-transportconfig",
                                "get-date",
                                "get-item",
                                "test-path",
                                "export-clixml")
                        .contains(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public List<Object> run(String name, List<Object> input, List<Object> positional, Map<String, Object> named) {
        called.add(name);
        if (failing.contains(name)) {
            throw new PowerShellFault(name + " may not be called");
        }
        return switch (name) {
            case "Get-ExchangeServer" -> List.of(server("EX01", "Mailbox"), server("EX02", "Mailbox"));
            case "Get-NetworkConnectionInfo" -> {
                if (!named.get("Identity").equals("EX01")) {
                    throw new PowerShellFault("no answer from " + named.get("Identity"));
                }
                yield List.of(live("Name", "Ethernet", "IPAddresses", list("10.1.1.1", "fe80::1%4")));
            }
            case "Get-ReceiveConnector" -> List.of(connector("EX01"), connector("EX02"));
            case "Get-ADPermission" -> permissions(Values.text(named.get("Identity")));
            case "Get-AcceptedDomain" ->
                List.of(live("Name", "contoso", "DomainName", "contoso.com", "DomainType", "Authoritative"));
            case "Get-TransportConfig" -> List.of(live("TLSReceiveDomainSecureList", list()));
            case "Get-Date" -> List.of(named.get("Format").equals("s") ? "2026-11-22T11:00:00" : "20261122-110000");
            case "Test-Path" -> List.of(failing.contains("file") ? true : false);
            case "Get-Item" -> List.of(live("FullName", "C:\\Temp\\" + named.get("LiteralPath")));
            case "Export-Clixml" -> {
                written = named.get("InputObject");
                yield List.of();
            }
            case "sid" -> positional.get(0).equals(LOCALISED) ? List.of("S-1-5-7") : List.of();
            default -> throw new PowerShellFault("no command " + name);
        };
    }

    private static LiveObject server(String name, String role) {
        return live(
                "Name",
                name,
                "Fqdn",
                name.toLowerCase(Locale.ROOT) + ".contoso.com",
                "ServerRole",
                role,
                "AdminDisplayVersion",
                "Version 15.2 (Build 1118.7)",
                "Edition",
                "Standard",
                "InternetWebProxy",
                null,
                "RunspaceId",
                "5f2c0000-0000-4000-8000-000000000001");
    }

    private static LiveObject connector(String server) {
        return live(
                "Identity",
                server + "\\Relay <&> \u00E9",
                "Name",
                "Relay <&> \u00E9",
                "Server",
                server,
                "DistinguishedName",
                "CN=Relay,CN=" + server,
                "Enabled",
                true,
                "AuthMechanism",
                "Tls",
                "PermissionGroups",
                "AnonymousUsers, Custom",
                "ProtocolLoggingLevel",
                "Verbose",
                "MaxMessageSize",
                "36 MB (37,748,736 bytes)",
                "ConnectionTimeout",
                "00:10:00",
                "Fqdn",
                server.toLowerCase(Locale.ROOT) + ".contoso.com",
                "Bindings",
                list("0.0.0.0:25"),
                "RemoteIPRanges",
                list("192.168.5.10", "10.0.0.0/8"),
                "Comment",
                "one\r\ntwo _x0041_",
                "TlsDomainCapabilities",
                list(),
                "MaxHopCount",
                60,
                "TransportRole",
                "FrontendTransport");
    }

    private List<Object> permissions(String identity) {
        if (failing.contains("rows of EX02") && identity.endsWith("EX02")) {
            throw new PowerShellFault("access is denied");
        }
        List<Object> rows = new ArrayList<>();
        rows.add(row(LOCALISED, false, false, list("ms-Exch-SMTP-Accept-Any-Recipient"), list("ExtendedRight")));
        rows.add(row("MS Exchange\\Edge Transport Servers", false, true, list("ms-Exch-SMTP-Submit"), null));
        rows.add(row("S-1-5-21-1-2-3-1106", true, true, null, list("GenericAll")));
        return rows;
    }

    private static LiveObject row(String user, boolean deny, boolean inherited, Object rights, Object access) {
        return live(
                "User",
                user,
                "Deny",
                deny,
                "IsInherited",
                inherited,
                "InheritanceType",
                "All",
                "ExtendedRights",
                rights,
                "AccessRights",
                access,
                "SerializationData",
                list(0, 1));
    }

    private static List<Object> list(Object... items) {
        return new ArrayList<>(List.of(items));
    }

    private static LiveObject live(Object... namesAndValues) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            properties.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return new LiveObject(properties);
    }
}
