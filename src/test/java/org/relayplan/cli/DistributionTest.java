package org.relayplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relayplan.Repository;
import org.relayplan.Requires;
import org.relayplan.dist.Unpacked;
import org.relayplan.smtp.ScriptedServer;
import org.relayplan.ssh.Sshd;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is given to users, unpacked and run as they do it. */
class DistributionTest {

    /** Ready at once, and no Java but its own. */
    private static final Map<String, String> OWN_JAVA = Map.of("JAVA_HOME", "/no/such");

    private static final Map<String, String> PLAIN = Map.of("RELAYPLAN_ARCHIVE", "off");

    private static final Path TESTS = Repository.root().resolve("src/test/resources");

    private static final String ONE_DAY = " --now 2026-11-22";

    /** The day's work: what a library or a module of Java may lack shows in one of them. */
    private static final List<String> COMMANDS = List.of(
            "--version",
            "check --help",
            "check samples/anonymous-relay.json" + ONE_DAY,
            "check samples/open-relay.json -f json" + ONE_DAY,
            "check samples/open-relay.json -f sarif" + ONE_DAY,
            "check samples/open-relay.json -f junit" + ONE_DAY,
            "check samples/fleet" + ONE_DAY,
            "check no-such-file.json",
            "explain samples/anonymous-relay.json --from 192.168.5.10 --to EX01",
            "surface samples/open-relay.json -f json",
            "diff samples/anonymous-relay.json samples/open-relay.json" + ONE_DAY,
            "script samples/anonymous-relay.json" + ONE_DAY,
            "telnet samples/anonymous-relay.json --from 192.168.5.10 --to EX01 --lang ja",
            "import " + TESTS + "/exports/clixml/receive-connectors-2010-utf16.xml",
            "import " + TESTS + "/exports/csv/connectors-joined-semicolon.csv",
            "import japanese.xml",
            "import western.xml",
            "report samples/open-relay.json" + ONE_DAY,
            "report samples/open-relay.json -f markdown" + ONE_DAY,
            "init --domain contoso.com --server EX01=10.1.1.1,2019 -o -",
            "rules open-relay",
            "schema",
            "completion bash",
            "no-such-command");

    @TempDir
    static Path folder;

    private static Unpacked tar;
    private static Unpacked zip;
    private static Unpacked image;

    @BeforeAll
    static void unpack() throws Exception {
        // Blanks and quotes are legal, and usual.
        tar = Unpacked.of(Unpacked.archive("\\.tar\\.gz"), folder.resolve("kate's tar"));
        zip = Unpacked.of(Unpacked.archive("\\.zip"), folder.resolve("zip (x86)"));
        image = Unpacked.of(Unpacked.archive("-.*\\.tar\\.gz"), folder.resolve("image & more"));
        for (Unpacked each : List.of(tar, zip, image)) {
            write(each.folder().resolve("japanese.xml"), "Shift_JIS", "\u8ca1\u52d9");
            write(each.folder().resolve("western.xml"), "IBM850", "M\u00fcller");
        }
    }

    @Test
    void the_archive_with_launchers_runs_every_command_from_its_first_start_on() throws Exception {
        assertEquals(
                told(tar, "check samples/anonymous-relay.json"),
                tar.relayplan(Map.of(), "check", "samples/anonymous-relay.json"));
        assertEquals(new Unpacked.Run(0, "", ""), tar.relayplan(Map.of("RELAYPLAN_ARCHIVE", "make")));
        assertSameAnswers(tar, Map.of());
    }

