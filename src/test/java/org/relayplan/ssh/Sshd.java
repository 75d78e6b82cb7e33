package org.relayplan.ssh;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.relayplan.Requires;

/** OpenSSH's server on 127.0.0.1, with keys and a home folder of its own; started and stopped by the test. */
public final class Sshd implements Closeable {

    private final Path folder;
    private final int port;
    private final Process process;

    /** Starts one in a folder, which lets clients forward to these ports of 127.0.0.1. */
    public Sshd(Path folder, int... permitted) throws IOException, InterruptedException {
        this.folder = folder;
        Path program = Requires.program("sshd");
        Requires.that(
                System.getProperty("user.name").equals("root"), "root rights", "sshd needs them to take a logon here");
        Path keygen = Requires.program("ssh-keygen");
        Files.createDirectories(Path.of("/run/sshd"));
        Files.createDirectories(folder.resolve(".ssh"));
        port = freePort();
        keygen(keygen, folder.resolve("host"), "");
        keygen(keygen, folder.resolve(".ssh/id_ed25519"), "");
        keygen(keygen, folder.resolve("locked"), "pass phrase");
        Files.writeString(
                folder.resolve("authorized_keys"),
                Files.readString(folder.resolve(".ssh/id_ed25519.pub"))
                        + Files.readString(folder.resolve("locked.pub")));
        Files.writeString(folder.resolve(".ssh/known_hosts"), hostLine());
        List<String> open = new ArrayList<>();
        for (int one : permitted) {
            open.add("127.0.0.1:" + one);
        }
        open.add("127.0.0.1:" + port);
        Files.writeString(
                folder.resolve("sshd_config"),
                String.join(
                        "\n",
                        List.of(
                                "ListenAddress 127.0.0.1:" + port,
                                "HostKey " + folder.resolve("host"),
                                "PidFile none",
                                "AuthorizedKeysFile " + folder.resolve("authorized_keys"),
                                "PasswordAuthentication no",
                                "KbdInteractiveAuthentication no",
                                "UsePAM no",
                                "StrictModes no",
                                "PermitRootLogin prohibit-password",
                                "AllowTcpForwarding local",
                                "MaxSessions 100",
                                "PermitOpen " + String.join(" ", open),
                                "")));
        process = new ProcessBuilder(
                        program.toString(),
                        "-D",
                        "-e",
                        "-f",
                        folder.resolve("sshd_config").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        awaitListening();
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
        return "[127.0.0.1]:" + port + " " + key[0] + " " + key[1] + "\n";
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
        for (int i = 0; i < 200; i++) {
            try (Socket probe = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
                if (probe.isConnected()) {
                    return;
                }
            } catch (IOException e) {
                if (!process.isAlive()) {
                    break;
                }
                Thread.sleep(50);
            }
        }
        throw new IOException("sshd doesn't listen:\n" + Files.readString(folder.resolve("log")));
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
