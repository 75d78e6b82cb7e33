package org.relayplan.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Transcripts of any kind: sessions typed in any way are heard alike, and nonsense ends. */
class HeardTranscriptProperties {

    private static final String BANNER = "220 ex01.contoso.com Microsoft ESMTP MAIL Service ready at <date>";

    /** A command with the lines of its reply. */
    record Said(String command, List<String> reply) {}

    @Provide
    Arbitrary<List<Said>> conversations() {
        return Arbitraries.of(
                        new Said("EHLO contoso.com", List.of("250-ex01.contoso.com Hello [10.0.0.1]", "250 DSN")),
                        new Said("HELO a", List.of("250 ex01.contoso.com Hello [10.0.0.1]")),
                        new Said("MAIL FROM:<chris@contoso.com>", List.of("250 2.1.0 Sender OK")),
                        new Said("MAIL FROM:<>", List.of("530 5.7.57 SMTP; Client was not authenticated")),
                        new Said("RCPT TO:<kate@fabrikam.com>", List.of("250 2.1.5 Recipient OK")),
                        new Said("RCPT TO:<kate@fabrikam.com>", List.of("550 5.7.54 SMTP; Unable to relay")),
                        new Said("RSET", List.of("250 2.0.0 Resetting")),
                        new Said("VRFY x", List.of("252 2.1.5 Cannot VRFY user")),
                        new Said("XYZZY", List.of("500 5.3.3 Unrecognized command")))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    private static List<String> heard(List<String> lines) {
        HeardTranscript transcript = HeardTranscript.read(lines);
        assertEquals(1, transcript.sessions().size());
        return transcript.sessions().get(0).turns().stream()
                .map(turn -> turn.step() + "|" + turn.command() + "|"
                        + turn.reply()
                                .map(reply -> String.join("/", reply.wire()))
                                .orElse("-"))
                .collect(Collectors.toList());
    }

    private static List<String> wanted(List<Said> conversation) {
        List<String> wanted = new ArrayList<>(List.of("connect||" + BANNER));
        for (Said said : conversation) {
            String verb = said.command().split(" ")[0];
            wanted.add(
                    (verb.equals("XYZZY") ? "" : verb) + "|" + said.command() + "|" + String.join("/", said.reply()));
        }
        return wanted;
    }

    @Property(tries = 200)
    void what_was_typed_is_heard_the_same_in_every_form(@ForAll("conversations") List<Said> conversation) {
        List<String> typed = new ArrayList<>(List.of(BANNER));
        List<String> doubled = new ArrayList<>(List.of(BANNER));
        List<String> swaks = new ArrayList<>(List.of("=== Connected to 10.1.1.1.", "<-  " + BANNER));
        List<String> marked = new ArrayList<>(List.of("S: " + BANNER));
        for (Said said : conversation) {
            typed.add(said.command());
            doubled.add(said.command()
                    .chars()
                    .mapToObj(c -> ("" + (char) c).repeat(2))
                    .collect(Collectors.joining()));
            swaks.add(" -> " + said.command());
            marked.add("C: " + said.command());
            for (String line : said.reply()) {
                typed.add(line);
                doubled.add(line);
                swaks.add((line.startsWith("5") ? "<** " : "<-  ") + line);
                marked.add("S: " + line);
            }
        }
        List<String> wanted = wanted(conversation);
        assertEquals(wanted, heard(typed));
        assertEquals(wanted, heard(swaks));
        assertEquals(wanted, heard(marked));
        if (conversation.stream().noneMatch(said -> said.command().equals("XYZZY"))) {
            assertEquals(wanted, heard(doubled));
        }
    }

    @Provide
    Arbitrary<List<String>> nonsense() {
        return Arbitraries.of(
                        "",
                        ".",
                        "..",
                        "220 x",
                        "220-x",
                        "250 x",
                        "250-x",
                        "354 go",
                        "421 no",
                        "550 5.7.1 no",
                        "999 x",
                        "DATA",
                        "QUIT",
                        "AUTH LOGIN",
                        "334 x",
                        "secret",
                        "EHLO a",
                        "MAIL FROM:<a",
                        "RCPT TO:",
                        "=== Trying",
                        "<-  220 x",
                        " -> DATA",
                        "C: DATA",
                        "S: 220 x",
                        "CONNECTED(1)",
                        "depth=0 x",
                        "Connected to x",
                        "Connection refused",
                        "\b\b\b",
                        "\u001B[2J",
                        "\u001B[",
                        "#Fields: date-time,connector-id",
                        "2026-11-20T00:12:44.000Z,\"a,b\",08D9A1B2C3D4E5F6,0,a,b,>,220 x,",
                        "a,b,c,d,e,f,<,DATA,g",
                        "\"")
                .list()
                .ofMaxSize(40);
    }

    @Property(tries = 2_000)
    void nonsense_is_heard_to_its_end_and_no_secret_with_it(@ForAll("nonsense") List<String> lines) {
        HeardTranscript transcript = HeardTranscript.read(lines);
        for (HeardSession session : transcript.sessions()) {
            assertFalse(session.turns().isEmpty());
            boolean triedLogon = false;
            for (HeardTurn turn : session.turns()) {
                triedLogon |= turn.step().equals("AUTH");
                assertTrue(turn.line() >= 1 && turn.line() <= lines.size());
                assertFalse(triedLogon && turn.command().equals("secret"), "a secret is shown");
            }
        }
    }

    @Example
    void long_transcripts_end_in_time_and_say_that_they_are_cut() {
        List<List<String>> long_ = List.of(
                List.of("DATA", "354 go", "250 ok"),
                List.of("EHLO a", "250-x"),
                List.of("220 a"),
                List.of("x"),
                List.of("2026-11-20T00:12:44.000Z,a,08D9A1B2C3D4E5F6,0,a,b,>,220 x,"));
        for (List<String> part : long_) {
            List<String> lines = new ArrayList<>(List.of("220 x"));
            Collections.nCopies(200_000, part).forEach(lines::addAll);
            HeardTranscript heard =
                    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> HeardTranscript.read(lines));
            int turns = heard.sessions().stream()
                    .mapToInt(session -> session.turns().size())
                    .sum();
            assertTrue(turns <= HeardSession.MOST_TURNS * 2 + HeardTranscript.MOST_SESSIONS, turns + " turns");
            assertTrue(heard.isCut() || turns < 5_000, part + ": " + turns);
        }
    }
}
