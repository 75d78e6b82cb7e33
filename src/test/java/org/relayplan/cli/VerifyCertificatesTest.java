package org.relayplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.relayplan.Repository;
import org.relayplan.report.SchemaMisfits;
import org.relayplan.smtp.ScriptedServer;
import org.relayplan.source.Visible;

/** Certificates that are wrong in every way: each is told, and none keeps the server from being looked at. */
class VerifyCertificatesTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    private Path folder;

    /**
     * A certificate.
     *
     * @param how the arguments with which keytool makes it
     * @param words what is told of it
     */
    record Nonsense(String name, List<String> how, String words) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Nonsense> certificates() {
        String many = IntStream.range(0, 400)
                .mapToObj(i -> "dns:host" + i + ".contoso.com")
                .collect(Collectors.joining(","));
        // A name with terminal escapes, and an address of three bytes: 30 len, 82 len text, 87 3 bytes.
        String hostile = "30:14:82:0D:61:1B:5D:30:3B:6F:77:6E:65:64:07:2E:62:87:03:01:02:03";
        return Stream.of(
                new Nonsense(
                        "ended years ago",
                        List.of("-dname", "CN=relay.contoso.com", "-startdate", "-3y", "-validity", "365"),
                        "Certificate for relay.contoso.com, NOT good since"),
                new Nonsense(
                        "begins next year",
                        List.of("-dname", "CN=relay.contoso.com", "-startdate", "+1y", "-validity", "365"),
                        "Certificate for relay.contoso.com, NOT good before"),
                new Nonsense(
                        "for another host",
                        List.of("-dname", "CN=mail.fabrikam.com", "-startdate", "-1y", "-validity", "3650"),
                        "Certificate for mail.fabrikam.com and not for relay.contoso.com, as the server calls itself, good until"),
                new Nonsense(
                        "for nobody", List.of("-dname", "O=nobody", "-validity", "3650"), "Certificate for no name"),
                new Nonsense(
                        "terminal escapes in its names",
                        List.of(
                                "-dname",
                                "CN=\\1B[31mred\\E2\\80\\AE",
                                "-validity",
                                "3650",
                                "-ext",
                                "2.5.29.17=" + hostile),
                        "Certificate for "),
                new Nonsense(
                        "with very many names",
                        List.of("-dname", "CN=x", "-validity", "3650", "-ext", "san=" + many),
                        "host399.contoso.com"),
                new Nonsense(
                        "signed by an old method with a short key",
                        List.of(
                                "-dname",
                                "CN=old.contoso.com",
                                "-validity",
                                "3650",
                                "-sigalg",
                                "SHA1withRSA",
                                "-keysize",
                                "1024"),
                        "Certificate for old.contoso.com"));
    }

    @ParameterizedTest
    @MethodSource("certificates")
    void it_is_told_and_the_server_is_looked_at_all_the_same(Nonsense nonsense) throws Exception {
        SSLContext context = context(nonsense.how());
        try (ScriptedServer server = new ScriptedServer(talk -> serve(talk, context))) {
            for (String format : List.of("text", "json")) {
                Shell.Run run = new Shell(Repository.root())
                        .run(
                                "verify",
                                "src/test/resources/verify/tls.json",
                                "--vantage",
                                "app01",
                                "--endpoint",
                                "EX01:25=127.0.0.1:" + server.port(),
                                "-v",
                                "-f",
                                format);
                assertEquals(0, run.status(), run.out() + run.err());
                for (String line : run.out().split("\n", -1)) {
                    assertEquals(Visible.text(line), line, format);
                }
                if (format.equals("text")) {
                    assertTrue(run.out().replaceAll("\\s+", " ").contains(nonsense.words()), run.out());
                    assertTrue(run.out().contains("not trusted here"), run.out());
                }
                if (format.equals("json")) {
                    assertEquals(List.of(), new SchemaMisfits("verify").of(run.out()));
                }
            }
        }
    }

    /** Speaks as the model's relay does, TLS included. */
    private static void serve(ScriptedServer.Talk talk, SSLContext context) throws IOException {
        talk.send("220 relay.contoso.com ready\r\n");
        talk.answer("250-relay.contoso.com Hello [127.0.0.2]\r\n250 STARTTLS\r\n");
        talk.answer("220 2.0.0 SMTP server ready\r\n");
        SSLSocket secure = (SSLSocket) context.getSocketFactory()
                .createSocket(talk.socket(), "", talk.socket().getPort(), true);
        secure.setUseClientMode(false);
        BufferedReader in = new BufferedReader(new InputStreamReader(secure.getInputStream(), StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String reply = line.startsWith("EHLO") ? "250-relay.contoso.com Hello [127.0.0.2]\r\n250 SIZE" : "250 ok";
            secure.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
            secure.getOutputStream().flush();
        }
    }

    private SSLContext context(List<String> how) throws Exception {
        Path store = folder.resolve("store.p12");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "RSA",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                new String(PASSWORD)));
        command.addAll(how);
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0, () -> words(said));
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static String words(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
