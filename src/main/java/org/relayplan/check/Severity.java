package org.relayplan.check;

import java.util.Optional;

/** How grave a finding is, mildest first. */
public enum Severity {
    INFO("info"),
    LOW("low"),
    MEDIUM("medium"),
    HIGH("high"),
    CRITICAL("critical");

    private final String text;

    Severity(String text) {
        this.text = text;
    }

    /** The word in every output and option. */
    public String text() {
        return text;
    }

    /** The severity of that word, in any case. */
    public static Optional<Severity> find(String text) {
        for (Severity severity : values()) {
            if (severity.text.equalsIgnoreCase(text)) {
                return Optional.of(severity);
            }
        }
        return Optional.empty();
    }

    /** Whether it is as grave as the other, or graver. */
    public boolean isAtLeast(Severity other) {
        return compareTo(other) >= 0;
    }
}
