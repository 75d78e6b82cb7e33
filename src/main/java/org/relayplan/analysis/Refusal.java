package org.relayplan.analysis;

/** Why a connection is surely refused. */
public enum Refusal {
    /** No enabled connector listens there. */
    NOTHING_LISTENS,
    /** Something listens, but no connector's remote ranges have the client. */
    NO_RANGE,
    /** The client's address and the server's are of different families. */
    OTHER_FAMILY
}
