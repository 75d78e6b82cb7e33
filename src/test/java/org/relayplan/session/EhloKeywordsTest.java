package org.relayplan.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.relayplan.model.Connector;
import org.relayplan.model.Server;

/** The keywords behind EHLO, against transcripts. */
class EhloKeywordsTest {

    static Stream<String> cases() {
        return SessionCases.lines("ehlo.txt").stream().filter(line -> !line.isBlank());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_connector_shows_the_keywords_that_were_seen(String line) {
        String[] cells = SessionCases.cells(line);
        Server server = SessionCases.server(cells[0]);
        Connector connector = SessionCases.connector(server, cells[1], cells[2], "", "", cells[3]);
        List<String> shown = new ArrayList<>();
        for (Keyword keyword : EhloKeywords.of(server, connector, Channel.valueOf(cells[4]))) {
            shown.add(keyword.text() + (keyword.certain() ? "" : "?"));
        }
        assertEquals(cells[5], String.join(", ", shown));
    }

    @Test
    void a_keyword_is_found_by_its_whole_word() {
        List<Keyword> keywords = List.of(new Keyword("SIZE 10", true), new Keyword("AUTH NTLM", true));
        assertTrue(EhloKeywords.offers(keywords, "AUTH"));
        assertTrue(EhloKeywords.offers(keywords, "SIZE"));
        assertFalse(EhloKeywords.offers(keywords, "AUT"));
        assertFalse(EhloKeywords.offers(keywords, "NTLM"));
    }
}
