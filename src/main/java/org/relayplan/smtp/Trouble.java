package org.relayplan.smtp;

/** What can go wrong in talking to a server, apart from replies that say no. */
public enum Trouble {
    /** Nothing listens there: the connection was refused. */
    REFUSED,
    /** No way there: no route, or a network that doesn't answer for the host. */
    UNREACHABLE,
    /** The name has no address. */
    UNKNOWN_HOST,
    /** A host on the way, such as an SSH host, doesn't let us through. */
    FORWARDING_REFUSED,
    /** The host from which to dial can't be used. */
    VANTAGE_FAILED,
    /** This machine doesn't have the address to dial from. */
    NO_SUCH_SOURCE,
    /** No answer in time. */
    TIMED_OUT,
    /** The server closed the connection in order. */
    CLOSED,
    /** The connection broke. */
    RESET,
    /** A line or a reply is longer than any server should send. */
    TOO_LONG,
    /** What came is no SMTP reply. */
    NOT_SMTP,
    /** The server spoke when it had not been asked. */
    OUT_OF_TURN,
    /** TLS could not be started. */
    TLS_FAILED,
    /** We kept name and password to ourselves. */
    LOGON_WITHHELD;

    /** Whether the server, or something in its place, ended a connection that stood. */
    public boolean isClosing() {
        return this == CLOSED || this == RESET;
    }
}
