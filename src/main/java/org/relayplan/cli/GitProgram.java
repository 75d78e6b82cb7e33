package org.relayplan.cli;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.relayplan.source.Visible;

/**
 * Runs git to look at a repository, and nothing that the repository or the environment names: no hook, no pager, no
 * file system monitor, no filter, no fetching of objects that aren't there; not longer than a minute a time.
 */
final class GitProgram {

    private static final int SECONDS = 60;
    private static final int MOST_OUTPUT = 64 << 20;
    private static final int MOST_COMPLAINT = 4096;

    private static final List<String> CAREFUL = List.of(
            "--no-pager",
            "--no-optional-locks",
            "--literal-pathspecs",
            "-c",
            "core.fsmonitor=false",
            "-c",
            "core.hooksPath=/dev/null",
            "-c",
            "protocol.allow=never");

    private final Path program;
    private final Path folder;
    private final Map<String, String> environment;

    private GitProgram(Path program, Path folder, Map<String, String> environment) {
        this.program = program;
        this.folder = folder;
        this.environment = environment;
    }

    /**
     * Git as the environment's PATH has it; never one that lies in the current folder.
     *
     * @throws GitFault if there is none
     */
    static GitProgram find(Path folder, Map<String, String> environment) throws GitFault {
        for (Map.Entry<String, String> variable : environment.entrySet()) {
            if (variable.getKey().equalsIgnoreCase("PATH")) {
                Optional<Path> program = find(variable.getValue());
                if (program.isPresent()) {
                    return new GitProgram(program.get(), folder, environment);
                }
            }
        }
        throw new GitFault("There is no git on PATH; install it, or compare files: relayplan diff OLD NEW.");
    }

    private static Optional<Path> find(String folders) {
        for (String folder : folders.split(File.pathSeparator)) {
            for (String name : List.of("git", "git.exe")) {
                try {
                    Path program = Path.of(folder, name);
                    if (program.isAbsolute() && Files.isRegularFile(program) && Files.isExecutable(program)) {
                        return Optional.of(program);
                    }
                } catch (InvalidPathException e) {
                    // No program can be there.
                    continue;
                }
            }
        }
        return Optional.empty();
    }

    /** What a run printed, and whether it did what it was asked. */
    record Result(boolean succeeded, byte[] out, String complaint) {

        /** The output as text, without the line's end. */
        String line() {
            return new String(out, StandardCharsets.UTF_8).strip();
        }
    }

    /**
     * Runs a git command to its end.
     *
     * @throws GitFault if it can't be started, takes too long or says too much
     */
    Result run(List<String> arguments) throws GitFault {
        try {
            Process process = start(arguments, ProcessBuilder.Redirect.PIPE);
            Complaint complaint = new Complaint(process.getErrorStream());
            complaint.start();
            byte[] out = process.getInputStream().readNBytes(MOST_OUTPUT + 1);
            if (out.length > MOST_OUTPUT) {
                process.destroyForcibly();
                throw new GitFault("Git has more to say than 64 MB; name files or a smaller folder.");
            }
            boolean succeeded = end(process);
            complaint.join(1000);
            return new Result(succeeded, out, complaint.text());
        } catch (IOException e) {
            throw new GitFault("Git can't be run: " + Visible.text(String.valueOf(e.getMessage())) + ".");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GitFault("Git was interrupted.");
        }
    }

    /**
     * What a git command prints, as it comes; at the end of it an exception if the command failed.
     *
     * @throws IOException if it can't be started
     */
    InputStream stream(List<String> arguments) throws IOException {
        Process process = start(arguments, ProcessBuilder.Redirect.DISCARD);
        return new FilterInputStream(process.getInputStream()) {
            @Override
            public int read(byte[] buffer, int from, int length) throws IOException {
                int count = super.read(buffer, from, length);
                if (count < 0) {
                    require(process);
                }
                return count;
            }
        };
    }

    private static void require(Process process) throws IOException {
        try {
            if (!end(process)) {
                throw new IOException("git cat-file failed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("git was interrupted", e);
        }
    }

    private static boolean end(Process process) throws InterruptedException {
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return false;
        }
        return process.exitValue() == 0;
    }

    private Process start(List<String> arguments, ProcessBuilder.Redirect errors) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(CAREFUL);
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toAbsolutePath().toFile())
                .redirectError(errors);
        builder.environment().clear();
        environment.forEach((name, value) -> {
            if (!name.toUpperCase(Locale.ROOT).startsWith("GIT_")) {
                builder.environment().put(name, value);
            }
        });
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("GIT_TERMINAL_PROMPT", "0");
        // A clone without all objects would fetch them from wherever the repository says.
        builder.environment().put("GIT_NO_LAZY_FETCH", "1");
        builder.environment().put("GIT_ALLOW_PROTOCOL", "none");
        Process process = builder.start();
        process.getOutputStream().close();
        Thread watch = new Thread(() -> watch(process), "git watch");
        watch.setDaemon(true);
        watch.start();
        return process;
    }

    /** Ends a process that takes too long, whoever waits for its output. */
    private static void watch(Process process) {
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }

    /** Reads what a process complains of, so that it never waits for a reader. */
    private static final class Complaint extends Thread {

        private final InputStream stream;
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

        Complaint(InputStream stream) {
            super("git complaint");
            setDaemon(true);
            this.stream = stream;
        }

        @Override
        public void run() {
            byte[] buffer = new byte[1024];
            try {
                for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
                    synchronized (kept) {
                        kept.write(buffer, 0, Math.max(0, Math.min(count, MOST_COMPLAINT - kept.size())));
                    }
                }
            } catch (IOException e) {
                // The process is gone, and with it what it wanted to say.
                return;
            }
        }

        String text() {
            synchronized (kept) {
                return kept.toString(StandardCharsets.UTF_8).strip();
            }
        }
    }
}
