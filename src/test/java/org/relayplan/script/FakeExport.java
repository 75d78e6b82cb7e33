package org.relayplan.script;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.relayplan.model.AcceptedDomain;
import org.relayplan.model.Model;
import org.relayplan.model.Named;
import org.relayplan.model.Server;
import org.relayplan.model.ServerRole;
import org.relayplan.powershell.Values;

/**
 * What Export-Clixml writes of a fake Exchange: connectors, every row of their permissions, servers and accepted
 * domains. Values are typed or plain texts, as remoting or the shell on the server gives them.
 */
final class FakeExport {

    private static final Map<String, Integer> FLAGS = Map.of(
            "Tls",
            1,
            "Integrated",
            2,
            "BasicAuth",
            4,
            "BasicAuthRequireTLS",
            8,
            "ExchangeServer",
            16,
            "ExternalAuthoritative",
            32);

    private final Random random;
    private final List<String> objects = new ArrayList<>();
    private StringBuilder out = new StringBuilder();
    private int next;

    private FakeExport(long seed) {
        this.random = new Random(seed);
    }

    /** The whole state of the servers in two files, the objects in any order. */
    static List<String> of(Model model, FakeExchange exchange, long seed) {
        FakeExport export = new FakeExport(seed);
        for (Server server : model.servers()) {
            export.server(server);
        }
        for (String identity : exchange.identities()) {
            export.connector(exchange.connector(identity));
        }
        for (AcceptedDomain domain : model.organization().acceptedDomains()) {
            export.begin("AcceptedDomain", domain.domainName());
            export.text("DomainName", domain.domainName());
            export.text("DomainType", domain.domainType().text());
            export.end();
        }
        Collections.shuffle(export.objects, export.random);
        int half = export.random.nextInt(export.objects.size() + 1);
        return List.of(
                document(export.objects.subList(0, half)),
                document(export.objects.subList(half, export.objects.size())));
    }

    /** As the collector writes it: only of that it is known that a connector which isn't in it isn't there. */
    private static String document(List<String> objects) {
        return "\uFEFF<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\">\n"
                + "<Obj><TN><T>relayplan.Collection</T></TN><MS><S N=\"Format\">1</S><Obj N=\"Connectors\"><LST>\n"
                + String.join("", objects) + "</LST></Obj></MS></Obj></Objs>\n";
    }

    private void server(Server server) {
        begin("ExchangeServer", server.name());
        text("Name", server.name());
        server.fqdn().ifPresent(fqdn -> text("Fqdn", fqdn));
        text(
                "AdminDisplayVersion",
                switch (server.version()) {
                    case V2010 -> "Version 14.3 (Build 123.4)";
                    case V2013 -> "Version 15.0 (Build 1497.2)";
                    case V2016 -> "Version 15.1 (Build 2507.6)";
                    case V2019 -> "Version 15.2 (Build 1544.4)";
                    case SE -> "Version 15.2 (Build 2562.17)";
                });
        if (random.nextBoolean()) {
            text(
                    "ServerRole",
                    String.join(", ", server.roles().stream().map(Named::text).toList()));
        } else {
            int flags = server.roles().contains(ServerRole.EDGE) ? 64 : 2;
            flags += server.roles().contains(ServerRole.CLIENT_ACCESS) ? 16384 : 0;
            out.append("<I32 N=\"ServerRole\">").append(flags).append("</I32>");
        }
        list("IPAddresses", server.addresses());
        end();
    }

    private void connector(FakeConnector connector) {
        begin("ReceiveConnector", connector.identity());
        Map<String, Object> all = new TreeMap<>(connector.live().properties());
        all.forEach((name, value) -> {
            if (value instanceof List<?> list) {
                list(name, list);
            } else if (value instanceof Boolean truth) {
                out.append("<B N=\"").append(name).append("\">").append(truth).append("</B>");
            } else if (value == null) {
                out.append("<Nil N=\"").append(name).append("\" />");
            } else {
                property(name, Values.text(value));
            }
        });
        text("Server", random.nextBoolean() ? connector.server() : "contoso.com/Configuration/x/" + connector.server());
        end();
        for (FakeConnector.Ace ace : connector.aces()) {
            row(connector, ace.user(), ace.deny(), ace.inherited(), ace.right());
        }
        row(connector, "CONTOSO\\Domain Admins", false, true, "Send-As");
    }

