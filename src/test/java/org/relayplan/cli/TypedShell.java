package org.relayplan.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.relayplan.Requires;

/**
 * A real shell at a real prompt, in a terminal that {@code script} makes. The program {@code relayplan} is a stand-in
 * there that tells the arguments it was given.
 */
final class TypedShell {

    private static final String STAND_IN = """
            #!/bin/sh
            printf '<<'
            for word; do printf '{%s}' "$word"; done
            printf '>>\\n'
            """;
    private static final Pattern ANSWER = Pattern.compile("<<((?:\\{[^{}]*})*)>>");
    private static final Pattern WORD = Pattern.compile("\\{([^{}]*)}");

    private final Path home;
    private final Path folder;
    private final String start;

    /**
     * A shell.
     *
     * @param shell its program
     * @param script the completion script, which it reads at its start as help says
     * @param home an empty folder
     * @param folder where the words are typed
     */
    TypedShell(String shell, String script, Path home, Path folder) throws IOException {
        Requires.terminal();
        String program = Requires.program(shell).toString();
        this.home = home;
        this.folder = folder;
        Path bin = Files.createDirectories(home.resolve("bin"));
        Path standIn = Files.writeString(bin.resolve("relayplan"), STAND_IN);
        Files.setPosixFilePermissions(standIn, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path completion = home.resolve("relayplan." + shell);
        switch (shell) {
            case "bash" -> {
                Files.writeString(home.resolve(".bashrc"), ". ~/.relayplan.bash\n");
                Files.writeString(home.resolve(".relayplan.bash"), script);
                start = program + " --noprofile --rcfile " + home.resolve(".bashrc") + " -i";
            }
            case "zsh" -> {
                Files.writeString(home.resolve(".zshrc"), ". ~/.relayplan.zsh\n");
                Files.writeString(home.resolve(".relayplan.zsh"), script);
                start = program + " -i";
            }
            case "fish" -> {
                completion = home.resolve(".config/fish/completions/relayplan.fish");
                Files.createDirectories(completion.getParent());
                Files.writeString(completion, script);
                // Without this folder it reads all manual pages at its first start, in a process that outlives it.
                Files.createDirectories(home.resolve(".local/fish/generated_completions"));
                start = program + " -i";
            }
            default -> throw new IllegalArgumentException(shell);
        }
    }

    /** Types each line, ended by Enter, and says what arguments arrived; Tab is {@code \t}. */
    List<List<String>> type(List<String> lines) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("script", "-qec", start, "/dev/null")
                .directory(folder.toFile())
                .redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.put("HOME", home.toString());
        environment.put("ZDOTDIR", home.toString());
        environment.put("XDG_CONFIG_HOME", home.resolve(".config").toString());
        environment.put("XDG_DATA_HOME", home.resolve(".local").toString());
        environment.put("PATH", home.resolve("bin") + ":" + environment.getOrDefault("PATH", "/usr/bin:/bin"));
        environment.put("TERM", "xterm");
        environment.put("LC_ALL", "C.UTF-8");
        environment.keySet().removeAll(List.of("PROMPT_COMMAND", "BASH_ENV", "ENV"));
        Process process = builder.start();
        // One that hangs is ended, so that reading ends.
        Thread watch = new Thread(() -> {
            try {
                if (!process.waitFor(120, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        watch.setDaemon(true);
        watch.start();
        StringBuilder seen = new StringBuilder();
        List<List<String>> answers = new ArrayList<>();
        try (OutputStream keys = process.getOutputStream()) {
            InputStream screen = process.getInputStream();
            // What is typed before the shell reads its line would be the terminal's, not the shell's.
            press(keys, "relayplan ready\n");
            answer(screen, seen);
            for (String line : lines) {
                press(keys, line + "\n");
                answers.add(answer(screen, seen));
            }
            press(keys, "exit\n");
            screen.readAllBytes();
        } finally {
            process.destroy();
            watch.interrupt();
        }
        return answers;
    }

    private static void press(OutputStream keys, String line) throws IOException {
        keys.write(line.getBytes(StandardCharsets.UTF_8));
        keys.flush();
    }

    /** Reads up to what the stand-in says. */
    private static List<String> answer(InputStream screen, StringBuilder seen) throws IOException {
        int from = seen.length();
        byte[] some = new byte[4096];
        while (true) {
            Matcher answer = ANSWER.matcher(seen.substring(from));
            if (answer.find()) {
                List<String> words = new ArrayList<>();
                Matcher word = WORD.matcher(answer.group(1));
                while (word.find()) {
                    words.add(word.group(1));
                }
                return words;
            }
            int count = screen.read(some);
            assertTrue(count >= 0, "the shell ended or hung:\n" + seen.substring(from));
            seen.append(new String(some, 0, count, StandardCharsets.UTF_8));
        }
    }
}
