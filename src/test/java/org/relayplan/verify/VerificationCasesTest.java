package org.relayplan.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.relayplan.CaseModel;
import org.relayplan.Repository;
import org.relayplan.model.AddressText;
import org.relayplan.model.Binding;
import org.relayplan.model.InvalidText;
import org.relayplan.model.Model;
import org.relayplan.smtp.DirectDialler;
import org.relayplan.smtp.Limits;
import org.relayplan.smtp.ScriptedServer;

/** What servers say and what that proves; the cases stand in a file. */
class VerificationCasesTest {

    private static final Course COURSE = new Course(
            Limits.USUAL.within(Duration.ofSeconds(20), Duration.ofSeconds(30)),
            false,
            false,
            1,
            Optional.empty(),
            Duration.ofMillis(10));

    record Case(Map<String, String> lines) {
        String get(String key, String otherwise) {
            return lines.getOrDefault(key, otherwise);
        }

        @Override
        public String toString() {
            return lines.get("case");
        }
    }

    static Stream<Case> cases() {
        List<Case> cases = new ArrayList<>();
        Map<String, String> lines = new LinkedHashMap<>();
        String text = Repository.text(Repository.root().resolve("src/test/resources/verify/cases.txt"));
        for (String line : (text + "\n\n").split("\n")) {
            if (line.startsWith("case: ") && !lines.isEmpty()) {
                cases.add(new Case(lines));
                lines = new LinkedHashMap<>();
            }
            int colon = line.indexOf(": ");
            if (colon > 0 && !line.startsWith("#")) {
                lines.put(line.substring(0, colon), line.substring(colon + 2));
            }
        }
        cases.add(new Case(lines));
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void each_case_has_its_verdict(Case one) throws IOException, InvalidText {
        Model model = CaseModel.of(Repository.root(), "samples/anonymous-relay.json");
        ProbeAddresses probe = ProbeAddresses.of(model.organization().probes()).orElseThrow();
        Map<String, String> wanted = new TreeMap<>();
        for (String pattern : List.of("control", "relay", "null-sender", "own-sender")) {
            if (one.lines().containsKey(pattern)) {
                wanted.put(pattern, one.lines().get(pattern));
            }
        }
        Map<String, String> found = new TreeMap<>();
        Map<String, String> reasons = new TreeMap<>();
        try (ScriptedServer server = new ScriptedServer(talk -> play(talk, one, probe))) {
            VantagePoint vantage = new VantagePoint(
                    "here", Optional.of(AddressText.address(one.lines().get("from"))), DirectDialler.ANY_SOURCE);
            Endpoint endpoint =
                    new Endpoint(model.servers().get(0), Binding.read("10.1.1.1:25"), "127.0.0.1", server.port());
            Verification verification = new Verification(model, probe, COURSE, Clock.systemUTC());
            for (ProbeResult result : verification.run(List.of(vantage), List.of(endpoint), (count, all) -> {})) {
                String pattern = result.attempt().pattern().id();
                reasons.put(pattern, result.judgment().reason());
                if (wanted.containsKey(pattern)) {
                    found.put(pattern, result.verdict().text());
                }
            }
        }
        assertEquals(wanted, found, reasons::toString);
    }

    private static void play(ScriptedServer.Talk talk, Case one, ProbeAddresses probe) throws IOException {
        String sender = "";
        if (say(talk, one.get("banner", "220 ex01.contoso.com ready"))) {
            return;
        }
        for (String line = talk.hear(); !line.isEmpty(); line = talk.hear()) {
            String reply = "250 2.0.0 ok";
            if (line.startsWith("EHLO")) {
                reply = one.get("ehlo", "250-ex01.contoso.com Hello [" + one.get("from", "") + "]/250 SIZE");
            } else if (line.startsWith("MAIL")) {
                sender = line.substring("MAIL FROM:".length());
                reply = one.get("mail", reply);
            } else if (line.startsWith("RCPT")) {
                boolean own = line.contains(probe.ownRecipient());
                String foreign = one.get("foreign", reply);
                reply = own ? one.get("own", reply) : sender.equals("<>") ? one.get("null", foreign) : foreign;
            }
            if (say(talk, reply)) {
                return;
            }
        }
    }

    /** Whether it hung up instead. */
    private static boolean say(ScriptedServer.Talk talk, String reply) throws IOException {
        if (reply.equals("close")) {
            return true;
        }
        talk.send(String.join("\r\n", reply.split("/")) + "\r\n");
        return false;
    }
}