    private void row(FakeConnector connector, String user, boolean deny, boolean inherited, String right) {
        begin("Microsoft.Exchange.Management.RecipientTasks.ADAcePresentationObject", connector.identity());
        text("Identity", random.nextBoolean() ? connector.identity() : distinguished(connector));
        boolean group = user.equals("Exchange Servers") || user.equals("ExchangeLegacyInterop");
        text("User", group ? "CONTOSO\\" + user : user);
        out.append("<B N=\"Deny\">").append(deny).append("</B>");
        out.append("<B N=\"IsInherited\">").append(inherited).append("</B>");
        list("ExtendedRights", List.of(right));
        end();
    }

    private static String distinguished(FakeConnector connector) {
        String name = connector.identity().substring(connector.server().length() + 1);
        StringBuilder escaped = new StringBuilder();
        for (char c : name.toCharArray()) {
            escaped.append(",+\"\\<>;=".indexOf(c) >= 0 ? "\\" : "").append(c);
        }
        return "CN=" + escaped + ",CN=SMTP Receive Connectors,CN=Protocols,CN=" + connector.server()
                + ",CN=Servers,CN=Exchange Administrative Group (FYDIBOHF23SPDLT),DC=contoso,DC=com";
    }

    /** A text, an object that prints as it, a time span, or flags with their number. */
    private void property(String name, String value) {
        if (random.nextInt(3) > 0) {
            text(name, value);
        } else if (name.endsWith("Timeout") || name.endsWith("Interval")) {
            String[] clock = value.substring(value.indexOf('.') + 1).split(":");
            String days = value.contains(".") ? value.substring(0, value.indexOf('.')) : "0";
            out.append("<TS N=\"")
                    .append(name)
                    .append("\">P")
                    .append(days)
                    .append("DT")
                    .append(clock[0]);
            out.append("H").append(clock[1]).append("M").append(clock[2]).append("S</TS>");
        } else if (name.equals("AuthMechanism")) {
            int flags = 0;
            for (String word : value.split(", ")) {
                flags += FLAGS.getOrDefault(word, 0);
            }
            out.append("<I32 N=\"").append(name).append("\">").append(flags).append("</I32>");
        } else if (name.equals("TransportRole")) {
            out.append("<I32 N=\"TransportRole\">")
                    .append(value.startsWith("Front") ? 16384 : 32)
                    .append("</I32>");
        } else {
            out.append("<Obj N=\"")
                    .append(name)
                    .append("\" RefId=\"")
                    .append(next++)
                    .append("\"><ToString>");
            escape(value);
            out.append("</ToString></Obj>");
        }
    }

    private void text(String name, String value) {
        out.append("<S N=\"").append(name).append("\">");
        escape(value);
        out.append("</S>\n");
    }

    private void list(String name, List<?> values) {
        out.append("<Obj N=\"")
                .append(name)
                .append("\" RefId=\"")
                .append(next++)
                .append("\"><LST>");
        for (Object value : values) {
            out.append("<S>");
            escape(value.toString());
            out.append("</S>");
        }
        out.append("</LST></Obj>\n");
    }

    private void begin(String type, String text) {
        out.append("<Obj RefId=\"")
                .append(next++)
                .append("\"><TN RefId=\"")
                .append(next)
                .append("\"><T>");
        out.append(type.indexOf('.') < 0 ? "Deserialized.Microsoft.Exchange.Data." + type : type);
        out.append("</T></TN><ToString>");
        escape(text);
        out.append("</ToString><Props>\n");
    }

    private void end() {
        out.append("</Props></Obj>\n");
        objects.add(out.toString());
        out = new StringBuilder();
    }

    /** What XML or CliXML can't hold is written as CliXML does: _xHHHH_. */
    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '_' && text.startsWith("_x", i) || c > 0xFFFD) {
                out.append(String.format("_x%04X_", (int) c));
            } else {
                switch (c) {
                    case '<' -> out.append("&lt;");
                    case '>' -> out.append("&gt;");
                    case '&' -> out.append("&amp;");
                    default -> out.append(c);
                }
            }
        }
    }
}
