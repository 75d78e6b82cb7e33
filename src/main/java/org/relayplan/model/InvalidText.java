package org.relayplan.model;

/** A text that isn't a legal value; the message is one sentence that says what is. */
public final class InvalidText extends Exception {

    private static final long serialVersionUID = 1L;

    /** Without stack trace: this is an answer about input, not a failure of the program. */
    public InvalidText(String message) {
        super(message, null, false, false);
    }
}
