package org.relayplan.dns;

/** A text is no name that DNS could be asked for; the message says why, as the end of a sentence about it. */
public final class InvalidName extends Exception {

    private static final long serialVersionUID = 1L;

    InvalidName(String message) {
        super(message);
    }
}
