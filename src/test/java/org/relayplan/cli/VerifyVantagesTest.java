package org.relayplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relayplan.Repository;
import org.relayplan.smtp.ScriptedServer;
import org.relayplan.ssh.Sshd;

/** Several vantages in one run: what is wrong with one says nothing about the others. */
class VerifyVantagesTest {

    @TempDir
    private Path folder;

    @Test
    void a_vantage_that_nobody_reaches_makes_its_own_probes_inconclusive() throws Exception {
        try (ScriptedServer server = PlainServer.start("127.0.0.1", "550 5.7.54 no");
                Sshd sshd = new Sshd(folder, server.port())) {
            String model = Files.readString(Repository.root().resolve("src/test/resources/verify/loopback.json"));
            int end = model.indexOf("\"vantages\"");
            Path file = folder.resolve("model.json");
            Files.writeString(file, model.substring(0, end) + """
                    "vantages": [
                      { "name": "app", "address": "127.0.0.1", "ssh": "root@127.0.0.1:%1$d" },
                      { "name": "stranger", "address": "127.0.0.1", "ssh": "root@localhost:%1$d" },
                      { "name": "down", "address": "127.0.0.1", "ssh": "root@127.0.0.1:1" },
                      { "name": "runs", "address": "127.0.0.1", "ssh": "runs" }
                    ] }
                    """.formatted(sshd.port()));
            Files.writeString(folder.resolve(".ssh/config"), "Host runs\n ProxyCommand touch " + folder + "/ran\n");
            Shell.Run run = new Shell(Repository.root())
                    .environment("HOME", folder.toString())
                    .run(
                            "verify",
                            file.toString(),
                            "--vantage",
                            "all",
                            "--endpoint",
                            "EX01:25=127.0.0.1:" + server.port());
            assertEquals(4, run.status(), run.out() + run.err());
            assertTrue(run.out().startsWith("Not proved: 12 of 16 probes inconclusive"), run.out());
            for (String words : new String[] {
                "app       confirmed",
                "stranger  inconclusive",
                "isn't known; it shows the key ssh-ed25519 SHA256:",
                "ssh-keyscan -p " + sshd.port() + " localhost >>",
                "No SSH connection to root@127.0.0.1:1: Connection refused.",
                "runs no commands"
            }) {
                assertTrue(run.out().contains(words), words + " in\n" + run.out());
            }
            assertTrue(Files.notExists(folder.resolve("ran")), "nothing is run");
        }
    }

    @Test
    void what_was_seen_before_a_break_is_told() throws Exception {
        int[] connections = {0};
        try (ScriptedServer server = new ScriptedServer(talk -> {
            boolean isFirst = connections[0]++ == 0;
            talk.send("220 ex01.contoso.com ready\r\n");
            for (String line = talk.hear(); isFirst && !line.isEmpty(); line = talk.hear()) {
                talk.send(
                        line.startsWith("EHLO")
                                ? "250 ex01.contoso.com Hello [127.0.0.3]\r\n"
                                : (line.contains("TO:<kate@") ? "550 5.7.54 no" : "250 ok") + "\r\n");
            }
            Thread.sleep(60_000);
        })) {
            Path out = folder.resolve("out");
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin/java").toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "org.relayplan.cli.Main",
                            "verify",
                            "src/test/resources/verify/loopback.json",
                            "--vantage",
                            "desk",
                            "--endpoint",
                            "EX01:25=127.0.0.1:" + server.port())
                    .directory(Repository.root().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start();
            try {
                for (int i = 0; i < 600 && !server.heard().contains("QUIT"); i++) {
                    Thread.sleep(50);
                }
                // The session is over when the connection ends; its results are kept right behind.
                Thread.sleep(1_000);
                process.destroy();
                assertTrue(process.waitFor(20, TimeUnit.SECONDS), "it ends when it is told to");
            } finally {
                process.destroyForcibly();
            }
            String said = Files.readString(out);
            assertTrue(said.contains("Broken off: ") && said.contains("the rest is unknown."), said);
            assertTrue(said.contains("confirmed    control         250 at RCPT"), said);
        }
    }
}
