package org.relayplan;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;

/** A failure that teaches: the rule, the next step, and then every offender. */
public final class Lesson {

    private Lesson() {}

    /**
     * Fails if there is an offender.
     *
     * @param offenders one line each, beginning with the place
     * @param lesson what the rule is and why, and what to do now
     */
    public static void teach(List<String> offenders, String lesson) {
        if (!offenders.isEmpty()) {
            fail(lesson + "\n  " + String.join("\n  ", offenders));
        }
    }
}
