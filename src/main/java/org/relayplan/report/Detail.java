package org.relayplan.report;

/** How much a text says. */
public enum Detail {
    /** The findings alone, without their source lines. */
    BRIEF,
    /** What one needs to understand and to act. */
    USUAL,
    /** Everything that is known, however long. */
    FULL
}
