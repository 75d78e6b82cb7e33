package org.relayplan.session;

/** In which form somebody kept a session. */
public enum TranscriptKind {
    /** A telnet client's log file, or what stood on the screen. */
    TELNET,
    /**
     * Lines marked {@code C:} and {@code S:}, or {@code >} and {@code <}; with a moment before it, what {@code verify
     * -v} prints.
     */
    MARKED,
    /** What swaks prints. */
    SWAKS,
    /** What openssl s_client prints. */
    OPENSSL,
    /** A protocol log of Exchange (RECV*.LOG). */
    PROTOCOL_LOG
}
