package org.relayplan.analysis;

/** An answer that may not be known; NO is less than UNKNOWN is less than YES. */
public enum Certainty {
    NO("no"),
    UNKNOWN("unknown"),
    YES("yes");

    private final String text;

    Certainty(String text) {
        this.text = text;
    }

    /** The word in every output. */
    public String text() {
        return text;
    }

    /** Yes only if both are, no if either is. */
    public Certainty and(Certainty other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Yes if either is, no only if both are. */
    public Certainty or(Certainty other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The answer if both agree, else unknown. */
    public Certainty agreed(Certainty other) {
        return this == other ? this : UNKNOWN;
    }
}
