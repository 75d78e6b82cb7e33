package org.relayplan.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtensionsTest {

    @ParameterizedTest
    @CsvSource({
        "ex01.contoso.com Hello [192.168.5.10], 192.168.5.10",
        "ex01.contoso.com Hello [fd00:5::10], fd00:5::10",
        // Exim, Sendmail and OpenSMTPD repeat what the client calls itself, ahead of what they see.
        "ex01 Hello [192.168.5.10] [10.1.1.250], 10.1.1.250",
        "ex01 Hello [IPv6:fd00:5::10] [IPv6:fd00:a::250], fd00:a::250",
        "'ex01 Hello [192.168.5.10] [10.1.1.250], pleased to meet you', 10.1.1.250",
        "'ex01 Hello client [10.1.1.250] (may be forged), pleased to meet you', 10.1.1.250",
        "ex01.contoso.com, ",
        "ex01 Hello client, ",
        "ex01 Hello [, ",
        "ex01 Hello ][, ",
        "ex01 Hello [], ",
    })
    void the_address_that_the_server_saw_is_the_last_one_in_its_greeting(String greeting, String seen) {
        assertEquals(
                Optional.ofNullable(seen),
                Extensions.of(new Reply(250, List.of(greeting))).seenAddress());
    }
}
