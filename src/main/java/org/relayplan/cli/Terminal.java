package org.relayplan.cli;

/** What is known of where output goes; asked only when it matters. */
public interface Terminal {

    /** Whether standard output is shown to somebody rather than kept or read by a program. */
    boolean showsOut();

    /** Whether standard error is shown to somebody. */
    boolean showsErr();

    /** Characters in a line of it. */
    int width();
}
