package org.relayplan.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of connectors, written for several servers at once. */
class NameTemplateTest {

    @ParameterizedTest
    @CsvSource({
        "Anonymous Relay, EX01, Anonymous Relay",
        "Default Frontend EX01, EX01, Default Frontend {server}",
        "default frontend ex01, EX01, default frontend {server}",
        "EX01 to EX01, EX01, {server} to {server}",
        "Relay-EX01_b, EX01, Relay-{server}_b",
        "RelayEX01, EX01, Relay{server}",
        "Relayex01, EX01, Relayex01",
        "EX011 and EX01, EX01, EX011 and {server}",
        "Default Frontend E, E, Default Frontend {server}",
        "Relay {server} EX01, EX01, Relay {{server}} {server}",
        "a}b, EX01, a}}b",
    })
    void a_template_has_the_servers_name_as_a_placeholder(String name, String server, String template) {
        assertEquals(template, NameTemplate.of(name, server));
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings().withChars("EX1 {}server").ofMaxLength(12);
    }

    @Provide
    Arbitrary<String> servers() {
        return Arbitraries.of("E", "EX1", "EX", "server", "1", "{");
    }

    @Property
    void a_template_filled_in_is_the_name_again(@ForAll("names") String name, @ForAll("servers") String server) {
        assertEquals(
                name.toLowerCase(),
                filled(NameTemplate.of(name, server), server).toLowerCase());
    }

    /** As the model file is read, from left to right. */
    private static String filled(String template, String server) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < template.length(); i++) {
            if (template.startsWith("{{", i) || template.startsWith("}}", i)) {
                out.append(template.charAt(i++));
            } else if (template.startsWith("{server}", i)) {
                out.append(server);
                i += "{server}".length() - 1;
            } else {
                assertTrue("{}".indexOf(template.charAt(i)) < 0, "a single brace in " + template);
                out.append(template.charAt(i));
            }
        }
        return out.toString();
    }
}
