package org.relayplan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * The terminal the process was started in, as far as Java can tell: by what Linux names the streams, and where it names
 * nothing, not at all. A wrong "no" costs colours; a wrong "yes" would write them into somebody's file.
 *
 * @param columns what the shell says of the width, or null
 * @param breaks how to be told of a break
 * @param keyboard how to ask
 */
record ProcessTerminal(String columns, Function<Runnable, Interruption> breaks, Keyboard keyboard) implements Terminal {

    /** How who sits there is asked. */
    interface Keyboard {
        /** As {@link Terminal#ask}. */
        Optional<String> ask(String question, boolean isSecret);
    }

    private static final int USUAL = 80;
    private static final int LEAST = 40;

    @Override
    public boolean showsOut() {
        return isTerminal("/proc/self/fd/1");
    }

    @Override
    public boolean showsErr() {
        return isTerminal("/proc/self/fd/2");
    }

    @Override
    public int width() {
        try {
            // A terminal that doesn't know its size says 0.
            int said = columns == null ? 0 : Integer.parseInt(columns);
            return said <= 0 ? USUAL : Math.max(LEAST, said);
        } catch (NumberFormatException e) {
            return USUAL;
        }
    }

    @Override
    public Interruption onBreak(Runnable stop) {
        return breaks.apply(stop);
    }

    @Override
    public Optional<String> ask(String question, boolean isSecret) {
        return keyboard.ask(question, isSecret);
    }

    private static boolean isTerminal(String stream) {
        try {
            String name = Files.readSymbolicLink(Path.of(stream)).toString();
            return name.startsWith("/dev/pts/") || name.startsWith("/dev/tty") || name.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
