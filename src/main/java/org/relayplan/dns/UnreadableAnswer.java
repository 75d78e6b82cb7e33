package org.relayplan.dns;

/** Bytes that are no answer to the question asked. */
final class UnreadableAnswer extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableAnswer(String message) {
        super(message, null, false, false);
    }
}
