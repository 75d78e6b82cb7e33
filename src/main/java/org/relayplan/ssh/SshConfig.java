package org.relayplan.ssh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * The lines of an OpenSSH configuration file, those of included files in their places (ssh_config, manual page).
 *
 * @param lines keyword and arguments of each line, in order
 */
record SshConfig(List<Line> lines) {

    private static final int DEEPEST = 16;

    /**
     * A line.
     *
     * @param keyword in lower case
     * @param arguments without quotes
     */
    record Line(String keyword, List<String> arguments) {
        /** Keeps its own copy. */
        Line {
            arguments = List.copyOf(arguments);
        }
    }

    /** Keeps its own copy. */
    SshConfig {
        lines = List.copyOf(lines);
    }

    /** The file of a home folder; nothing if there is none. */
    static SshConfig of(SshHome home) throws SshFault {
        List<Line> lines = new ArrayList<>();
        Path file = home.folder().resolve(".ssh/config");
        if (Files.isRegularFile(file)) {
            read(file, home, lines, 0);
        }
        return new SshConfig(lines);
    }

    private static void read(Path file, SshHome home, List<Line> lines, int depth) throws SshFault {
        if (depth > DEEPEST) {
            throw new SshFault(file + " includes others more than " + DEEPEST + " deep");
        }
        try {
            for (String text : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                List<String> words = words(text);
                if (words.isEmpty()) {
                    continue;
                }
                String keyword = words.get(0).toLowerCase(Locale.ROOT);
                List<String> arguments = words.subList(1, words.size());
                if (keyword.equals("include")) {
                    include(arguments, home, lines, depth);
                } else {
                    lines.add(new Line(keyword, arguments));
                }
            }
        } catch (IOException e) {
            throw new SshFault(file + " can't be read: " + e.getMessage());
        }
    }

    /** An included file belongs to the block it is named in, and opens blocks of its own, which end with it. */
    private static void include(List<String> patterns, SshHome home, List<Line> lines, int depth) throws SshFault {
        for (String pattern : patterns) {
            Path path = pattern.startsWith("~") || pattern.startsWith("/")
                    ? home.path(pattern, "", "")
                    : home.folder().resolve(".ssh").resolve(pattern);
            for (Path file : files(path)) {
                Line block = lastBlock(lines);
                read(file, home, lines, depth + 1);
                lines.add(block);
            }
        }
    }

    private static Line lastBlock(List<Line> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).keyword().equals("host") || lines.get(i).keyword().equals("match")) {
                return lines.get(i);
            }
        }
        return new Line("host", List.of("*"));
    }

    private static List<Path> files(Path pattern) throws SshFault {
        Path name = pattern.getFileName();
        Path folder = pattern.getParent();
        if (name == null || folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        TreeSet<Path> found = new TreeSet<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, name.toString())) {
            for (Path file : stream) {
                if (Files.isRegularFile(file)) {
                    found.add(file);
                }
            }
        } catch (IOException e) {
            throw new SshFault(folder + " can't be read: " + e.getMessage());
        }
        return List.copyOf(found);
    }

    /** Words are parted by blanks, the first also by one equals sign; quotes hold blanks; # begins a comment. */
    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (c == ' ' || c == '\t' || c == '=' && words.size() == 1) {
                at++;
            } else if (c == '#') {
                break;
            } else if (c == '"') {
                int end = line.indexOf('"', at + 1);
                end = end < 0 ? line.length() : end;
                words.add(line.substring(at + 1, end));
                at = end + 1;
            } else {
                int end = at;
                while (end < line.length()
                        && line.charAt(end) != ' '
                        && line.charAt(end) != '\t'
                        && !(line.charAt(end) == '=' && words.isEmpty())) {
                    end++;
                }
                words.add(line.substring(at, end));
                at = end;
            }
        }
        return words;
    }
}
