package org.relayplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.relayplan.Repository;

/**
 * Sessions as data: {@code src/test/resources/cli/*.session}, one file a session, run in a copy of the models beside
 * them.
 *
 * <p>{@code $ relayplan ...} is a command; what it prints follows behind {@code | }, on standard error behind {@code !
 * }, and the exit status in brackets. {@code $ cat FILE} and {@code $ ls} show what was written. {@code @terminal
 * WIDTH}, {@code @env NAME=VALUE} and {@code @stdin FILE} hold from there on; {@code @type LINE} is the answer to a
 * question to come; {@code #} begins a comment. Control characters are written as in Java.
 * {@code -Drelayplan.goldens=write} writes what is printed now.
 */
class TranscriptsTest {

    private static final boolean WRITE = "write".equals(System.getProperty("relayplan.goldens"));
    private static final String SESSIONS = "src/test/resources/cli";

    @TempDir
    Path folder;

    static Stream<String> sessions() {
        return Repository.files(SESSIONS, ".session").stream().map(Repository::name);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sessions")
    void a_session_goes_as_it_is_written(String name) throws IOException {
        for (Path model : Repository.files(SESSIONS + "/models", "")) {
            Path copy = folder.resolve(
                    Repository.root().resolve(SESSIONS + "/models").relativize(model));
            Files.createDirectories(copy.getParent());
            Files.copy(model, copy);
        }
        Path file = Repository.root().resolve(name);
        String written = Repository.text(file);
        String now = replay(written);
        if (WRITE && !now.equals(written)) {
            Files.writeString(file, now);
        } else {
            assertEquals(written, now);
        }
        assertFalse(now.isBlank(), "a session has commands");
    }

    private String replay(String session) throws IOException {
        Shell shell = new Shell(folder);
        StringBuilder out = new StringBuilder();
        for (String line : session.split("\n")) {
            if (line.startsWith("$ ")) {
                out.append(line).append('\n').append(run(shell, line.substring(2)));
            } else if (line.startsWith("@") || line.startsWith("#")) {
                out.append(line).append('\n');
                set(shell, line);
            }
        }
        return out.toString();
    }

    private void set(Shell shell, String line) throws IOException {
        String value = line.substring(line.indexOf(' ') + 1);
        if (line.startsWith("@type")) {
            shell.type(line.length() > 6 ? unescaped(value) : "");
        } else if (line.startsWith("@terminal ")) {
            shell.terminal(Integer.parseInt(value));
        } else if (line.startsWith("@env ")) {
            shell.environment(value.substring(0, value.indexOf('=')), value.substring(value.indexOf('=') + 1));
        } else if (line.startsWith("@stdin ")) {
            shell.stdin(Files.readString(folder.resolve(value)));
        }
    }

    private String run(Shell shell, String command) throws IOException {
        List<String> words = words(command);
        if (words.get(0).equals("cat")) {
            return shown(Files.readString(folder.resolve(words.get(1))), "|");
        }
        if (words.get(0).equals("ls")) {
            try (Stream<Path> files = Files.list(folder.resolve(words.get(1)))) {
                return String.join(
                        "",
                        files.map(path -> path.getFileName() + "\n").sorted().toList());
            }
        }
        Shell.Run run = shell.run(words.subList(1, words.size()).toArray(new String[0]));
        return shown(run.out(), "|") + shown(run.err(), "!") + "[" + run.status() + "]\n";
    }

    /** Words as a shell makes them, with single quotes only. */
    private static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        boolean begun = false;
        for (char c : command.toCharArray()) {
            if (c == '\'') {
                quoted = !quoted;
                begun = true;
            } else if (c == ' ' && !quoted) {
                if (begun) {
                    words.add(unescaped(word.toString()));
                }
                word.setLength(0);
                begun = false;
            } else {
                word.append(c);
                begun = true;
            }
        }
        words.add(unescaped(word.toString()));
        return words;
    }

    private static String unescaped(String word) {
        return Pattern.compile("\\\\u([0-9a-f]{4})")
                .matcher(word)
                .replaceAll(hex -> String.valueOf((char) Integer.parseInt(hex.group(1), 16)));
    }

    private static String shown(String text, String before) {
        StringBuilder out = new StringBuilder();
        for (String line : text.split("(?<=\n)")) {
            if (!line.isEmpty()) {
                out.append(before).append(line.equals("\n") ? "" : " ");
                line.chars().forEach(c -> out.append(shown((char) c)));
                out.append(line.endsWith("\n") ? "" : "\\ no line end\n");
            }
        }
        return out.toString();
    }

    private static String shown(char c) {
        if (c == '\u001B') {
            return "\\e";
        }
        if (c == '\r') {
            return "\\r";
        }
        return c < ' ' && c != '\n' || c == 0x7F ? "\\%03o".formatted((int) c) : String.valueOf(c);
    }
}
