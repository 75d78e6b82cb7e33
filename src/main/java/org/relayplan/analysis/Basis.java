package org.relayplan.analysis;

/** Why a principal has a right, or hasn't. */
public enum Basis {
    /** A permission group of the connector grants it. */
    GROUP,
    /** An entry for the principal itself allows it. */
    ALLOWED,
    /** An entry denies it, and nothing weightier allows it. */
    DENIED,
    /** A group would grant it, but the connector's list lacks it. */
    ABSENT,
    /** Nothing grants it. */
    NOT_GRANTED,
    /** Nobody has seen the connector's list of rights, or not all of it. */
    NOT_SEEN,
    /** An entry for a principal that may or may not stand in the session's token decides it. */
    UNCLEAR_PRINCIPAL
}
