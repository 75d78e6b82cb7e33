package org.relayplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.relayplan.CaseModel;
import org.relayplan.Repository;
import org.relayplan.model.AddressText;
import org.relayplan.model.Binding;
import org.relayplan.model.Model;
import org.relayplan.report.Detail;
import org.relayplan.report.Rendered;
import org.relayplan.report.SchemaMisfits;
import org.relayplan.report.Style;
import org.relayplan.report.Tool;
import org.relayplan.report.VerifyDocument;
import org.relayplan.report.VerifyJson;
import org.relayplan.report.VerifyJunit;
import org.relayplan.report.VerifyMarkdown;
import org.relayplan.report.VerifyText;
import org.relayplan.smtp.DirectDialler;
import org.relayplan.smtp.Limits;
import org.relayplan.smtp.ScriptedServer;
import org.relayplan.smtp.ScriptedServer.Script;
import org.relayplan.smtp.ScriptedServer.Talk;
import org.relayplan.smtp.Transcript;
import org.relayplan.source.Visible;
import org.relayplan.verify.Course;
import org.relayplan.verify.Endpoint;
import org.relayplan.verify.ProbeAddresses;
import org.relayplan.verify.ProbeResult;
import org.relayplan.verify.VantagePoint;
import org.relayplan.verify.Verification;

