package org.relayplan.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.relayplan.Lesson;
import org.relayplan.Repository;

/** The launcher for Windows, read and not run: there is no Windows here. */
class WindowsLauncherTest {

    private static final Path FILE = Repository.root().resolve("src/launcher/relayplan.cmd");

    /** Variables that hold a path, in which blanks, parentheses, ampersands and carets are legal. */
    private static final Pattern PATH =
            Pattern.compile("%(?:here|java|home|jar|lib|archive|fresh|JAVA_HOME)[:%]|%~dp0");

    private List<String> lines;

    @BeforeEach
    void read() throws IOException {
        lines = commands(Files.readString(FILE, StandardCharsets.US_ASCII));
    }

    @Test
    void not_run_here_lines_end_as_windows_wants() throws IOException {
        String text = Files.readString(FILE, StandardCharsets.US_ASCII);
        assertEquals(text.lines().count(), text.split("\r\n", -1).length - 1);
        assertTrue(text.lines().noneMatch(line -> line.endsWith(" ") || line.contains("\t")));
        assertTrue(text.startsWith("@echo off\r\n"), "every line would be printed on standard output");
    }

    @Test
    void not_run_here_paths_stand_in_quotes() {
        Lesson.teach(unquoted(lines), """
                A path may have blanks, ampersands and parentheses, so it stands in quotes and outside of blocks.
                Next step: quote the whole word: "-Xopt:%archive%", set "name=%value%".""");
        assertEquals(
                List.of("if exist %jar% goto x", "set jar=%here%x", "echo \"a\" %home%", "if a==b ("),
                unquoted(List.of("if exist %jar% goto x", "set jar=%here%x", "echo \"a\" %home%", "if a==b (")));
    }

    @Test
    void not_run_here_every_jump_has_its_one_label() {
        List<String> labels = lines.stream()
                .filter(line -> line.startsWith(":"))
                .map(line -> line.substring(1))
                .toList();
        Set<String> jumps = new TreeSet<>();
        for (String line : lines) {
            Matcher jump = Pattern.compile("\\bgoto (\\w+)").matcher(line);
            while (jump.find()) {
                jumps.add(jump.group(1));
            }
        }
        assertEquals(new TreeSet<>(labels), new TreeSet<>(with(jumps, "release", "use")), "jumps and labels");
        assertEquals(labels.size(), Set.copyOf(labels).size(), "a label stands twice");
    }

    @Test
    void not_run_here_nothing_but_the_command_prints_on_standard_output() {
        List<String> printing = new ArrayList<>();
        for (String line : lines) {
            boolean prints = line.matches("(?i).*(?<!@)\\b(?:echo|type|dir|copy|move|del) .*");
            if (prints && !line.startsWith(">") && !line.endsWith(" >nul 2>&1")) {
                printing.add(line);
            }
        }
        assertEquals(List.of(), printing);
    }

    @Test
    void not_run_here_java_is_started_like_this_and_its_status_handed_on() {
        List<String> starts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("\"%java%\"")) {
                starts.add(lines.get(i) + (lines.get(i + 1).equals("exit /b %ERRORLEVEL%") ? "!" : ""));
            }
        }
        assertEquals(
                List.of(
                        "\"%java%\" %flags% -m org.relayplan/org.relayplan.cli.Main %*!",
                        "\"%java%\" %flags% \"-XX:ArchiveClassesAtExit=%fresh%\" -jar \"%jar%\""
                                + " check \"%here%..\\samples\\anonymous-relay.json\" <nul >nul 2>&1",
                        "\"%java%\" %flags% \"-XX:SharedArchiveFile=%archive%\" -jar \"%jar%\" %*!",
                        "\"%java%\" %flags% -jar \"%jar%\" %*!"),
                starts);
    }

    @Test
    void not_run_here_java_gets_the_flags_of_the_other_launcher() {
        String other = Repository.text(Repository.root().resolve("src/launcher/relayplan"));
        Matcher start = Pattern.compile("exec \"\\$java\" ((?:\\S+ |\\\\\n\\s+)+)\"\\$@\"")
                .matcher(other);
        assertTrue(start.find());
        String flags = start.group(1).replaceAll("\\\\\n\\s+", "").trim();
        assertTrue(lines.contains("set \"flags=" + flags + "\""), flags);
    }

    private static List<String> with(Set<String> names, String... more) {
        List<String> all = new ArrayList<>(names);
        all.addAll(List.of(more));
        return all;
    }

    /** Lines that do something. */
    private static List<String> commands(String text) {
        return text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("rem "))
                .toList();
    }

    private static List<String> unquoted(List<String> lines) {
        List<String> found = new ArrayList<>();
        for (String written : lines) {
            // Takes quotes out of a value: set "x=%x:"=%".
            String line = written.replace(":\"=%", "%");
            Matcher path = PATH.matcher(line);
            boolean bare = quotes(line) % 2 != 0;
            while (path.find()) {
                bare |= quotes(line.substring(0, path.start())) % 2 == 0;
            }
            String outside = line.replaceAll("\"[^\"]*\"", "").replaceAll(" in \\([^()]*\\) do ", " ");
            if (bare || outside.matches(".*[()].*") && !line.startsWith(">&2 echo")) {
                found.add(written);
            }
        }
        return found;
    }

    private static long quotes(String text) {
        return text.chars().filter(c -> c == '"').count();
    }
}
