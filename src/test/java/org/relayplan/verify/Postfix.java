package org.relayplan.verify;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.relayplan.Requires;

/**
 * Postfix on 127.0.0.1 with folders of its own, which relays for given clients only and lets nothing out of the
 * machine; started and stopped by the test.
 */
public final class Postfix implements Closeable {

    private static final String MASTER = """
            %s inet n - n - - smtpd
            pickup unix n - n 60 1 pickup
            cleanup unix n - n - 0 cleanup
            qmgr unix n - n 300 1 qmgr
            rewrite unix - - n - - trivial-rewrite
            bounce unix - - n - 0 bounce
            defer unix - - n - 0 bounce
            trace unix - - n - 0 bounce
            verify unix - - n - 1 verify
            flush unix n - n 1000? 0 flush
            proxymap unix - - n - - proxymap
            error unix - - n - - error
            discard unix - - n - - discard
            anvil unix - - n - 1 anvil
            postlog unix-dgram n - n - 1 postlogd
            """;

    private final List<String> place;
    private final Path program;
    private final Path folder;
    private final int port;

    /**
     * Starts one on a free port of 127.0.0.1.
     *
     * @param relaying the clients that may relay, as Postfix writes networks
     */
    public Postfix(String relaying) throws IOException, InterruptedException {
        this(List.of(), "127.0.0.1", freePort(), relaying);
    }

    /**
     * Starts one.
     *
     * @param place a command that runs others elsewhere, such as in a network namespace; nothing for here
     * @param address where it listens; empty for all addresses
     */
    public Postfix(List<String> place, String address, int port, String relaying)
            throws IOException, InterruptedException {
        this.place = List.copyOf(place);
        this.port = port;
        program = Requires.program("postfix");
        Requires.that(System.getProperty("user.name").equals("root"), "root rights", "Postfix starts with them only");
        // Under /tmp, for the paths of its sockets must be short.
        folder = Files.createTempDirectory("pf");
        for (String name : List.of("etc", "queue", "data")) {
            Files.createDirectories(folder.resolve(name));
        }
        run("chown", "postfix", folder.resolve("data").toString());
        run("chmod", "755", folder.toString());
        Files.writeString(
                folder.resolve("etc/master.cf"),
                MASTER.formatted(address.isEmpty() ? String.valueOf(port) : address + ":" + port));
        Files.writeString(folder.resolve("etc/main.cf"), settings(address, relaying));
        control("start");
    }

    private String settings(String address, String relaying) {
        return String.join(
                "\n",
                List.of(
                        "compatibility_level = 3.6",
                        "queue_directory = " + folder.resolve("queue"),
                        "data_directory = " + folder.resolve("data"),
                        "mail_owner = postfix",
                        "setgid_group = postdrop",
                        "maillog_file = " + folder.resolve("log"),
                        "maillog_file_prefixes = " + folder,
                        "multi_instance_enable = no",
                        "myhostname = ex01.contoso.com",
                        "mydestination = contoso.com",
                        "inet_interfaces = " + (address.isEmpty() ? "all" : address),
                        "inet_protocols = " + (address.isEmpty() ? "all" : "ipv4"),
                        "mynetworks = " + relaying,
                        "smtpd_relay_restrictions = permit_mynetworks, reject_unauth_destination",
                        "smtpd_recipient_restrictions =",
                        "local_recipient_maps =",
                        "local_transport = discard:local",
                        "default_transport = discard:relayed",
                        "relay_transport = discard:relayed",
                        "smtpd_peername_lookup = no",
                        "disable_dns_lookups = yes",
                        "smtpd_client_connection_count_limit = 0",
                        "smtpd_client_connection_rate_limit = 0",
                        "smtpd_error_sleep_time = 0",
                        "alias_maps =",
                        "alias_database =",
                        ""));
    }

    public int port() {
        return port;
    }

    @Override
    public void close() throws IOException {
        try {
            control("stop");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private void control(String word) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(place);
        command.addAll(List.of(program.toString(), "-c", folder.resolve("etc").toString(), word));
        run(command.toArray(String[]::new));
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return free.getLocalPort();
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Path said = Files.createTempFile("said", "");
        Process process = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        String words = Files.readString(said);
        Files.delete(said);
        if (!ended || process.exitValue() != 0) {
            throw new IOException(String.join(" ", command) + " failed: " + words);
        }
    }
}
