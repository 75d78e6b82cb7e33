package org.relayplan.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Tells on a terminal how far something long is, in one line that goes when it is done; says nothing anywhere else. */
final class Progress implements AutoCloseable {

    private static final long PATIENCE = 1_000_000_000L;
    private static final long PAUSE = 100_000_000L;
    private static final String CLEAR = "\r\u001B[K";

    private final Console console;
    private final boolean isShown;
    private long last;
    private boolean isDirty;

    Progress(Console console, Options options) {
        this.console = console;
        // A line that is written over needs a terminal that can go back.
        boolean goesBack = !console.environment().getOrDefault("TERM", "").equals("dumb");
        this.isShown = goesBack && !options.quiet && console.terminal().showsErr();
        // What is done within a second needs no telling.
        this.last = System.nanoTime() + PATIENCE - PAUSE;
    }

    /** Says how far it is; words of ours, at most ten times a second. */
    synchronized void say(String words) {
        long now = System.nanoTime();
        if (isShown && now - last >= PAUSE) {
            last = now;
            isDirty = true;
            write(CLEAR + words);
        }
    }

    /** Wipes the line. */
    @Override
    public synchronized void close() {
        if (isDirty) {
            isDirty = false;
            write(CLEAR);
        }
    }

    private void write(String text) {
        try {
            console.err().write(text.getBytes(StandardCharsets.UTF_8));
            console.err().flush();
        } catch (IOException e) {
            // Nobody watches any more.
            isDirty = false;
        }
    }
}
