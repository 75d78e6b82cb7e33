package org.relayplan.analysis;

import java.util.EnumMap;
import java.util.Map;

/**
 * What a client may do: one certainty for each capability.
 *
 * @param packed two bits for each capability, in order
 */
public record May(int packed) {

    private static final Certainty[] CERTAINTIES = Certainty.values();

    /** What a refused client may do. */
    public static final May NOTHING = new May(0);

    /** Every capability as given; one left out is no. */
    public static May of(Map<Capability, Certainty> answers) {
        int packed = 0;
        for (Map.Entry<Capability, Certainty> answer : answers.entrySet()) {
            packed |= answer.getValue().ordinal() << 2 * answer.getKey().ordinal();
        }
        return new May(packed);
    }

    /** Whether the client may do that. */
    public Certainty get(Capability capability) {
        return CERTAINTIES[packed >> 2 * capability.ordinal() & 3];
    }

    /** What both answers agree on; where they don't, unknown. */
    public May agreed(May other) {
        Map<Capability, Certainty> answers = new EnumMap<>(Capability.class);
        for (Capability capability : Capability.values()) {
            answers.put(capability, get(capability).agreed(other.get(capability)));
        }
        return of(answers);
    }

    /** The worse of both for each capability: what an attacker may hope for. */
    public May worst(May other) {
        Map<Capability, Certainty> answers = new EnumMap<>(Capability.class);
        for (Capability capability : Capability.values()) {
            answers.put(capability, get(capability).or(other.get(capability)));
        }
        return of(answers);
    }

    /** {@code submit=yes relay=no ...}. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (Capability capability : Capability.values()) {
            out.append(out.isEmpty() ? "" : " ")
                    .append(capability.text())
                    .append('=')
                    .append(get(capability).text());
        }
        return out.toString();
    }
}
