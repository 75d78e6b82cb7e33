package org.relayplan.cli;

/** The exit statuses; the same for every command and format. */
final class Status {

    /** Nothing to complain about. */
    static final int FINE = 0;

    /** Findings at or above {@code --fail-on}, or what weighs as much. */
    static final int FINDINGS = 1;

    /** The command line makes no sense. */
    static final int USAGE = 2;

    /** The input can't be read or isn't valid. */
    static final int INVALID = 3;

    /** It could not be done or proved. */
    static final int FAILED = 4;

    private Status() {}
}