/** The whole look at a server that means harm: it ends, keeps little, proves nothing, and what is printed is clean. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class VerifyHostileTest {

    /** A stranger to the model, whom the server must not let relay. */
    private static final String CLIENT = "192.168.5.50";

    private static final String HELLO = "250-ex01.contoso.com Hello [" + CLIENT + "]\r\n250 SIZE\r\n";

    /** More than any of them may make us keep: 200 lines of 4 KB for a reply, and a few such replies. */
    private static final long MOST_KEPT = 4_000_000;

    /**
     * A server and what it can prove.
     *
     * @param model the file with the model
     * @param control the verdict on the own recipient
     * @param relay that on a foreign one
     * @param words what the reason of the relay's verdict says
     */
    record Hostile(String name, String model, Script script, String control, String relay, String words) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Hostile nothing(String name, String words, Script script) {
        return new Hostile(name, "samples/anonymous-relay.json", script, "inconclusive", "inconclusive", words);
    }

    private static Hostile afterControl(String name, String words, String relay, Reaction reaction) {
        Script script = talk -> {
            greet(talk);
            for (String line = talk.hear(); !line.isEmpty(); line = talk.hear()) {
                if (line.startsWith("RCPT") && line.contains("fabrikam")) {
                    reaction.to(talk);
                } else {
                    talk.send("250 2.0.0 ok\r\n");
                }
            }
        };
        return new Hostile(name, "samples/anonymous-relay.json", script, "confirmed", relay, words);
    }

    private interface Reaction {
        void to(Talk talk) throws Exception;
    }

    private static void greet(Talk talk) throws IOException {
        talk.send("220 ex01.contoso.com ready\r\n").answer(HELLO);
    }

    static Stream<Hostile> servers() {
        return Stream.of(
                nothing("a banner without end", "line of more than", talk -> {
                    while (true) {
                        talk.send("220 ex01 ".repeat(1_000));
                    }
                }),
                nothing("a banner of endless lines", "more than 200 lines", talk -> {
                    while (true) {
                        talk.send("220-ex01.contoso.com\r\n".repeat(100));
                    }
                }),
                nothing("a greeting of endless lines", "more than 200 lines", talk -> {
                    talk.send("220 ex01.contoso.com\r\n");
                    talk.hear();
                    while (true) {
                        talk.send("250-X\r\n".repeat(100));
                    }
                }),
                nothing("a byte now and then", "did not come within", talk -> {
                    while (true) {
                        talk.send("2");
                        Thread.sleep(100);
                    }
                }),
                nothing("a line now and then", "did not come within", talk -> {
                    while (true) {
                        talk.send("220-ex01.contoso.com\r\n");
                        Thread.sleep(100);
                    }
                }),
                nothing("silence", "did not come within", talk -> talk.hear()),
                nothing("a reset in the banner", "broke", talk -> {
                    talk.send("220-ex01");
                    Thread.sleep(100);
                    talk.socket().setSoLinger(true, 0);
                }),
                nothing("an end in the greeting", "closed the connection", talk -> {
                    talk.send("220 ex01.contoso.com\r\n");
                    talk.hear();
                    talk.send("250-ex01.contoso.com\r\n25");
                }),
                nothing("replies before any command", "without being asked", talk -> {
                    talk.send("220 ex01.contoso.com\r\n" + HELLO + "250 ok\r\n550 5.7.54 no\r\n250 ok\r\n");
                    talk.hear();
                }),
                nothing("another protocol", "no SMTP reply", talk -> talk.send("HTTP/1.1 400 Bad Request\r\n")),
                nothing("codes that don't exist", "no SMTP reply", talk -> talk.send("720 ex01.contoso.com\r\n")),
                nothing(
                        "codes that differ in one reply",
                        "different codes",
                        talk -> talk.send("220 ex01.contoso.com\r\n").answer("250-ex01\r\n550 SIZE\r\n")),
                nothing("bytes that are no text", "no SMTP reply", talk -> {
                    byte[] garbage = new byte[400];
                    for (int i = 0; i < garbage.length; i++) {
                        garbage[i] = (byte) (i * 7 + 128);
                    }
                    talk.send(garbage).send("\r\n");
                }),
                nothing(
                        "a positive code that answers no greeting",
                        "354",
                        talk -> talk.send("220 ex01.contoso.com\r\n")
                                .answer("354 go on\r\n")
                                .answer("250 ok\r\n")
                                .answer("250 ok\r\n")
                                .answer("250 ok\r\n")),
                afterControl("a reset at the foreign recipient", "broke", "inconclusive", talk -> {
                    talk.send("550-5.7.54 n");
                    Thread.sleep(100);
                    talk.socket().setSoLinger(true, 0);
                    throw new IOException("reset");
                }),
                afterControl("an end at the foreign recipient", "closed the connection", "inconclusive", talk -> {
                    talk.send("550 5.7.54 no");
                    throw new IOException("no line end");
                }),
                afterControl("a refusal of endless lines", "more than 200 lines", "inconclusive", talk -> {
                    while (true) {
                        talk.send("550-5.7.54 no\r\n".repeat(100));
                    }
                }),
                afterControl("a code of another step", "354", "inconclusive", talk -> talk.send("354 go on\r\n")),
                afterControl("a goodbye", "221", "inconclusive", talk -> talk.send("221 2.0.0 bye\r\n")),
                afterControl(
                        "a refusal in terminal escapes and half of a character",
                        "5.7.54",
                        "confirmed",
                        talk -> talk.send(
                                        "550-5.7.54 \u001b]0;owned\u0007\u001b[2J\r\n".getBytes(StandardCharsets.UTF_8))
                                .send(new byte[] {
                                    '5', '5', '0', ' ', (byte) 0xC3, (byte) 0x9B, '3', '1', 'm', (byte) 0xE2
                                })
                                .send("\u202e\u200b\u2066\0\u0085\r\n")),
                afterControl(
                        "a refusal by a syntax code alone",
                        "not about who may send",
                        "inconclusive",
                        talk -> talk.send("501 what?\r\n")),
                tls("text slipped in behind STARTTLS", "slipped", talk -> {
                    talk.send("220 go\r\n250 2.1.5 Recipient OK\r\n");
                    talk.hear();
                }),
                tls("nonsense in place of TLS", "TLS could not be started", talk -> {
                    talk.send("220 go\r\n");
                    talk.socket().getInputStream().read();
                    talk.send("\u001b[31mno TLS\r\n".repeat(20));
                }),
                tls("silence in place of TLS", "TLS could not be started", talk -> {
                    talk.send("220 go\r\n");
                    Thread.sleep(10_000);
                }),
                tls("TLS refused for now", "454", talk -> talk.send("454 4.7.0 not now\r\n")));
    }

    private static Hostile tls(String name, String words, Reaction reaction) {
        Script script = talk -> {
            talk.send("220 relay.contoso.com ready\r\n");
            talk.answer("250-relay.contoso.com Hello [127.0.0.2]\r\n250 STARTTLS\r\n");
            talk.hear();
            reaction.to(talk);
        };
        return new Hostile(name, "src/test/resources/verify/tls.json", script, "inconclusive", "inconclusive", words);
    }

    @ParameterizedTest
    @MethodSource("servers")
    void it_ends_and_keeps_little_and_proves_only_what_was_seen(Hostile hostile) throws Exception {
        VerifyDocument document = look(hostile.model(), hostile.script());
        Map<String, ProbeResult> results = new LinkedHashMap<>();
        document.results()
                .forEach(result -> results.put(result.attempt().pattern().id(), result));
        ProbeResult relay = results.get("relay");
        assertEquals(
                hostile.control() + " " + hostile.relay(),
                results.get("control").verdict().text() + " " + relay.verdict().text(),
                relay.judgment().reason());
        assertTrue(
                relay.judgment().reason().contains(hostile.words()),
                relay.judgment().reason());
        for (ProbeResult result : results.values()) {
            long kept = 0;
            for (Transcript.Line line : result.attempt().transcript()) {
                kept += line.text().length();
            }
            assertTrue(kept < MOST_KEPT, hostile + " made us keep " + kept + " characters");
        }
        assertIsClean(document);
    }

    @Test
    void what_a_server_without_end_pushes_is_not_read() throws Exception {
        AtomicLong pushed = new AtomicLong();
        look("samples/anonymous-relay.json", talk -> {
            byte[] much = "220-ex01.contoso.com\r\n".repeat(1_000).getBytes(StandardCharsets.US_ASCII);
            while (true) {
                talk.send(much);
                pushed.addAndGet(much.length);
            }
        });
        // What the system's buffers take; without an end it would be gigabytes.
        assertTrue(pushed.get() < 100_000_000, pushed + " bytes");
    }

    private static VerifyDocument look(String file, Script script) throws Exception {
        Model model = CaseModel.of(Repository.root(), file);
        ProbeAddresses probe = ProbeAddresses.of(model.organization().probes()).orElseThrow();
        Limits limits = Limits.USUAL.within(Duration.ofSeconds(5), Duration.ofMillis(1_500));
        Course course = new Course(limits, false, false, 1, Optional.empty(), Duration.ofMillis(10));
        boolean isTls = file.contains("tls");
        try (ScriptedServer server = new ScriptedServer(script)) {
            VantagePoint vantage = new VantagePoint(
                    "here", Optional.of(AddressText.address(isTls ? "127.0.0.2" : CLIENT)), DirectDialler.ANY_SOURCE);
            Endpoint endpoint = new Endpoint(
                    model.servers().get(0),
                    Binding.read(isTls ? "127.0.0.1:25" : "10.1.1.1:25"),
                    "127.0.0.1",
                    server.port());
            Verification verification = new Verification(model, probe, course, Clock.systemUTC());
            List<ProbeResult> results = verification.run(List.of(vantage), List.of(endpoint), (count, all) -> {});
            Clock clock = Clock.systemUTC();
            return new VerifyDocument(
                    new Tool("relayplan", "0"),
                    List.of(),
                    clock.instant(),
                    clock.instant(),
                    false,
                    false,
                    false,
                    results);
        }
    }

    /** No format lets anything through that a terminal, a browser or a parser would take for more than text. */
    private static void assertIsClean(VerifyDocument document) throws IOException {
        Map<String, Rendered> formats = new LinkedHashMap<>();
        formats.put("text", new VerifyText(document, Style.PLAIN, Detail.FULL));
        formats.put("json", new VerifyJson(document));
        formats.put("junit", new VerifyJunit(document));
        formats.put("markdown", new VerifyMarkdown(document));
        for (Map.Entry<String, Rendered> format : formats.entrySet()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            format.getValue().writeTo(out);
            String text = out.toString(StandardCharsets.UTF_8);
            for (String line : text.split("\n", -1)) {
                assertEquals(Visible.text(line), line, format.getKey());
            }
            if (format.getKey().equals("json")) {
                assertEquals(List.of(), new SchemaMisfits("verify").of(text));
            }
        }
    }
}
