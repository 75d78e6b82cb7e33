package org.relayplan.analysis;

/** What becomes of a connection. */
public enum Outcome {
    /** One connector surely answers. */
    ANSWERED("answered"),
    /** Exchange's documented rules don't decide between several connectors. */
    AMBIGUOUS("ambiguous"),
    /** No connector takes it. */
    REFUSED("refused");

    private final String text;

    Outcome(String text) {
        this.text = text;
    }

    /** The word in every output. */
    public String text() {
        return text;
    }
}
