package org.relayplan.verify;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.relayplan.Repository;
import org.relayplan.Requires;

/**
 * Exim or OpenSMTPD out of {@code target/servers}, on 127.0.0.1, which relays for given clients only and lets nothing
 * out of the machine; started and stopped by the test.
 */
public final class UnpackedServer implements Closeable {

    private static final Path SERVERS = Repository.root().resolve("target/servers");

    private static final String EXIM = """
            primary_hostname = ex01.contoso.com
            daemon_smtp_ports = %d
            local_interfaces = 127.0.0.1
            spool_directory = %s/spool
            log_file_path = %s/log/%%slog
            exim_user = Debian-exim
            exim_group = Debian-exim
            never_users =
            host_lookup =
            rfc1413_query_timeout = 0s
            smtp_accept_max_nonmail = 100
            acl_smtp_rcpt = acl_rcpt
            tls_advertise_hosts =
            begin acl
            acl_rcpt:
              accept hosts = <; %s
              accept domains = contoso.com
              deny message = Unable to relay
            begin routers
            blackhole:
              driver = redirect
              data = :blackhole:
            begin transports
            begin authenticators
            """;

    private static final String OPENSMTPD = """
            table relayclients { %s }
            listen on 127.0.0.1 port %d hostname ex01.contoso.com
            action "nowhere" relay host smtp://127.0.0.1:1
            match from src <relayclients> for any action "nowhere"
            match from any for domain "contoso.com" action "nowhere"
            """;

    private final Path folder;
    private final int port;
    private final Process process;

    private UnpackedServer(Path folder, int port, List<String> command) throws IOException, InterruptedException {
        this.folder = folder;
        this.port = port;
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile());
        try (Stream<Path> libraries = Files.list(SERVERS.resolve("usr/lib"))) {
            builder.environment()
                    .put(
                            "LD_LIBRARY_PATH",
                            String.join(":", libraries.map(Path::toString).toList()));
        }
        process = builder.start();
        awaitListening();
    }

    /** Exim that relays for these clients. */
    public static UnpackedServer exim(List<String> relaying) throws IOException, InterruptedException {
        Path folder = folder();
        Files.createDirectories(folder.resolve("spool"));
        Files.createDirectories(folder.resolve("log"));
        int port = freePort();
        Path settings = folder.resolve("exim.conf");
        Files.writeString(settings, EXIM.formatted(port, folder, folder, String.join(" ; ", relaying)));
        for (String owned : List.of("", "spool", "log")) {
            Files.setAttribute(
                    folder.resolve(owned),
                    "posix:owner",
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("Debian-exim"));
        }
        return new UnpackedServer(
                folder,
                port,
                List.of(SERVERS.resolve("usr/sbin/exim4").toString(), "-C", settings.toString(), "-bdf", "-q30m"));
    }

    /** OpenSMTPD that relays for these clients; one at a time, for its control socket has a fixed name. */
    public static UnpackedServer openSmtpd(List<String> relaying) throws IOException, InterruptedException {
        Path folder = folder();
        int port = freePort();
        Path settings = folder.resolve("smtpd.conf");
        Files.writeString(settings, OPENSMTPD.formatted(String.join(", ", relaying), port));
        return new UnpackedServer(
                folder, port, List.of(SERVERS.resolve("usr/sbin/smtpd").toString(), "-d", "-f", settings.toString()));
    }

    public int port() {
        return port;
    }

    private static Path folder() throws IOException {
        Requires.that(
                Files.exists(SERVERS.resolve("unpacked")), "Exim and OpenSMTPD", "src/build/test-servers unpacks them");
        Requires.that(
                System.getProperty("user.name").equals("root"), "root rights", "mail servers start with them only");
        return Files.createTempDirectory("mta");
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return free.getLocalPort();
        }
    }

    private void awaitListening() throws IOException, InterruptedException {
        for (int i = 0; i < 600 && process.isAlive(); i++) {
            try (Socket probe = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
                if (probe.isConnected()) {
                    return;
                }
            } catch (IOException e) {
                Thread.sleep(50);
            }
        }
        process.destroy();
        throw new IOException("it doesn't listen: " + Files.readString(folder.resolve("said")));
    }

    @Override
    public void close() throws IOException {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            process.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
