package org.relayplan.model;

/** Where a connector of the model comes from. */
public enum Origin {
    /** Planned or seen: the model says all there is to say. */
    STATED,
    /** Made by setup, and nobody stated anything about it: what rests on it is assumed. */
    SETUP,
    /** Made by setup, and the model states some of it. */
    AMENDED
}
