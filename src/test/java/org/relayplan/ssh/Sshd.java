package org.relayplan.ssh;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.relayplan.Requires;

/** OpenSSH's server with keys and a home folder of its own; started and stopped by the test. */
public final class Sshd implements Closeable {

    private final Path folder;
    private final String address;
    private final int port;
    private final Process process;

    /** Starts one on 127.0.0.1, with its files in a folder, which lets clients forward to these ports of 127.0.0.1. */
    public Sshd(Path folder, int... permitted) throws IOException, InterruptedException {
        this(folder, List.of(), "127.0.0.1", freePort(), local(permitted));
    }

    /**
     * Starts one.
     *
     * @param folder where its files lie, and those of its clients
     * @param place a command that runs others elsewhere, such as in a network namespace; nothing for here
     * @param address where it listens
     * @param permitted where clients may forward to, as sshd_config writes it
     */
    public Sshd(Path folder, List<String> place, String address, int port, List<String> permitted)
            throws IOException, InterruptedException {
        this.folder = folder;
        this.address = address;
        this.port = port;
        Path program = Requires.program("sshd");
        Requires.that(
                System.getProperty("user.name").equals("root"), "root rights", "sshd needs them to take a logon here");
        Path keygen = Requires.program("ssh-keygen");
        Files.createDirectories(Path.of("/run/sshd"));
        Files.createDirectories(folder.resolve(".ssh"));
        keygen(keygen, folder.resolve("host"), "");
        keygen(keygen, folder.resolve(".ssh/id_ed25519"), "");
        keygen(keygen, folder.resolve("locked"), "pass phrase");
        Files.writeString(
                folder.resolve("authorized_keys"),
                Files.readString(folder.resolve(".ssh/id_ed25519.pub"))
                        + Files.readString(folder.resolve("locked.pub")));
        Files.writeString(folder.resolve(".ssh/known_hosts"), hostLine());
        Files.writeString(folder.resolve("sshd_config"), settings(permitted));
        List<String> command = new ArrayList<>(place);
        command.add(program.toString());
        command.addAll(List.of("-D", "-e", "-f", folder.resolve("sshd_config").toString()));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        awaitListening();
    }

    private String settings(List<String> permitted) {
        return """
                ListenAddress %s:%d
                HostKey %s
                PidFile none
                AuthorizedKeysFile %s
                PasswordAuthentication no
                KbdInteractiveAuthentication no
                UsePAM no
                StrictModes no
                PermitRootLogin prohibit-password
                AllowTcpForwarding local
                MaxSessions 100
                PermitOpen %s %s:%d
                """.formatted(
                        address,
                        port,
                        folder.resolve("host"),
                        folder.resolve("authorized_keys"),
                        String.join(" ", permitted),
                        address,
                        port);
    }

    public int port() {
        return port;
    }

    /** What a client needs to log on. */
    public SshHome home() {
        return new SshHome(folder, "root", Optional.empty(), Optional.empty());
    }

    /** The line of known_hosts with the server's key. */
    public String hostLine() throws IOException {
        String[] key = Files.readString(folder.resolve("host.pub")).split(" ");
        return (port == 22 ? address : "[" + address + "]:" + port) + " " + key[0] + " " + key[1] + "\n";
    }

    private static void keygen(Path keygen, Path file, String passphrase) throws IOException, InterruptedException {
        Process made = new ProcessBuilder(
                        keygen.toString(), "-q", "-t", "ed25519", "-N", passphrase, "-f", file.toString())
                .inheritIO()
                .start();
        if (!made.waitFor(60, TimeUnit.SECONDS) || made.exitValue() != 0) {
            throw new IOException("ssh-keygen failed");
        }
    }

    private void awaitListening() throws IOException, InterruptedException {
        for (int i = 0; i < 400 && process.isAlive(); i++) {
            if (Files.readString(folder.resolve("log")).contains("Server listening")) {
                return;
            }
            Thread.sleep(50);
        }
        throw new IOException("sshd doesn't listen:\n" + Files.readString(folder.resolve("log")));
    }

    private static List<String> local(int... ports) {
        List<String> places = new ArrayList<>();
        for (int port : ports) {
            places.add("127.0.0.1:" + port);
        }
        return places;
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return free.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
