package org.relayplan.cli;

import org.relayplan.source.Visible;

/** What is told of an exception that nobody foresaw. */
final class Bug {

    private static final int FRAMES = 5;

    private Bug() {}

    /** One line: what it was, and for {@code -v} where, innermost first. */
    static String sentence(Throwable e, boolean verbose) {
        StringBuilder out = new StringBuilder(e.getClass().getSimpleName());
        if (e.getMessage() != null) {
            out.append(": ").append(Visible.text(e.getMessage()));
        }
        if (!verbose) {
            return out.append(" (-v tells where)").toString();
        }
        StackTraceElement[] frames = e.getStackTrace();
        for (int i = 0; i < frames.length && i < FRAMES; i++) {
            out.append(i == 0 ? " at " : " < ").append(frames[i]);
        }
        return out.toString();
    }
}
