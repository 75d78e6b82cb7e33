package org.relayplan.analysis;

/** How a connector of the server fares for one connection. */
public enum Standing {
    /** It surely answers. */
    ANSWERS,
    /** It may answer, and so may another, or none. */
    MAY_ANSWER,
    /** It doesn't listen where the connection comes in. */
    NOT_LISTENING,
    /** It listens there, but is disabled. */
    DISABLED,
    /** No entry of its remote ranges has the client. */
    OUT_OF_RANGE,
    /** Another's matching entry is smaller. */
    LARGER_RANGE,
    /** Another is bound to this very address, it to every address. */
    LESS_SPECIFIC_BINDING
}
