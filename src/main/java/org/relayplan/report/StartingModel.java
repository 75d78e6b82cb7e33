package org.relayplan.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relayplan.model.ExchangeVersion;

/**
 * A model that is begun: what somebody answered, with comments that say what stands where and how to go on. Answers
 * become JSON texts and nothing else; no comment holds any of them.
 *
 * @param domains the domains that Exchange takes mail for
 * @param servers the servers, with the connectors of setup
 * @param relays the ranges of the hosts that may relay without logging on
 * @param owner who answers for those hosts
 * @param ownRecipient a mailbox of the organization, for live tests
 * @param foreignRecipient a mailbox outside, for live tests
 */
public record StartingModel(
        List<String> domains,
        List<StartingServer> servers,
        List<String> relays,
        Optional<String> owner,
        Optional<String> ownRecipient,
        Optional<String> foreignRecipient)
        implements Rendered {

    private static final String NETWORK = "relay-hosts";
    private static final String CONNECTOR = "Anonymous Relay";
    private static final int ENTRY = 4;

    /** Keeps its own copies. */
    public StartingModel {
        domains = List.copyOf(domains);
        servers = List.copyOf(servers);
        relays = List.copyOf(relays);
    }

    /** Nothing answered yet. */
    public static StartingModel empty() {
        return new StartingModel(List.of(), List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same with one more domain. */
    public StartingModel withDomain(String domain) {
        return new StartingModel(joined(domains, domain), servers, relays, owner, ownRecipient, foreignRecipient);
    }

    /** The same with one more server. */
    public StartingModel with(StartingServer server) {
        return new StartingModel(domains, joined(servers, server), relays, owner, ownRecipient, foreignRecipient);
    }

    /** The same with these hosts that relay. */
    public StartingModel withRelays(List<String> ranges) {
        return new StartingModel(domains, servers, ranges, owner, ownRecipient, foreignRecipient);
    }

    /** The same with somebody who answers for them. */
    public StartingModel withOwner(String name) {
        return new StartingModel(domains, servers, relays, Optional.of(name), ownRecipient, foreignRecipient);
    }

    /** The same with a mailbox of the organization. */
    public StartingModel withOwnRecipient(String address) {
        return new StartingModel(domains, servers, relays, owner, Optional.of(address), foreignRecipient);
    }

    /** The same with a mailbox outside. */
    public StartingModel withForeignRecipient(String address) {
        return new StartingModel(domains, servers, relays, owner, ownRecipient, Optional.of(address));
    }

    private static <T> List<T> joined(List<T> list, T another) {
        List<T> joined = new ArrayList<>(list);
        joined.add(another);
        return joined;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        out.write(text().getBytes(StandardCharsets.UTF_8));
    }

    private String text() {
        return """
                // Begun by relayplan init; yours to change from here on. Settings have the names of the parameters of
                // New-ReceiveConnector, and what is left out is as Exchange leaves it. relayplan check says what is wrong.
                {
                  // Editors complete and check this file once the schema lies beside it:
                  // relayplan schema > model.schema.json
                  "$schema": "model.schema.json",
                  "organization": {
                    // Every domain that Exchange takes mail for, as Get-AcceptedDomain lists them.
                    "acceptedDomains": [
                """ + entries(domains.stream().map(StartingModel::domain).toList(), 6) + """
                    ],
                    // Hosts by name; a range may have its own "owner", "ticket" and "expires".
                    "networks": {
                """ + network() + """
                    },
                    // Mailboxes that relayplan verify and telnet may write to; nothing is sent unless you ask for it.
                    "probes": {
                """ + probes()
                + """
                    }
                  },
                  // "defaultConnectors" stands for the connectors that setup makes, as setup makes them.
                  "servers": [
                """ + entries(servers.stream().map(StartingModel::server).toList(), ENTRY) + """
                  ],
                """ + connectors() + """
                  // What must be true of every address there is; relayplan check fails where it isn't.
                  "expectations": [
                """
                + entries(expectations(), ENTRY) + """
                  ]
                }
                """;
    }

    private static JsonValue domain(String name) {
        return properties("domainName", new JsonValue.Text(name), "domainType", new JsonValue.Text("Authoritative"));
    }

    private String network() {
        if (relays.isEmpty()) {
            return """
                          // "%s": { "ranges": ["192.168.5.10"], "kind": "hosts", "owner": "ERP team" }
                    """.formatted(NETWORK);
        }
        Map<String, JsonValue> network = new LinkedHashMap<>();
        network.put("ranges", JsonValue.Elements.texts(relays));
        network.put("kind", new JsonValue.Text("hosts"));
        owner.ifPresent(name -> network.put("owner", new JsonValue.Text(name)));
        String comment =
                owner.isPresent() ? "" : "      // Say who answers for these hosts: \"owner\" or \"ticket\".\n";
        return comment + property(NETWORK, new JsonValue.Properties(network), 6) + "\n";
    }

    private String probes() {
        List<String> stated = new ArrayList<>();
        ownRecipient.ifPresent(text -> stated.add(property("ownRecipient", new JsonValue.Text(text), 6)));
        foreignRecipient.ifPresent(text -> stated.add(property("foreignRecipient", new JsonValue.Text(text), 6)));
        // Examples stand first, so that each needs only its slashes taken away.
        String own = ownRecipient.isPresent() ? "" : "      // \"ownRecipient\": \"chris@contoso.com\",\n";
        String comma = stated.isEmpty() ? "" : ",";
        String foreign = foreignRecipient.isPresent()
                ? ""
                : "      // \"foreignRecipient\": \"kate@fabrikam.com\"" + comma + "\n";
        return own + foreign + String.join(",\n", stated) + (stated.isEmpty() ? "" : "\n");
    }

    private static JsonValue server(StartingServer server) {
        Map<String, JsonValue> properties = new LinkedHashMap<>();
        properties.put("name", new JsonValue.Text(server.name()));
        server.fqdn().ifPresent(fqdn -> properties.put("fqdn", new JsonValue.Text(fqdn)));
        properties.put("role", JsonValue.oneOrSeveral(server.roles()));
        properties.put("version", new JsonValue.Text(server.version().text()));
        properties.put("addresses", JsonValue.Elements.texts(server.addresses()));
        properties.put("defaultConnectors", new JsonValue.Truth(true));
        return new JsonValue.Properties(properties);
    }

    /** One for each form of server: with and without transport roles. */
    private String connectors() {
        if (relays.isEmpty()) {
            return """
                      // A relay for the hosts of a network, once there is one: take the slashes away.
                      "connectors": [
                        // {
                        //   "name": "%s", "purpose": "relay", "transportRole": "FrontendTransport",
                        //   "bindings": ["0.0.0.0:25"], "remoteIPRanges": ["@%s"],
                        //   "permissionGroups": ["AnonymousUsers"], "protocolLoggingLevel": "Verbose",
                        //   "extendedRights": [
                        //     { "user": "NT AUTHORITY\\\\ANONYMOUS LOGON", "rights": ["ms-Exch-SMTP-Accept-Any-Recipient"] }
                        //   ]
                        // }
                      ],
                    """.formatted(CONNECTOR, NETWORK);
        }
        List<JsonValue> entries = new ArrayList<>();
        for (boolean old : List.of(false, true)) {
            List<String> names = new ArrayList<>();
            for (StartingServer server : servers) {
                if ((server.version() == ExchangeVersion.V2010) == old) {
                    names.add(server.name());
                }
            }
            if (!names.isEmpty()) {
                entries.add(relay(names, old));
            }
        }
        return """
                  // The group lets these hosts submit mail; the one right beyond it lets them relay. The smaller range decides
                  // between this connector and the default one on the same port.
                  "connectors": [
                """ + entries(entries, ENTRY) + """
                  ],
                """;
    }

    private JsonValue relay(List<String> names, boolean old) {
        Map<String, JsonValue> relay = new LinkedHashMap<>();
        relay.put("name", new JsonValue.Text(CONNECTOR));
        relay.put("servers", JsonValue.Elements.texts(names));
        relay.put("purpose", new JsonValue.Text("relay"));
        if (!old) {
            relay.put("transportRole", new JsonValue.Text("FrontendTransport"));
        }
        List<String> bindings = new ArrayList<>();
        boolean hasIPv6 = relays.stream().anyMatch(range -> range.indexOf(':') >= 0);
        if (!hasIPv6 || relays.stream().anyMatch(range -> range.indexOf(':') < 0)) {
            bindings.add("0.0.0.0:25");
        }
        if (hasIPv6) {
            bindings.add("[::]:25");
        }
        relay.put("bindings", JsonValue.Elements.texts(bindings));
        relay.put("remoteIPRanges", JsonValue.Elements.texts(List.of("@" + NETWORK)));
        relay.put("permissionGroups", JsonValue.Elements.texts(List.of("AnonymousUsers")));
        relay.put(
                "extendedRights",
                new JsonValue.Elements(List.of(properties(
                        "user",
                        new JsonValue.Text("NT AUTHORITY\\ANONYMOUS LOGON"),
                        "rights",
                        JsonValue.Elements.texts(List.of("ms-Exch-SMTP-Accept-Any-Recipient"))))));
        relay.put("protocolLoggingLevel", new JsonValue.Text("Verbose"));
        return new JsonValue.Properties(relay);
    }

    private List<JsonValue> expectations() {
        Map<String, JsonValue> nobody = new LinkedHashMap<>();
        nobody.put("name", new JsonValue.Text(relays.isEmpty() ? "nobody relays" : "nobody else relays"));
        nobody.put("from", new JsonValue.Text("@any"));
        if (relays.isEmpty()) {
            nobody.put("relay", new JsonValue.Truth(false));
            return List.of(new JsonValue.Properties(nobody));
        }
        nobody.put("except", JsonValue.Elements.texts(List.of("@" + NETWORK)));
        nobody.put("relay", new JsonValue.Truth(false));
        Map<String, JsonValue> hosts = new LinkedHashMap<>();
        hosts.put("name", new JsonValue.Text("the relay hosts relay"));
        hosts.put("from", new JsonValue.Text("@" + NETWORK));
        hosts.put(
                "to",
                JsonValue.oneOrSeveral(
                        servers.stream().map(server -> server.name() + ":25").toList()));
        hosts.put("relay", new JsonValue.Truth(true));
        return List.of(new JsonValue.Properties(hosts), new JsonValue.Properties(nobody));
    }

    private static JsonValue properties(String first, JsonValue one, String second, JsonValue other) {
        Map<String, JsonValue> properties = new LinkedHashMap<>();
        properties.put(first, one);
        properties.put(second, other);
        return new JsonValue.Properties(properties);
    }

    private static String property(String name, JsonValue value, int indent) {
        String begun = " ".repeat(indent) + "\"" + name + "\": ";
        return begun + JsonLayout.of(value, indent, begun.length());
    }

    private static String entries(List<JsonValue> values, int indent) {
        StringBuilder out = new StringBuilder();
        int left = values.size();
        for (JsonValue value : values) {
            left--;
            out.append(" ".repeat(indent)).append(JsonLayout.of(value, indent, indent));
            out.append(left > 0 ? ",\n" : "\n");
        }
        return out.toString();
    }
}
