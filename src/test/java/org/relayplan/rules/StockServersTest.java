package org.relayplan.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What setup leaves behind is nobody's fault: no rule finds anything in it. */
class StockServersTest {

    private static final String SERVER = """
            { "name": "%s", "role": %s, "version": "%s", "addresses": ["10.1.1.%d", "fd00::%d"], "defaultConnectors": true }""";

    static List<String> servers() {
        List<String> servers = new ArrayList<>();
        for (String version : List.of("2010", "2013", "2016", "2019", "SE")) {
            List<String> roles = switch (version) {
                case "2010" ->
                    List.of(
                            "\"HubTransport\"",
                            "\"Edge\"",
                            "[\"HubTransport\", \"Mailbox\", \"ClientAccess\"]",
                            "\"ClientAccess\"");
                case "2013" ->
                    List.of("\"Mailbox\"", "\"ClientAccess\"", "[\"ClientAccess\", \"Mailbox\"]", "\"Edge\"");
                default -> List.of("\"Mailbox\"", "\"Edge\"");
            };
            for (String role : roles) {
                int number = servers.size() + 1;
                servers.add(SERVER.formatted("EX" + number, role, version, number, number)
                        .strip());
            }
        }
        return servers;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("servers")
    void a_stock_server_raises_nothing(String server) {
        assertSilent(Judged.of(model(List.of(server))));
    }

    @Test
    void stock_servers_of_every_version_and_role_together_raise_nothing() {
        assertSilent(Judged.of(model(servers())));
    }

    private static void assertSilent(Judged judged) {
        assertEquals(List.of(), judged.result().findings());
        assertEquals(List.of(), judged.result().notExamined());
    }

    private static String model(List<String> servers) {
        return """
                {
                  "organization": { "acceptedDomains": [{ "domainName": "contoso.com", "domainType": "Authoritative" }] },
                  "servers": [
                %s
                  ]
                }
                """.formatted(String.join(",\n", servers));
    }
}
