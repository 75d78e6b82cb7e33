package org.relayplan.verify;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.relayplan.Repository;
import org.relayplan.Requires;

/**
 * Exim or OpenSMTPD out of {@code target/servers}, on 127.0.0.1 or in a network namespace, which relays for given
 * clients only and lets nothing out of the machine; started and stopped by the test.
 */
public final class UnpackedServer implements Closeable {

    private static final Path SERVERS = Repository.root().resolve("target/servers");

    private static final String EXIM = """
            primary_hostname = ex01.contoso.com
            daemon_smtp_ports = %d
            local_interfaces = <; %s
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
            %s
            action "nowhere" relay host smtp://127.0.0.1:1
            match from src <relayclients> for any action "nowhere"
            match from any for domain "contoso.com" action "nowhere"
            """;

    /**
     * Where one listens.
     *
     * @param place a command that runs others elsewhere, such as in a network namespace; nothing for here
     * @param addresses where it listens
     */
    public record Site(List<String> place, List<String> addresses, int port) {
        private static Site here() throws IOException {
            return new Site(List.of(), List.of("127.0.0.1"), freePort());
        }
    }

    private final Path folder;
    private final Site site;
    private final Process process;

    private UnpackedServer(Path folder, Site site, List<String> program) throws IOException, InterruptedException {
        this.folder = folder;
        this.site = site;
        List<String> command = new ArrayList<>(site.place());
        command.addAll(program);
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
        return exim(relaying, Site.here());
    }

    /** Exim that relays for these clients, somewhere. */
    public static UnpackedServer exim(List<String> relaying, Site site) throws IOException, InterruptedException {
        Path folder = folder();
        Files.createDirectories(folder.resolve("spool"));
        Files.createDirectories(folder.resolve("log"));
        Path settings = folder.resolve("exim.conf");
        Files.writeString(
                settings,
                EXIM.formatted(
                        site.port(),
                        String.join(" ; ", site.addresses()),
                        folder,
                        folder,
                        String.join(" ; ", relaying)));
        for (String owned : List.of("", "spool", "log")) {
            Files.setAttribute(
                    folder.resolve(owned),
                    "posix:owner",
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("Debian-exim"));
        }
        return new UnpackedServer(
                folder,
                site,
                List.of(SERVERS.resolve("usr/sbin/exim4").toString(), "-C", settings.toString(), "-bdf", "-q30m"));
    }

    /** OpenSMTPD that relays for these clients; one at a time, for its control socket has a fixed name. */
    public static UnpackedServer openSmtpd(List<String> relaying) throws IOException, InterruptedException {
        return openSmtpd(relaying, Site.here());
    }

    /** OpenSMTPD that relays for these clients, somewhere. */
    public static UnpackedServer openSmtpd(List<String> relaying, Site site) throws IOException, InterruptedException {
        Path folder = folder();
        Path settings = folder.resolve("smtpd.conf");
        List<String> listening = site.addresses().stream()
                .map(address -> "listen on " + address + " port " + site.port() + " hostname ex01.contoso.com")
                .toList();
        Files.writeString(settings, OPENSMTPD.formatted(String.join(", ", relaying), String.join("\n", listening)));
        List<String> program =
                new ArrayList<>(List.of(SERVERS.resolve("usr/sbin/smtpd").toString(), "-d", "-f", settings.toString()));
        if (!site.place().isEmpty()) {
            // It asks for the name of each client, and nobody there answers: it shall hear that at once.
            Path nobody = Files.writeString(folder.resolve("resolv.conf"), "nameserver 127.0.0.1\n");
            program.addAll(
                    0,
                    List.of(
                            "unshare",
                            "-m",
                            "sh",
                            "-c",
                            "mount --bind \"$0\" /etc/resolv.conf && exec \"$@\"",
                            nobody.toString()));
        }
        return new UnpackedServer(folder, site, program);
    }

    public int port() {
        return site.port();
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
            if (site.addresses().stream().allMatch(this::listens)) {
                return;
            }
            Thread.sleep(50);
        }
        process.destroy();
        throw new IOException("it doesn't listen: " + Files.readString(folder.resolve("said")));
    }

    /** Asked where it runs, for nobody else may reach it there. */
    private boolean listens(String address) {
        List<String> probe = new ArrayList<>(site.place());
        probe.addAll(List.of("bash", "-c", "exec 3<>/dev/tcp/" + address + "/" + site.port()));
        try {
            Process probing = new ProcessBuilder(probe)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return probing.waitFor(20, TimeUnit.SECONDS) && probing.exitValue() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
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
