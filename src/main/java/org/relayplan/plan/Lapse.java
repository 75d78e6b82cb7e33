package org.relayplan.plan;

import org.relayplan.model.AddressSet;
import org.relayplan.model.Binding;

/**
 * Something that is worse at a moment between two states than in both of them.
 *
 * @param kind what is worse
 * @param right the key of what some clients may do then and in neither end, or surely may do in both ends and not then,
 *     the gravest first; empty if it isn't about that
 * @param connector whom Exchange refuses to change, or empty
 * @param local where the clients connect to, for a witness
 * @param sources the clients concerned; empty if Exchange refuses
 */
public record Lapse(Kind kind, String right, String connector, Binding local, AddressSet sources) {

    /** From mild to grave. */
    public enum Kind {
        /** Clients that surely may do something in both ends can't be sure of it meanwhile. */
        INTERRUPTED,
        /** Clients that are answered in both ends may find nobody. */
        UNANSWERED,
        /** Clients may do what they may do in neither end. */
        OPEN,
        /** Exchange takes no such state: two connectors would share what only one may have. */
        REFUSED
    }
}
