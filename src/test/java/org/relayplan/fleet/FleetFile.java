package org.relayplan.fleet;

import java.io.IOException;
import java.util.List;

/** Writes the model file of a fleet, entry by entry, so that its size is limited by the disk only. */
public final class FleetFile {

    private final FleetPlan plan;
    private final Appendable out;

    private FleetFile(FleetPlan plan, Appendable out) {
        this.plan = plan;
        this.out = out;
    }

    /** Writes a fleet's model file, lines ended by a line feed, in ASCII. */
    public static void write(FleetPlan plan, Appendable out) throws IOException {
        new FleetFile(plan, out).write();
    }

    private void write() throws IOException {
        out.append("{\n  \"$schema\": \"../schemas/model.schema.json\",\n  \"organization\": {\n");
        out.append("    \"acceptedDomains\": [{ \"domainName\": \"contoso.com\" }],\n    \"networks\": {");
        if (plan.networks()) {
            networks();
        }
        out.append("\n    }\n  },\n  \"servers\": [");
        for (int server = 0; server < plan.servers(); server++) {
            out.append(server == 0 ? "\n" : ",\n");
            server(server);
        }
        out.append("\n  ],\n  \"connectors\": [");
        if (plan.shared()) {
            for (int kind = 0; kind < plan.kinds(); kind++) {
                connectors(kind, "@kind-" + kind, kind == 0);
            }
        } else {
            for (int server = 0; server < plan.servers(); server++) {
                connectors(server % plan.kinds(), name(server), server == 0);
            }
        }
        out.append("\n  ]\n}\n");
    }

    private void networks() throws IOException {
        for (int kind = 0; kind < plan.kinds(); kind++) {
            RangeLists lists = new RangeLists(plan, kind);
            for (int connector = 0; connector < plan.connectors(); connector++) {
                out.append(kind + connector == 0 ? "\n" : ",\n");
                out.append("      \"").append(network(kind, connector)).append("\": { \"owner\": \"Team ");
                out.append(number(connector)).append("\", \"ticket\": \"CHG-").append(number(kind));
                out.append("\", \"ranges\": [");
                ranges(lists.next());
                out.append("] }");
            }
        }
    }

    private void server(int server) throws IOException {
        String name = name(server);
        out.append("    { \"name\": \"").append(name).append("\", \"fqdn\": \"").append(name);
        out.append(".contoso.com\", \"role\": \"Mailbox\", \"version\": \"2019\", \"addresses\": [\"172.16.");
        out.append(number(server >> 8))
                .append('.')
                .append(number(server & 0xFF))
                .append("\", \"fd01::");
        out.append(Integer.toHexString(server + 1)).append("\"], \"group\": \"kind-");
        out.append(number(server % plan.kinds())).append("\", \"defaultConnectors\": true }");
    }

    /** Every other connector of a server relays; the rest takes mail for the own domains only. */
    private void connectors(int kind, String servers, boolean first) throws IOException {
        RangeLists lists = new RangeLists(plan, kind);
        for (int connector = 0; connector < plan.connectors(); connector++) {
            boolean relays = connector % 2 == 0;
            out.append(first && connector == 0 ? "\n" : ",\n");
            out.append("    { \"name\": \"")
                    .append(relays ? "Relay " : "Intake ")
                    .append(number(connector));
            out.append("\", \"servers\": [\"").append(servers).append("\"], \"owner\": \"mail team\", ");
            out.append(relays ? "\"purpose\": \"relay\", " : "");
            out.append("\"transportRole\": \"FrontendTransport\", \"usage\": \"Custom\",\n");
            out.append("      \"bindings\": [\"{address}:25\", \"{address:2}:25\"], \"authMechanism\": [\"Tls\"], ");
            out.append("\"permissionGroups\": [\"AnonymousUsers\"], \"protocolLoggingLevel\": \"Verbose\",\n");
            if (relays) {
                out.append("      \"extendedRights\": [{ \"user\": \"NT AUTHORITY\\\\ANONYMOUS LOGON\", ");
                out.append("\"rights\": [\"ms-Exch-SMTP-Accept-Any-Recipient\"] }],\n");
            }
            out.append("      \"remoteIPRanges\": [");
            List<String> list = lists.next();
            ranges(plan.networks() ? List.of("@" + network(kind, connector)) : list);
            out.append("] }");
        }
    }

    private void ranges(List<String> list) throws IOException {
        for (int i = 0; i < list.size(); i++) {
            // A line for every few entries, as people write them.
            out.append(i == 0 ? "" : i % 4 == 0 ? ",\n        " : ", ");
            boolean noted = i * plan.noted() / 100 < (i + 1) * plan.noted() / 100
                    && !list.get(i).startsWith("@");
            if (noted) {
                out.append("{ \"range\": \"").append(list.get(i)).append("\", \"owner\": \"Team ");
                out.append(number(i % 50))
                        .append("\", \"ticket\": \"CHG-")
                        .append(number(i))
                        .append("\" }");
            } else {
                out.append('"').append(list.get(i)).append('"');
            }
        }
    }

    private static String name(int server) {
        return "EX" + (10000 + server);
    }

    private static String network(int kind, int connector) {
        return "clients-" + kind + "-" + connector;
    }

    private static String number(int value) {
        return Integer.toString(value);
    }
}
