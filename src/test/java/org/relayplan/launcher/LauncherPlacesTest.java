package org.relayplan.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relayplan.Requires;
import org.relayplan.launcher.Installation.Run;

/** Folders in which an installation may lie, ways to it, and the programs around it. */
class LauncherPlacesTest {

    private static final Run ECHO = new Run(3, "x\n", "");

    @TempDir
    private Path folder;

    /** What the launcher may call beside the shell; of readlink only what macOS always had. */
    private static final List<String> TOOLS = List.of(
            "awk", "cat", "cksum", "ln", "ls", "mkdir", "mktemp", "mv", "nice", "rm", "sed", "sh", "sleep", "stty",
            "tail", "touch");

    @BeforeEach
    void open() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void any_name_of_a_folder_will_do() throws Exception {
        Installation installed = Installation.at(
                folder.resolve("it's $HOME `id` \"x\" (x86) & more; *\\ é").resolve("-v"));
        assertEquals(ECHO, installed.run("off", "x"));
        assertEquals(new Run(0, "", ""), installed.run("make"));
        assertEquals(1, installed.archives().size());
        assertEquals(ECHO, installed.run("", "x"));
    }

    @Test
    void a_chain_of_links_leads_to_the_installation() throws Exception {
        Installation installed = Installation.at(folder.resolve("opt/relay plan"));
        Path links = Files.createDirectories(folder.resolve("usr/local bin"));
        Files.createSymbolicLink(links.resolve("third"), installed.launcher());
        Files.createSymbolicLink(links.resolve("second"), Path.of("../local bin/third"));
        Path first = Files.createSymbolicLink(folder.resolve("first"), Path.of("usr/local bin/second"));
        assertEquals(ECHO, Installation.run(List.of(first.toString(), "x"), Map.of("RELAYPLAN_ARCHIVE", "off")));

        Path loop = Files.createSymbolicLink(folder.resolve("loop"), Path.of("loop"));
        Run run = Installation.run(
                List.of("sh", "-c", "sh \"$0\" 2>&1 | head -n 1", loop.toString()), Map.of("RELAYPLAN_ARCHIVE", "off"));
        assertTrue(run.out().contains("loop"), run.out());
    }

    @Test
    void beside_where_nothing_can_be_written_the_archive_lies_in_the_users_cache() throws Exception {
        Installation installed = Installation.at(folder.resolve("read only"));
        for (Path each :
                List.of(installed.launcher().getParent(), installed.jar().getParent())) {
            Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("r-xr-xr-x"));
        }
        Path home = Files.createDirectory(folder.resolve("home of user"));
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertEquals(
                new Run(0, "", ""), asUser(installed, Map.of("RELAYPLAN_ARCHIVE", "make", "HOME", home.toString())));
        List<Path> archives = Installation.archivesIn(home.resolve(".cache/relayplan"));
        assertEquals(1, archives.size(), archives.toString());
        assertEquals(ECHO, asUser(installed, Map.of("RELAYPLAN_ARCHIVE", "", "HOME", home.toString()), "x"));

        // And with no place at all it runs without.
        assertEquals(ECHO, asUser(installed, Map.of("RELAYPLAN_ARCHIVE", "", "HOME", "/no/such"), "x"));
        assertEquals(ECHO, asUser(installed, Map.of("RELAYPLAN_ARCHIVE", "", "HOME", ""), "x"));
        assertEquals(List.of(), installed.archives());
        for (Path each :
                List.of(installed.launcher().getParent(), installed.jar().getParent())) {
            Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void an_archive_of_another_place_or_of_a_jar_of_the_same_time_and_size_is_made_anew() throws Exception {
        Path old = folder.resolve("old");
        Installation installed = Installation.at(old);
        Path sum = installed.jar().resolveSibling("relayplan.jar.sha256");
        Files.writeString(sum, "1111  relayplan.jar\n");
        installed.run("make");
        Object first = Files.readAttributes(installed.archives().get(0), "unix:ino,ctime");

        Files.writeString(sum, "2222  relayplan.jar\n");
        assertEquals(new Run(0, "", ""), installed.run("make"));
        Object second = Files.readAttributes(installed.archives().get(0), "unix:ino,ctime");
        assertNotEquals(first, second);

        Installation moved = installed.moved(folder.resolve("new"));
        assertEquals(ECHO, moved.run("off", "x"));
        assertEquals(new Run(0, "", ""), moved.run("make"));
        Path archive = moved.archives().get(0);
        assertNotEquals(second, Files.readAttributes(archive, "unix:ino,ctime"));
        assertEquals(Files.getLastModifiedTime(moved.jar()), Files.getLastModifiedTime(archive));

        // Taken away, it comes again.
        Files.delete(archive);
        assertEquals(new Run(0, "", ""), moved.run("make"));
        assertEquals(List.of(archive), moved.archives());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sh", "bash --posix", "zsh --emulate sh", "busybox sh"})
    void any_posix_shell_and_no_gnu_program_is_needed(String shell) throws Exception {
        Installation installed = Installation.at(folder.resolve("plain"));
        List<String> command = new ArrayList<>(List.of(shell.split(" ")));
        command.set(0, Requires.program(command.get(0)).toString());
        Path tools = Files.createDirectory(folder.resolve("tools"));
        List<String> applets = shell.startsWith("busybox")
                ? Installation.run(List.of(command.get(0), "--list"), Map.of())
                        .out()
                        .lines()
                        .toList()
                : List.of();
        for (String tool : TOOLS) {
            String program = applets.contains(tool)
                    ? command.get(0) + "\" \"" + tool
                    : Requires.program(tool).toString();
            tool(tools, tool, "exec \"%s\" \"$@\"".formatted(program));
        }
        tool(tools, "readlink", """
                case $1 in -*) echo 'usage: readlink file' >&2; exit 1 ;; esac
                exec "%s" "$1"
                """.formatted(Requires.program("readlink")));
        Path java =
                Files.createSymbolicLink(tools.resolve("java"), Path.of(System.getProperty("java.home"), "bin/java"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("plain/bin/relayplan"));
        command.add(link.toString());
        Map<String, String> environment =
                Map.of("RELAYPLAN_ARCHIVE", "make", "PATH", tools.toString(), "JAVA_HOME", "");
        assertEquals(new Run(0, "", ""), Installation.run(command, environment));
        assertEquals(1, installed.archives().size(), installed.archives().toString());
        command.add("x");
        assertEquals(
                ECHO,
                Installation.run(command, Map.of("RELAYPLAN_ARCHIVE", "", "PATH", tools.toString(), "JAVA_HOME", "")));
        Files.delete(java);
    }

    private static void tool(Path folder, String name, String lines) throws IOException {
        Path tool = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + lines + "\n");
        assertTrue(tool.toFile().setExecutable(true));
    }

    /** As somebody who may not write everywhere. */
    private Run asUser(Installation installed, Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of(
                    Requires.program("setpriv").toString(), "--reuid=65534", "--regid=65534", "--clear-groups"));
        }
        command.add(installed.launcher().toString());
        command.addAll(List.of(arguments));
        return Installation.run(command, environment);
    }
}
