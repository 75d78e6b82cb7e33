package org.relayplan.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.relayplan.Requires;

/** A git repository made up for a test, with relayplan beside it, and a home folder without anybody's settings. */
final class ScratchRepository {

    /** The relay of the sample, without expectations and vantages, so that it can be changed at will. */
    static final String MODEL = """
            {
              "$schema": "model.schema.json",
              "organization": { "acceptedDomains": [{ "domainName": "contoso.com", "domainType": "Authoritative" }] },
              "servers": [
                { "name": "EX01", "fqdn": "ex01.contoso.com", "role": "Mailbox", "version": "2019", "addresses": ["10.1.1.1"],
                  "defaultConnectors": true }
              ],
              "connectors": [
                {
                  "name": "Relay",
                  "purpose": "relay",
                  "transportRole": "FrontendTransport",
                  "bindings": ["0.0.0.0:25"],
                  "remoteIPRanges": [{ "range": "192.168.5.10", "owner": "ERP team", "ticket": "CHG-1" }],
                  "permissionGroups": ["AnonymousUsers"],
                  "extendedRights": [{ "user": "NT AUTHORITY\\\\ANONYMOUS LOGON", "rights": ["ms-Exch-SMTP-Accept-Any-Recipient"] }],
                  "protocolLoggingLevel": "Verbose"
                }
              ]
            }
            """;

    /** One more host that relays, as a ticket asks. */
    static final String SECOND_HOST = MODEL.replace(
            "\"ticket\": \"CHG-1\" }]",
            "\"ticket\": \"CHG-1\" }, { \"range\": \"192.168.5.11\", \"owner\": \"ERP team\", \"ticket\": \"CHG-2\" }]");

    /** A relay open to a whole block of the Internet. */
    static final String OPEN = MODEL.replace("192.168.5.10", "203.0.113.0/24");

    /** What the second host's ticket asks for. */
    static final String INTENT = """
            {
              "expectations": [{ "name": "CHG-2", "from": "192.168.5.11", "to": "EX01:25", "relay": true }]
            }
            """;

    private final Path home;
    private final Path folder;
    private final Map<String, String> environment = new TreeMap<>();

    /** What a program said on both streams, and its exit status. */
    record Run(int status, String out) {}

    private ScratchRepository(Path place) throws IOException {
        this.home = Files.createDirectories(place.resolve("home"));
        this.folder = Files.createDirectories(place.resolve("scratch repository"));
    }

    /** An empty repository below a folder, on branch main. */
    static ScratchRepository in(Path place) throws Exception {
        Requires.program("git");
        ScratchRepository made = new ScratchRepository(place);
        made.environment.put("HOME", made.home.toString());
        made.environment.put("GIT_CONFIG_NOSYSTEM", "1");
        made.environment.put("PATH", made.home + "/bin:" + System.getenv("PATH"));
        made.environment.put(
                "TMPDIR", Files.createDirectories(place.resolve("temporary")).toString());
        made.git("init", "-q", "-b", "main", ".");
        made.git("config", "user.name", "x");
        made.git("config", "user.email", "x@example.com");
        return made;
    }

    Path folder() {
        return folder;
    }

    /** A folder of the user's, outside the repository. */
    Path home() {
        return home;
    }

    /** A variable of the environment from now on. */
    void environment(String name, String value) {
        environment.put(name, value);
    }

    /** Writes relayplan.jar, which starts the classes under test. */
    static Path jar(Path file) throws IOException {
        List<String> places = new ArrayList<>();
        for (String part : System.getProperty("java.class.path").split(":")) {
            places.add(Path.of(part).toAbsolutePath().toUri().toString());
        }
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "org.relayplan.cli.Main");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, String.join(" ", places));
        try (OutputStream out = Files.newOutputStream(file)) {
            new JarOutputStream(out, manifest).close();
        }
        return file;
    }

    /** Puts a program on PATH. */
    Path program(String name, String script) throws IOException {
        Path program = Files.createDirectories(home.resolve("bin")).resolve(name);
        Files.writeString(program, script);
        assertTrue(program.toFile().setExecutable(true));
        return program;
    }

    /** Puts relayplan on PATH; it says in a file how often it was started. */
    void installRelayplan() throws IOException {
        Path jar = jar(home.resolve("relayplan.jar"));
        program("relayplan", """
                #!/bin/sh
                echo "$*" >> '%s'
                exec '%s/bin/java' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar '%s' "$@"
                """.formatted(calls(), System.getProperty("java.home"), jar));
    }

    private Path calls() {
        return home.resolve("calls");
    }

    /** How often relayplan was started since the last time this was asked. */
    int started() throws IOException {
        if (!Files.exists(calls())) {
            return 0;
        }
        int count = Files.readAllLines(calls()).size();
        Files.delete(calls());
        return count;
    }

    void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Runs git, which must do what it is asked. */
    String git(String... arguments) throws Exception {
        Run run = tryGit(arguments);
        assertEquals(0, run.status(), run.out());
        return run.out();
    }

    /** Runs git. */
    Run tryGit(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        return run(command);
    }

    /** Stages everything and commits it past every hook. */
    void commit(String message) throws Exception {
        git("add", "-A");
        git("commit", "-q", "--no-verify", "-m", message);
    }

    /** Runs a program in the repository. */
    Run run(List<String> command) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(120, TimeUnit.SECONDS), command + " hangs");
        return new Run(process.exitValue(), said);
    }

    /** Files that were left behind among temporary ones. */
    List<Path> leftovers() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(environment.get("TMPDIR")))) {
            return files.filter(file -> !file.getFileName().toString().startsWith("hsperf"))
                    .toList();
        }
    }
}
