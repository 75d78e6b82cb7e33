package org.relayplan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relayplan.cli.Console;
import org.relayplan.cli.Relayplan;
import org.relayplan.cli.Terminal;

/**
 * Types every command of the README and compares what it prints, as on a terminal of 100 columns without colour, in
 * UTF-8.
 *
 * <p>In a {@code console} block, {@code $ relayplan ...} is run, {@code $ echo $?} tells the last exit status and
 * {@code $ sed -i s/a/b/ FILE} edits a file. In an {@code sh} block the relayplan commands of a line are run, and a
 * {@code text} block behind it is what they print. A {@code json} block behind a paragraph that ends in "Save this as
 * `FILE`:" is written to that file. {@code -Drelayplan.goldens=write} writes what is printed now into the README.
 */
class ReadmeTest {

    private static final Pattern SAVE = Pattern.compile("Save this as `([a-z0-9./-]+)`:$");
    private static final Pattern EDIT = Pattern.compile("sed -i 's([/|])(.*?)\\1(.*?)\\1' (\\S+)");

    @TempDir
    Path folder;

    private int status;
    private int commands;

    @Test
    void everyCommandOfTheReadmePrintsWhatTheReadmeSays() throws IOException {
        copySamples();
        List<String> readme =
                Repository.text(Repository.root().resolve("README.md")).lines().toList();
        List<String> written = new ArrayList<>();
        String save = "";
        List<String> printed = List.of();
        for (int i = 0; i < readme.size(); i++) {
            String line = readme.get(i);
            if (!line.startsWith("```") || line.equals("```")) {
                Matcher file = SAVE.matcher(line);
                save = file.find() ? file.group(1) : line.isBlank() ? save : "";
                printed = line.isBlank() ? printed : List.of();
                written.add(line);
                continue;
            }
            int end = i + 1;
            while (!readme.get(end).equals("```")) {
                end++;
            }
            List<String> block = readme.subList(i + 1, end);
            written.add(line);
            switch (line) {
                case "```console" -> written.addAll(session(block));
                case "```text" -> written.addAll(printed.isEmpty() ? block : printed);
                case "```sh" -> {
                    printed = commandsOf(block);
                    written.addAll(block);
                }
                default -> {
                    if (!save.isEmpty()) {
                        Files.writeString(folder.resolve(save), String.join("\n", block) + "\n");
                        save = "";
                    }
                    written.addAll(block);
                }
            }
            written.add("```");
            i = end;
        }
        assertTrue(commands > 5, "the README shows too few commands to be true: " + commands);
        String now = String.join("\n", written) + "\n";
        if ("write".equals(System.getProperty("relayplan.goldens"))) {
            Files.writeString(Repository.root().resolve("README.md"), now);
            return;
        }
        assertEquals(String.join("\n", readme) + "\n", now);
    }

    private void copySamples() throws IOException {
        for (String room : List.of("samples", "schemas")) {
            try (Stream<Path> files = Files.walk(Repository.root().resolve(room))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path copy = folder.resolve(Repository.name(file));
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
    }

    private List<String> session(List<String> block) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : block) {
            if (!line.startsWith("$ ")) {
                continue;
            }
            lines.add(line);
            String command = line.substring(2);
            Matcher edit = EDIT.matcher(command);
            if (command.equals("echo $?")) {
                lines.add(Integer.toString(status));
            } else if (edit.matches()) {
                Path file = folder.resolve(edit.group(4));
                String before = Files.readString(file);
                String after =
                        before.replaceFirst(Pattern.quote(edit.group(2)), Matcher.quoteReplacement(edit.group(3)));
                assertFalse(before.equals(after), "changes nothing: " + command);
                Files.writeString(file, after);
            } else {
                assertTrue(command.startsWith("relayplan "), "can't be typed by this test: " + command);
                lines.addAll(type(command.substring("relayplan ".length())));
            }
        }
        return lines;
    }

    /** What the relayplan commands of shell lines print together; the others of a line are not run. */
    private List<String> commandsOf(List<String> block) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : block) {
            for (String command : line.replace("\\", "").split("&&")) {
                String launcher = "src/launcher/relayplan ";
                if (command.trim().startsWith(launcher)) {
                    lines.addAll(type(command.trim().substring(launcher.length())));
                    assertEquals(0, status, command);
                }
            }
        }
        return lines;
    }

    private List<String> type(String arguments) throws IOException {
        commands++;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(new byte[0]),
                printed,
                printed,
                new Screen(),
                Map.of("NO_COLOR", "1", "TERM", "dumb", "LANG", "C.UTF-8"),
                folder,
                Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC));
        status = new Relayplan(console).run(words(arguments));
        return printed.toString(StandardCharsets.UTF_8)
                .replace("\r\n", "\n")
                .lines()
                .toList();
    }

    /** Splits as a shell does, as far as the README goes: blanks, and quotes around words. */
    private static String[] words(String arguments) {
        List<String> words = new ArrayList<>();
        Matcher word = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)").matcher(arguments);
        while (word.find()) {
            words.add(word.group().replaceAll("^['\"]|['\"]$", ""));
        }
        return words.toArray(new String[0]);
    }

    private record Screen() implements Terminal {
        @Override
        public boolean showsOut() {
            return true;
        }

        @Override
        public boolean showsErr() {
            return true;
        }

        @Override
        public int width() {
            return 100;
        }
    }
}
