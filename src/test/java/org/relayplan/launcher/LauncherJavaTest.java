package org.relayplan.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relayplan.launcher.Installation.Run;

/** Which Java the launcher takes, and what it says where there is none to take. */
class LauncherJavaTest {

    @TempDir
    private Path folder;

    private Installation installed;

    @BeforeEach
    void install() throws IOException {
        installed = Installation.at(folder.resolve("relayplan"));
    }

    @Test
    void a_java_home_without_a_java_is_named() throws Exception {
        assertEquals(
                new Run(
                        4,
                        "",
                        "relayplan: JAVA_HOME is /no/such, and there is no bin/java in it;"
                                + " set it to a Java 17 or newer, or unset it\n"),
                start(Map.of("JAVA_HOME", "/no/such")));
    }

    @Test
    void without_any_java_it_says_what_it_needs() throws Exception {
        assertEquals(
                new Run(4, "", "relayplan: no java on PATH and no JAVA_HOME; Java 17 or newer is needed\n"),
                start(Map.of("JAVA_HOME", "", "PATH", "/no/such")));
    }

    @Test
    void the_java_on_path_is_taken_without_java_home_and_that_of_java_home_before_it() throws Exception {
        Path other = java("other", "21.0.4");
        String path = other.resolve("bin") + ":" + System.getenv("PATH");
        assertEquals(
                "taken: other\n", start(Map.of("JAVA_HOME", "", "PATH", path)).out());
        Path home = java("home", "17.0.1");
        assertEquals(
                "taken: home\n",
                start(Map.of("JAVA_HOME", home.toString(), "PATH", path)).out());
    }

    @ParameterizedTest
    @CsvSource({"1.8.0_452,8", "11.0.27,11", "16,16"})
    void a_java_that_is_too_old_is_named_with_its_version(String version, String number) throws Exception {
        Path home = java("old java", version);
        Run expected = new Run(
                4,
                "",
                "relayplan: Java 17 or newer is needed, and %s/bin/java is Java %s; set JAVA_HOME to a newer one\n"
                        .formatted(home, number));
        assertEquals(expected, start(Map.of("JAVA_HOME", home.toString())));
        assertEquals(expected, start(Map.of("JAVA_HOME", home.toString(), "RELAYPLAN_ARCHIVE", "off")));

        // Without the file that tells, the Java itself is asked.
        Files.delete(home.resolve("release"));
        assertEquals(expected, start(Map.of("JAVA_HOME", home.toString())));
    }

    @ParameterizedTest
    @CsvSource({"17", "17.0.15", "21-ea", "25.0.3"})
    void a_java_that_is_new_enough_is_taken(String version) throws Exception {
        Path home = java("new java", version);
        assertEquals(new Run(0, "taken: new java\n", ""), start(Map.of("JAVA_HOME", home.toString())));
        Files.delete(home.resolve("release"));
        assertEquals(new Run(0, "taken: new java\n", ""), start(Map.of("JAVA_HOME", home.toString())));
        assertEquals(List.of(), installed.archives());
    }

    @Test
    void a_java_that_can_make_no_archive_is_tried_once() throws Exception {
        Map<String, String> environment =
                Map.of("JAVA_HOME", java("meagre", "17.0.15").toString(), "RELAYPLAN_ARCHIVE", "make");
        Run run = start(environment);
        assertEquals(4, run.status());
        assertEquals("", run.out());
        assertTrue(run.err().startsWith("relayplan: could not make "), run.err());
        Path mark = installed.jar().resolveSibling("relayplan-17.0.15.jsa.mark");
        assertTrue(Files.readString(mark).endsWith("\nnone\n"), Files.readString(mark));
        Object before = Files.readAttributes(mark, "unix:ino,ctime");
        assertEquals(
                "taken: meagre\n",
                start(Map.of("JAVA_HOME", environment.get("JAVA_HOME"), "RELAYPLAN_ARCHIVE", ""))
                        .out());
        assertEquals(before, Files.readAttributes(mark, "unix:ino,ctime"));
        assertEquals(List.of(), installed.archives());
    }

    private Run start(Map<String, String> environment) throws Exception {
        Map<String, String> all = new java.util.HashMap<>(Map.of("RELAYPLAN_ARCHIVE", "off"));
        all.putAll(environment);
        return Installation.run(List.of(installed.launcher().toString()), all);
    }

    /** A stand-in for a Java, which says who it is. */
    private Path java(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"%s\"\nOS_NAME=\"Linux\"\n".formatted(version));
        Files.writeString(java, """
                #!/bin/sh
                if [ "$1" = -version ]; then
                  echo 'openjdk version "%s" 2024-01-01' >&2
                else
                  echo 'taken: %s'
                fi
                """.formatted(version, name));
        assertTrue(java.toFile().setExecutable(true));
        return home;
    }
}