    @Test
    void the_zip_holds_the_same_files_and_starts() throws Exception {
        assertEquals(
                told(zip, "check samples/anonymous-relay.json"),
                zip.relayplan(PLAIN, "check", "samples/anonymous-relay.json"));
        Unpacked again = Unpacked.of(Unpacked.archive("\\.tar\\.gz"), folder.resolve("again"));
        Map<String, Long> files = files(again.folder());
        Map<String, Long> zipped = files(zip.folder());
        zipped.keySet().removeAll(List.of("japanese.xml", "western.xml"));
        assertEquals(files, zipped);
        assertTrue(
                files.keySet()
                        .containsAll(List.of(
                                "bin/relayplan",
                                "bin/relayplan.cmd",
                                "lib/relayplan.jar",
                                "lib/relayplan.jar.sha256",
                                "LICENCES.md",
                                "README.md",
                                "samples/anonymous-relay.json",
                                "sbom.cdx.json",
                                "schemas/model.schema.json")),
                files.toString());
    }

    @Test
    void the_image_runs_every_command_with_a_java_of_its_own() throws Exception {
        assertSameAnswers(image, OWN_JAVA);
    }

    @Test
    void no_command_is_left_out_here() {
        TreeSet<String> run = new TreeSet<>(List.of("verify", "simulate", "mx")); // below; verify simulates
        COMMANDS.forEach(command -> run.add(command.split(" ")[0]));
        run.removeAll(List.of("--version", "no-such-command"));
        assertEquals(new TreeSet<>(Commands.words()), run);
    }

    @Test
    void the_image_maps_its_classes_wherever_it_lies() throws Exception {
        Unpacked.Run run = Unpacked.run(
                List.of(
                        image.folder().resolve("runtime/bin/java").toString(),
                        "-Xshare:on",
                        "-Xlog:class+load",
                        "-XX:+UseSerialGC",
                        "-m",
                        "org.relayplan/org.relayplan.cli.Main",
                        "check",
                        "samples/anonymous-relay.json"),
                image.folder(),
                Map.of());
        List<String> ours = run.out()
                .lines()
                .filter(line -> line.contains(" org.relayplan."))
                .toList();
        assertTrue(ours.size() > 100, run.out());
        assertEquals(
                List.of(),
                ours.stream()
                        .filter(line -> !line.contains("shared objects file"))
                        .toList());
    }

    @Test
    void the_image_speaks_tls_with_elliptic_curves() throws Exception {
        Unpacked.Run run = image.relayplan(
                OWN_JAVA, "verify", TESTS + "/verify/tls.json", "--simulate", "--vantage", "app01", "-f", "json");
        assertEquals("", run.err());
        assertTrue(run.out().contains("TLS begins: TLSv1.3"), run.out());
    }

    @Test
    void the_image_asks_name_servers() throws Exception {
        try (NameServers nsd = NameServers.nsd(Files.createDirectory(folder.resolve("nsd")))) {
            String[] arguments = {"mx", "contoso.test", "--dns", "127.0.0.1:" + nsd.port()};
            assertEquals(told(image, String.join(" ", arguments)), image.relayplan(OWN_JAVA, arguments));
        }
    }

