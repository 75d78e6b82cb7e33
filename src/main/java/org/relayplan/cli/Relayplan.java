package org.relayplan.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.relayplan.source.Visible;

/** The tool: arguments in, an exit status out, everything else through its console. */
public final class Relayplan {

    private static final String HELP = "help";

    private final Console console;

    /** The tool on that console. */
    public Relayplan(Console console) {
        this.console = console;
    }

    /**
     * Runs one command line.
     *
     * @return 0 fine, 1 findings, 2 wrong usage, 3 input unreadable or invalid, 4 could not be done or proved
     */
    public int run(String... arguments) {
        List<String> given = Arrays.asList(arguments);
        try {
            return dispatch(given);
        } catch (UsageFault e) {
            complain(e.getMessage());
            return Status.USAGE;
        } catch (Ended e) {
            return e.status();
        } catch (IOException e) {
            if (WriteFault.isClosedPipe(e)) {
                return Status.FINE;
            }
            complain(WriteFault.what(e) + " can't be written: " + WriteFault.reason(e) + ".");
            return Status.FAILED;
        } catch (OutOfMemoryError e) {
            complain("There is not enough memory; let Java have more, with -Xmx4g for instance.");
            return Status.FAILED;
        } catch (RuntimeException | Error e) {
            complain("This is a bug in relayplan, not in your input: " + Bug.sentence(e, isVerbose(given)));
            return Status.FAILED;
        }
    }

    private int dispatch(List<String> arguments) throws UsageFault, Ended, IOException {
        int at = CommandWord.find(arguments);
        if (at < 0) {
            return withoutCommand(arguments);
        }
        String word = arguments.get(at);
        if (word.equals(HELP)) {
            return help(arguments.subList(at + 1, arguments.size()));
        }
        Command command = find(word);
        List<String> others = new ArrayList<>(arguments);
        others.remove(at);
        CommandLine.parse(word, command.options(), others);
        if (command.options().version) {
            return print(Version.NAME + " " + Version.NUMBER + "\n");
        }
        if (command.options().help) {
            return print(command.help());
        }
        if (!command.mayTakeLong() || !Progress.isShown(console, command.options())) {
            return command.run(console);
        }
        try (Progress progress = Progress.begin(console)) {
            return command.run(progress.console());
        }
    }

    private int withoutCommand(List<String> arguments) throws UsageFault, IOException {
        if (arguments.isEmpty()) {
            write(console.err(), Overview.text());
            return Status.USAGE;
        }
        Options options = new Options();
        CommandLine.parse(Version.NAME, options, arguments);
        if (options.version) {
            return print(Version.NAME + " " + Version.NUMBER + "\n");
        }
        if (options.help) {
            return print(Overview.text());
        }
        throw new UsageFault("Which command? relayplan help lists them.");
    }

    private int help(List<String> words) throws UsageFault, IOException {
        for (String word : words) {
            if (!CommandLine.isOption(word) && !word.equals(HELP)) {
                return print(find(word).help());
            }
        }
        return print(Overview.text());
    }

    private Command find(String word) throws UsageFault {
        Optional<Command> command = Commands.find(word);
        if (command.isPresent()) {
            return command.get();
        }
        List<String> legal = new ArrayList<>(Commands.words());
        legal.add(HELP);
        legal.add("--version");
        String otherwise = isFile(word)
                ? "; did you mean relayplan check " + Visible.text(word) + "?"
                : "; relayplan help lists them.";
        throw new UsageFault("There is no command " + Visible.text(word) + Meant.of(word, legal, otherwise));
    }

    private boolean isFile(String word) {
        try {
            return Files.exists(console.currentFolder().resolve(word));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private int print(String text) throws IOException {
        write(console.out(), text);
        return Status.FINE;
    }

    private static void write(OutputStream stream, String text) throws IOException {
        stream.write(text.getBytes(StandardCharsets.UTF_8));
        stream.flush();
    }

    private void complain(String sentence) {
        try {
            write(console.err(), Version.NAME + ": " + sentence + "\n");
        } catch (IOException e) {
            // Where standard error is closed, only the exit status is left to tell.
            return;
        }
    }

    private static boolean isVerbose(List<String> arguments) {
        return arguments.contains("-v") || arguments.contains("--verbose");
    }
}
