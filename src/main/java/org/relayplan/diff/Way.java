package org.relayplan.diff;

/** Which way a right goes from one model to another. */
public enum Way {
    /** A step up in no, unknown, yes. */
    GAINED,
    /** A step down. */
    LOST,
    /** Unknown in both models, but not for the same reason: whether it is gained or lost can't be told. */
    UNDECIDED
}
