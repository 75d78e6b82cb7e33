package org.relayplan.dns;

/** A server could not be asked, or said nothing that can be used; the message is the end of a sentence about it. */
final class NoAnswer extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean silence;

    NoAnswer(String message) {
        this(message, false);
    }

    private NoAnswer(String message, boolean silence) {
        super(message, null, false, false);
        this.silence = silence;
    }

    /** Nothing came in time. */
    static NoAnswer silence() {
        return new NoAnswer("didn't answer in time", true);
    }

    /** Whether nothing came at all; any other reason tells more. */
    boolean isSilence() {
        return silence;
    }
}