    @Test
    void the_image_dials_through_an_ssh_host_with_an_ed25519_key() throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        try (ScriptedServer server = new ScriptedServer(talk -> {
                    talk.send("220 ex01.contoso.com ready\r\n");
                    for (String line = talk.hear(); !line.isEmpty(); line = talk.hear()) {
                        talk.send("250 ok\r\n");
                    }
                });
                Sshd sshd = new Sshd(home, server.port())) {
            String model = Repository.text(Repository.root().resolve("samples/anonymous-relay.json"));
            Path file = Files.writeString(
                    folder.resolve("vantage.json"),
                    model.replaceFirst("\"ssh\": \"[^\"]*\"", "\"ssh\": \"root@127.0.0.1:" + sshd.port() + "\""));
            Unpacked.Run run = image.relayplan(
                    Map.of("JAVA_HOME", "/no/such", "HOME", home.toString()),
                    "verify",
                    file.toString(),
                    "--vantage",
                    "app01",
                    "--endpoint",
                    "EX01:25=127.0.0.1:" + server.port());
            assertTrue(server.heard().stream().anyMatch(line -> line.startsWith("RCPT")), run.toString());
        }
    }

    @Test
    void archives_have_plain_modes_one_time_and_nobody_for_an_owner() throws Exception {
        Pattern plain =
                Pattern.compile("(?:drwxr-xr-x|-rw-r--r--|-rwxr-xr-x|l[rwx-]{9}) 0/0 +\\d+ 2026-11-01 00:00 .*");
        for (String ending : List.of("\\.tar\\.gz", "-.*\\.tar\\.gz")) {
            Unpacked.Run run = Unpacked.run(
                    List.of(
                            Requires.program("tar").toString(),
                            "--numeric-owner",
                            "-tvzf",
                            Unpacked.archive(ending).toString()),
                    folder,
                    Map.of("TZ", "UTC"));
            assertEquals(
                    List.of(),
                    run.out()
                            .lines()
                            .filter(line -> !plain.matcher(line).matches())
                            .toList());
        }
    }

    @Test
    void the_bill_of_materials_and_the_list_of_licences_name_the_same_libraries_and_the_texts_are_there()
            throws Exception {
        TreeSet<String> listed = new TreeSet<>();
        for (String line : Files.readAllLines(tar.folder().resolve("LICENCES.md"))) {
            String[] cells = line.split(" *\\| *");
            if (cells.length == 5 && cells[1].contains(":")) {
                listed.add(cells[1] + " " + cells[2]);
                String artifact = cells[1].substring(cells[1].indexOf(':') + 1);
                for (String text : cells[4].replaceAll("`.*`: ", "").split(", ")) {
                    for (Unpacked each : List.of(tar, image)) {
                        assertTrue(
                                files(each.folder().resolve("licences").resolve(artifact)).keySet().stream()
                                        .anyMatch(name -> name.endsWith(text)),
                                artifact + " " + text);
                    }
                }
            }
        }
        JsonNode sbom = new JsonMapper().readTree(Files.readString(tar.folder().resolve("sbom.cdx.json")));
        TreeSet<String> named = new TreeSet<>();
        for (JsonNode part : sbom.get("components")) {
            named.add(part.get("group").asString() + ":" + part.get("name").asString() + " "
                    + part.get("version").asString());
            assertTrue(!part.get("licenses").isEmpty(), part.toString());
        }
        assertEquals(named, listed);
    }

    private static void assertSameAnswers(Unpacked unpacked, Map<String, String> environment) throws Exception {
        for (String command : COMMANDS) {
            assertEquals(told(unpacked, command), unpacked.relayplan(environment, command.split(" ")), command);
        }
    }

    /** What the classes under test say in that folder. */
    private static Unpacked.Run told(Unpacked unpacked, String command) {
        Shell.Run run = new Shell(unpacked.folder()).run(command.split(" "));
        return new Unpacked.Run(run.status(), run.out(), run.err());
    }

    /** An export of one connector in an encoding that Java keeps apart. */
    private static void write(Path file, String encoding, String word) throws IOException {
        String text = """
                <?xml version="1.0" encoding="%s"?>
                <Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04"><Obj RefId="0">
                <TN RefId="0"><T>Microsoft.Exchange.Data.Directory.SystemConfiguration.ReceiveConnector</T></TN>
                <Props><S N="Name">%s</S><S N="Server">EX01</S><S N="Identity">EX01\\%s</S></Props></Obj></Objs>
                """.formatted(encoding, word, word);
        Files.write(file, text.getBytes(Charset.forName(encoding)));
    }

    /** Every file below a folder, by its path there, with its size. */
    private static Map<String, Long> files(Path top) throws IOException {
        Map<String, Long> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(top)) {
            for (Path file : new ArrayList<>(walk.filter(Files::isRegularFile).toList())) {
                files.put(top.relativize(file).toString(), Files.size(file));
            }
        }
        return files;
    }
}
