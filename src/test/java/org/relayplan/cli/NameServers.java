package org.relayplan.cli;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.relayplan.Repository;
import org.relayplan.Requires;

/** A real DNS server on the loopback addresses, as long as a test needs it. */
final class NameServers implements AutoCloseable {

    private final Process process;
    private final int port;

    private NameServers(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** NSD with the zone contoso.test. */
    static NameServers nsd(Path folder) throws IOException, InterruptedException {
        Path nsd = Requires.program("nsd");
        Files.copy(Repository.root().resolve("src/test/resources/dns/contoso.zone"), folder.resolve("contoso.zone"));
        int port = freePort();
        String addresses =
                hasIpv6() ? "  ip-address: 127.0.0.1@%1$d\n  ip-address: ::1@%1$d\n" : "  ip-address: 127.0.0.1@%1$d\n";
        Path file = folder.resolve("nsd.conf");
        Files.writeString(file, ("server:\n" + addresses + """
                          username: ""
                          chroot: ""
                          database: ""
                          server-count: 1
                          zonesdir: "%2$s"
                          pidfile: "%2$s/nsd.pid"
                          xfrdfile: "%2$s/xfrd.state"
                          xfrdir: "%2$s"
                          zonelistfile: "%2$s/zone.list"
                          logfile: "%2$s/nsd.log"
                        remote-control:
                          control-enable: no
                        zone:
                          name: contoso.test
                          zonefile: contoso.zone
                        """).formatted(port, folder));
        return started(port, folder, nsd.toString(), "-d", "-c", file.toString());
    }

    /** dnsmasq, which does the search for its clients and knows those records. */
    static NameServers dnsmasq(Path folder, String... records) throws IOException, InterruptedException {
        Path dnsmasq = Requires.program("dnsmasq");
        int port = freePort();
        List<String> words = new ArrayList<>(List.of(
                dnsmasq.toString(),
                "--no-daemon",
                "--conf-file=/dev/null",
                "--port=" + port,
                "--listen-address=127.0.0.1",
                "--bind-interfaces",
                "--no-resolv",
                "--no-hosts",
                "--pid-file=",
                "--local=/test/"));
        words.addAll(List.of(records));
        return started(port, folder, words.toArray(new String[0]));
    }

    static boolean hasIpv6() {
        try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(InetAddress.getByName("::1"), 0))) {
            return socket.getLocalPort() > 0;
        } catch (IOException e) {
            return false;
        }
    }

    int port() {
        return port;
    }

    private static NameServers started(int port, Path folder, String... command)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("server.out").toFile())
                .start();
        NameServers server = new NameServers(process, port);
        for (int i = 0; i < 100 && process.isAlive(); i++) {
            if (isTaken(port)) {
                return server;
            }
            Thread.sleep(50);
        }
        server.close();
        throw new IOException("no server: " + Files.readString(folder.resolve("server.out")));
    }

    private static int freePort() throws IOException {
        int port;
        do {
            try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
                port = socket.getLocalPort();
            }
        } while (isTaken(port));
        return port;
    }

    private static boolean isTaken(int port) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
