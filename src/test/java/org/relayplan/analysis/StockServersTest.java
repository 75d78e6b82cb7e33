package org.relayplan.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.relayplan.model.Connector;
import org.relayplan.model.ExchangeVersion;
import org.relayplan.model.Named;
import org.relayplan.model.Organization;
import org.relayplan.model.Parameter;
import org.relayplan.model.RemoteRange;
import org.relayplan.model.Server;
import org.relayplan.model.ServerRole;
import org.relayplan.model.SettingValue;
import org.relayplan.model.Settings;
import org.relayplan.model.StockConnectors;

/** Setup's connectors on a server of every version and role, against a table, and who may do what there. */
class StockServersTest {

    private static final Organization ORGANIZATION = Built.accepting("contoso.com");

    @Test
    void setup_creates_the_connectors_of_the_table_and_none_of_them_relays_for_strangers() {
        Map<String, List<String>> expected = expected();
        Map<String, List<String>> actual = new TreeMap<>();
        for (String heading : expected.keySet()) {
            actual.put(heading, describe(server(heading)));
        }
        assertEquals(new TreeMap<>(expected), actual);
    }

    @Test
    void on_a_stock_server_one_connector_answers_everybody_at_each_place() {
        for (String heading : expected().keySet()) {
            Server server = server(heading);
            Analysis analysis = new Analysis(Built.model(ORGANIZATION, List.of(server), StockConnectors.all(server)));
            for (Listener listener : analysis.listeners()) {
                List<Segment> segments = analysis.segments(listener).all();
                assertEquals(1, segments.size(), heading + " " + listener.local());
                assertEquals(Outcome.ANSWERED, segments.get(0).answer().outcome());
                assertEquals(Certainty.NO, segments.get(0).answer().worst().get(Capability.RELAY));
            }
        }
    }

    /** Headings of version and role with the lines below them. */
    private static Map<String, List<String>> expected() {
        Map<String, List<String>> servers = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : Table.lines("stock-connectors.txt")) {
            if (line.startsWith("as ")) {
                current.addAll(servers.get(line.substring(3)));
            } else if (line.indexOf('|') >= 0 || line.startsWith(" ")) {
                current.add(line);
            } else {
                current = new ArrayList<>();
                servers.put(line, current);
            }
        }
        return servers;
    }

    private static Server server(String heading) {
        String[] words = heading.split(" ");
        return Built.server(
                "EX01",
                Named.find(ExchangeVersion.class, words[0]).orElseThrow(),
                EnumSet.of(Named.find(ServerRole.class, words[1]).orElseThrow()),
                "10.1.1.1");
    }

    private static List<String> describe(Server server) {
        List<String> lines = new ArrayList<>();
        for (Connector connector : StockConnectors.all(server)) {
            lines.add(String.join(
                    " | ",
                    connector.name(),
                    connector.role().text(),
                    words(connector.bindings()),
                    words(connector.authMechanism().stream().map(Named::text).toList()),
                    words(connector.permissionGroups().stream().map(Named::text).toList()),
                    words(changes(server, connector))));
            lines.add("  anonymous: " + can(Capabilities.beforeLogon(connector, ORGANIZATION)));
            if (connector.offersLogon()) {
                lines.add("  logged on: " + can(Capabilities.afterLogon(connector, ORGANIZATION)));
            }
            boolean six = connector.bindings().size() == 2;
            assertEquals(
                    six
                            ? List.of("::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "0.0.0.0-255.255.255.255")
                            : List.of("0.0.0.0-255.255.255.255"),
                    connector.remoteIPRanges().stream().map(RemoteRange::text).toList());
        }
        return lines;
    }

    private static List<String> changes(Server server, Connector connector) {
        Map<Parameter, SettingValue> standard = Settings.standard(server);
        List<String> changes = new ArrayList<>();
        connector.settings().values().forEach((parameter, value) -> {
            if (!value.equals(standard.get(parameter))) {
                changes.add(parameter.cmdletName() + "=" + value.text());
            }
        });
        return changes;
    }

    private static String can(May may) {
        List<String> words = new ArrayList<>();
        for (Capability capability : Capability.values()) {
            if (may.get(capability) != Certainty.NO) {
                words.add(capability.text() + (may.get(capability) == Certainty.YES ? "" : "?"));
            }
        }
        return words(words);
    }

    private static String words(List<?> words) {
        return words.isEmpty()
                ? "-"
                : String.join(" ", words.stream().map(Object::toString).toList());
    }
}
