package org.relayplan.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainNameTest {

    @ParameterizedTest
    @CsvSource({
        "contoso.com, contoso.com",
        "Contoso.COM., contoso.com",
        "_dmarc.a-b.c0m, _dmarc.a-b.c0m",
        "bücher.example, xn--bcher-kva.example",
        "例え。テスト, xn--r8jz45g.xn--zckzah",
        "localhost, localhost"
    })
    void what_people_type_becomes_the_name_on_the_wire(String typed, String name) throws InvalidName {
        assertEquals(name, DomainName.read(typed).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "a..b",
                ".a",
                "a b",
                "a/b",
                "http://a.b",
                "kate@contoso.com",
                "10.1.1.1",
                "::1",
                "*.a.b",
                "straße.de",
                "a\u200Db.de",
                "a\nb",
                "a\u0000b",
                "[::1]"
            })
    void what_is_no_domain_is_refused_with_a_reason(String typed) {
        assertThrows(InvalidName.class, () -> DomainName.read(typed));
    }

    @Test
    void parts_and_names_that_are_too_long_are_refused() throws InvalidName {
        String longest = ("a".repeat(63) + ".").repeat(3) + "b".repeat(61);
        assertEquals(longest, DomainName.read(longest + ".").toString());
        assertThrows(InvalidName.class, () -> DomainName.read(longest + "b"));
        assertThrows(InvalidName.class, () -> DomainName.read("a".repeat(64) + ".com"));
    }

    @Test
    void bytes_that_could_act_on_a_terminal_are_shown_as_numbers() {
        DomainName name = new DomainName(List.of("Evil\u001B[2J", "a.b", "\u00FF \\", "com"));
        assertEquals("evil\\027[2j.a\\.b.\\255\\032\\\\.com", name.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.1.53, 10.1.1.53:53",
        "10.1.1.53:5354, 10.1.1.53:5354",
        "[::1]:5354, [0:0:0:0:0:0:0:1]:5354",
        "::1, [0:0:0:0:0:0:0:1]:53",
        "[::1], [0:0:0:0:0:0:0:1]:53"
    })
    void a_server_is_an_address_with_or_without_a_port(String text, String server) throws InvalidName {
        assertEquals(server, NameServer.read(text).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ":53", "10.1.1.53:", "10.1.1.53:0", "10.1.1.53:65536", "10.1.1.53:x", "[::1]53", "[]:53"})
    void what_is_no_server_is_refused_with_a_reason(String text) {
        assertThrows(InvalidName.class, () -> NameServer.read(text));
    }
}
