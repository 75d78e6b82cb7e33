package org.relayplan.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a test has instead of a shell: starts the tool in a folder and keeps what it says. The day is 2026-11-22. */
final class Shell {

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private InputStream in = InputStream.nullInputStream();
    private OutputStream out;
    private int width;
    private final Deque<String> typed = new ArrayDeque<>();

    /** What one run said, and its exit status. */
    record Run(int status, String out, String err) {}

    Shell(Path folder) {
        this.folder = folder;
    }

    /** Both streams are shown in a terminal of that width. */
    Shell terminal(int columns) {
        width = columns;
        return this;
    }

    Shell environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    Shell stdin(String text) {
        return stdin(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    Shell stdin(InputStream stream) {
        in = stream;
        return this;
    }

    /** Standard output goes there, and not into the run's record. */
    Shell stdout(OutputStream stream) {
        out = stream;
        return this;
    }

    /** Somebody sits there and answers the next question with that; without an answer left nobody does. */
    Shell type(String answer) {
        typed.add(answer);
        return this;
    }

    Run run(String... arguments) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                in,
                out == null ? kept : out,
                err,
                new FixedTerminal(width, typed, err),
                environment,
                folder,
                Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC));
        int status = new Relayplan(console).run(arguments);
        return new Run(status, kept.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private record FixedTerminal(int width, Deque<String> typed, ByteArrayOutputStream err) implements Terminal {

        /** Questions and answers are seen among the errors, as on a screen. */
        @Override
        public Optional<String> ask(String question, boolean isSecret) {
            Optional<String> answer = Optional.ofNullable(typed.poll());
            if (answer.isPresent()) {
                err.writeBytes((question + answer.get() + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return answer;
        }

        @Override
        public boolean showsOut() {
            return width > 0;
        }

        @Override
        public boolean showsErr() {
            return width > 0;
        }

        /** What is printed doesn't depend on how busy the machine is. */
        @Override
        public Duration patience() {
            return Duration.ofDays(1);
        }
    }
}
