package org.relayplan.analysis;

/** Why nobody can tell which connector answers. */
public enum Doubt {
    /** The smaller range says one connector, the more specific binding another; which counts first is undocumented. */
    PRECEDENCE,
    /** Range and binding of two connectors are equally specific. */
    TIE,
    /** Two transport services have connectors for the same address and port, and fight for it. */
    SERVICES,
    /** A bare 0.0.0.0 or :: among the remote ranges means one address or every address. */
    BARE_ANY,
    /** The server's addresses give different answers, and the question names none. */
    LOCAL_ADDRESS
}
