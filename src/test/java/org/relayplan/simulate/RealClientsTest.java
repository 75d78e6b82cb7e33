package org.relayplan.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relayplan.Requires;

/** Programs that others wrote, against the simulator. */
class RealClientsTest {

    @TempDir
    Path folder;

    /**
     * Runs a program; what it printed, on both streams.
     *
     * @param typed lines for it to send, each with a part of the answer that is waited for behind a bar
     */
    private String run(List<String> command, String... typed) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        try (OutputStream in = process.getOutputStream()) {
            for (String line : typed) {
                String[] parts = line.split("\\|");
                int from = (int) Files.size(out);
                in.write((parts[0] + "\n").getBytes(StandardCharsets.US_ASCII));
                in.flush();
                waitFor(out, from, parts.length > 1 ? parts[1] : "", process);
            }
            boolean ended = process.waitFor(60, TimeUnit.SECONDS);
            assertTrue(ended, () -> command.get(0) + " didn't end");
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(out, StandardCharsets.ISO_8859_1);
    }

    private static void waitFor(Path out, int from, String part, Process process)
            throws IOException, InterruptedException {
        for (int i = 0; i < 400 && process.isAlive(); i++) {
            if (Files.readString(out, StandardCharsets.ISO_8859_1).indexOf(part, from) >= 0) {
                return;
            }
            Thread.sleep(50);
        }
    }

    private static String port(SimulatedServer server) {
        return Integer.toString(server.at().getPort());
    }

    @Test
    void swaks_relays_from_the_one_address_and_not_from_the_other() throws Exception {
        String swaks = Requires.program("swaks").toString();
        try (SimulatedServer server = SimulatedServer.start()) {
            List<String> base = List.of(
                    swaks,
                    "--server",
                    "127.0.0.1",
                    "--port",
                    port(server),
                    "--ehlo",
                    "client.test",
                    "--from",
                    "chris@contoso.com",
                    "--to",
                    "kate@fabrikam.com");
            String refused = run(base);
            assertTrue(refused.contains("<** 550 5.7.54 SMTP; Unable to relay recipient"), refused);
            List<String> mapped = new ArrayList<>(base);
            mapped.addAll(List.of("--local-interface", "127.0.0.2"));
            String relayed = run(mapped);
            assertTrue(relayed.contains("Hello [192.168.5.10]"), relayed);
            assertTrue(relayed.contains("<-  250 2.1.5 Recipient OK"), relayed);
            assertTrue(relayed.contains("Queued mail for delivery"), relayed);
        }
    }

    @Test
    void openssl_accepts_the_handshake_and_reads_the_certificate() throws Exception {
        String openssl = Requires.program("openssl").toString();
        try (SimulatedServer server = SimulatedServer.start()) {
            String said = run(
                    List.of(
                            openssl,
                            "s_client",
                            "-connect",
                            "127.0.0.1:" + port(server),
                            "-starttls",
                            "smtp",
                            "-crlf",
                            "-showcerts",
                            "-verify_hostname",
                            "ex01.contoso.com"),
                    "EHLO client|250 ",
                    // In capitals it would be a command to openssl itself.
                    "quit|221");
            assertTrue(said.contains("subject=CN = ex01.contoso.com"), said);
            assertTrue(said.contains("221 2.0.0 Service closing"), said);
            assertTrue(said.contains("self-signed certificate"), said);
            Path certificate = folder.resolve("cert.pem");
            String begin = "-----BEGIN CERTIFICATE-----";
            String end = "-----END CERTIFICATE-----";
            Files.writeString(
                    certificate, said.substring(said.indexOf(begin), said.indexOf(end) + end.length()) + "\n");
            // Strict checks of form, the signature by its own key, and the name.
            String verdict = run(List.of(
                    openssl,
                    "verify",
                    "-x509_strict",
                    "-check_ss_sig",
                    "-partial_chain",
                    "-verify_hostname",
                    "ex01.contoso.com",
                    "-CAfile",
                    certificate.toString(),
                    certificate.toString()));
            assertTrue(verdict.contains(": OK"), verdict);
        }
    }

    @Test
    void nmap_finds_the_relay_open_for_the_one_address_and_closed_for_the_other() throws Exception {
        String nmap = Requires.program("nmap").toString();
        try (SimulatedServer server = SimulatedServer.start("MaxProtocolErrors=Unlimited")) {
            String closed = run(scan(nmap, server, "127.0.0.1"));
            // Two of its patterns hide another domain in the local part of our own: no relay at all.
            assertTrue(closed.contains("doesn't seem to be an open relay"), closed);
            String open = run(scan(nmap, server, "127.0.0.2"));
            assertTrue(open.contains("Server is an open relay"), open);
        }
    }

    private static List<String> scan(String nmap, SimulatedServer server, String source) {
        return List.of(
                nmap,
                "-Pn",
                "-n",
                "-sT",
                "--unprivileged",
                "-S",
                source,
                "-e",
                "lo",
                "-p",
                port(server),
                "--script",
                "+smtp-open-relay",
                "--script-args",
                "smtp-open-relay.domain=fabrikam.com",
                "127.0.0.1");
    }

    @Test
    void a_session_typed_into_telnet_goes_as_the_procedure_says() throws Exception {
        String telnet = Requires.program("telnet").toString();
        try (SimulatedServer server = SimulatedServer.start()) {
            String said = run(
                    List.of(telnet, "-b", "127.0.0.2", "127.0.0.1", port(server)),
                    "EHLO contoso.com|250 ",
                    "MAIL FROM:chris@contoso.com|250 2.1.0",
                    "RCPT TO:kate@fabrikam.com NOTIFY=success,failure|250 2.1.5",
                    "DATA|354",
                    "Subject: Test message",
                    "",
                    "This is a test message.",
                    ".|250 2.6.0",
                    "QUIT|221");
            List<String> codes = new ArrayList<>();
            for (String line : said.split("\r?\n")) {
                if (line.matches("[2-5]\\d\\d .*")) {
                    codes.add(line.substring(0, 9).replaceAll("[a-zS].*", "").strip());
                }
            }
            assertEquals(List.of("220", "250", "250 2.1.0", "250 2.1.5", "354", "250 2.6.0", "221 2.0.0"), codes, said);
            assertTrue(said.contains("250-ex01.contoso.com Hello [192.168.5.10]"), said);
        }
    }
}
