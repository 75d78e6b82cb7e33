package org.relayplan.session;

/** How a session is protected. */
public enum Channel {
    PLAIN,
    /** After STARTTLS. */
    TLS,
    /** After X-ANONYMOUSTLS, which only Exchange servers use. */
    ANONYMOUS_TLS
}
