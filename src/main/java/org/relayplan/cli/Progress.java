package org.relayplan.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * A terminal that shows on standard error what a command says it is doing, once that takes longer than a moment. The
 * line is gone before the command writes anything that is seen there, and at the end.
 */
final class Progress implements Terminal, AutoCloseable {

    private static final long PAUSE_MILLIS = 200;

    private final Console console;
    private final ProgressLine line;
    private final Thread clock;

    private Progress(Console console) {
        this.console = console;
        Terminal terminal = console.terminal();
        this.line = new ProgressLine(console.err(), terminal.width(), System.nanoTime(), terminal.patience());
        this.clock = new Thread(this::pass, "progress");
        clock.setDaemon(true);
        clock.start();
    }

    /** Whether somebody sees it: standard error is a terminal that can write over a line, and talk is wanted. */
    static boolean isShown(Console console, Options options) {
        return !options.quiet
                && !console.environment().getOrDefault("TERM", "").equals("dumb")
                && console.terminal().showsErr();
    }

    /** Begins to watch a command; what it runs with is {@link #console}. */
    static Progress begin(Console console) {
        return new Progress(console);
    }

    /**
     * The console with this terminal, and with streams that take the line away before they write; also where standard
     * output is a pipe, for a pager behind it writes on the same screen.
     */
    Console console() {
        return new Console(
                console.in(),
                new Erasing(console.out()),
                new Erasing(console.err()),
                this,
                console.environment(),
                console.currentFolder(),
                console.clock());
    }

    @Override
    public void doing(String what) {
        line.say(what, System.nanoTime());
    }

    @Override
    public void doing(String what, int count, int all) {
        doing(what + ": " + count + " of " + all);
    }

    @Override
    public boolean showsOut() {
        return console.terminal().showsOut();
    }

    @Override
    public boolean showsErr() {
        return console.terminal().showsErr();
    }

    @Override
    public int width() {
        return console.terminal().width();
    }

    @Override
    public Interruption onBreak(Runnable stop) {
        return console.terminal().onBreak(stop);
    }

    @Override
    public Optional<String> ask(String question, boolean isSecret) {
        line.erase();
        return console.terminal().ask(question, isSecret);
    }

    @Override
    public void close() {
        clock.interrupt();
        line.erase();
    }

    private void pass() {
        try {
            while (true) {
                Thread.sleep(PAUSE_MILLIS);
                line.paint(System.nanoTime());
            }
        } catch (InterruptedException e) {
            // The command has ended.
            Thread.currentThread().interrupt();
        }
    }

    /** A stream to the terminal. */
    private final class Erasing extends OutputStream {

        private final OutputStream stream;

        Erasing(OutputStream stream) {
            this.stream = stream;
        }

        @Override
        public void write(int b) throws IOException {
            line.erase();
            stream.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            line.erase();
            stream.write(bytes, from, length);
        }

        @Override
        public void flush() throws IOException {
            stream.flush();
        }
    }
}
