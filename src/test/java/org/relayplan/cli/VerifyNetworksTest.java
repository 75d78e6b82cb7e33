package org.relayplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relayplan.Repository;
import org.relayplan.ssh.Sshd;
import org.relayplan.verify.Postfix;
import org.relayplan.verify.UnpackedServer;

/** The product's core scenario with the real addresses: from here and from there, IPv4 and IPv6. */
@ResourceLock("OpenSMTPD")
class VerifyNetworksTest {

    @TempDir
    private Path folder;

    private record Run(int status, String out) {}

    private Run verify(Namespaces networks, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(networks.on("desk"));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.relayplan.cli.Main",
                "verify",
                Repository.root()
                        .resolve("src/test/resources/verify/networks.json")
                        .toString()));
        command.addAll(List.of(more));
        Path out = folder.resolve("out");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
        builder.environment().put("HOME", folder.toString());
        builder.environment().remove("SSH_AUTH_SOCK");
        Process process = builder.start();
        assertTrue(process.waitFor(100, TimeUnit.SECONDS), "verify takes too long");
        return new Run(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8));
    }

    /** A server of that make on all addresses of the Exchange server's host, which relays for these clients. */
    private static Closeable server(String make, Namespaces networks, String... relaying) throws Exception {
        UnpackedServer.Site site = new UnpackedServer.Site(networks.on("ex"), List.of("10.1.1.1", "fd00:a::1"), 25);
        return switch (make) {
            case "Postfix" -> new Postfix(networks.on("ex"), "", 25, postfixNetworks(relaying));
            case "Exim" -> UnpackedServer.exim(List.of(relaying), site);
            default -> UnpackedServer.openSmtpd(List.of(relaying), site);
        };
    }

    private static String postfixNetworks(String... relaying) {
        List<String> networks = new ArrayList<>();
        for (String client : relaying) {
            networks.add(client.indexOf(':') < 0 ? client : "[" + client + "]/128");
        }
        return String.join(", ", networks);
    }

    // Eight processes and two servers: on a busy machine that takes its time.
    @Timeout(value = 300, unit = TimeUnit.SECONDS)
    @ParameterizedTest
    @ValueSource(strings = {"Postfix", "Exim", "OpenSMTPD"})
    void from_the_desk_and_through_the_application_server_the_servers_do_what_the_model_says(String make)
            throws Exception {
        try (Namespaces networks = new Namespaces();
                Sshd sshd = new Sshd(
                        folder, networks.on("app"), "192.168.5.10", 22, List.of("10.1.1.1:25", "[fd00:a::1]:25"))) {
            assertEquals(22, sshd.port());
            try (Closeable server = server(make, networks, "192.168.5.10", "fd00:5::10")) {
                assertNotNull(server);
                Run here = verify(networks, "--source", "192.168.5.50", "--endpoint", "EX01/10.1.1.1");
                assertEquals(0, here.status(), here.out());
                Run there = verify(networks, "--vantage", "app01", "--endpoint", "EX01/10.1.1.1");
                assertEquals(0, there.status(), there.out());
                Run six = verify(networks, "--vantage", "app01-6", "--endpoint", "EX01/[fd00:a::1]:25");
                assertEquals(0, six.status(), six.out());
                Run closed = verify(networks, "--vantage", "app01", "--endpoint", "EX01/10.1.1.1=10.1.1.1:26");
                assertEquals(4, closed.status(), closed.out());
                assertTrue(closed.out().contains("prohibited"), closed.out());
            }
            try (Closeable open = server(make, networks, "192.168.5.10", "192.168.5.50", "fd00:5::50")) {
                assertNotNull(open);
                Run here = verify(networks, "--source", "192.168.5.50", "--endpoint", "EX01/10.1.1.1");
                assertEquals(1, here.status(), here.out());
                assertTrue(here.out().contains("It relays for 192.168.5.50"), here.out());
                Run six = verify(networks, "--source", "fd00:5::50", "--endpoint", "EX01/[fd00:a::1]:25");
                assertEquals(1, six.status(), six.out());
                assertTrue(six.out().contains("It relays for fd00:5::50"), six.out());
                Run missing = verify(networks, "--vantage", "app01-6", "--endpoint", "EX01/[fd00:a::1]:25");
                assertEquals(1, missing.status(), missing.out());
                assertTrue(missing.out().contains("It doesn't relay for fd00:5::10"), missing.out());
            }
        }
    }
}
