package org.relayplan.analysis;

import java.util.List;
import org.relayplan.model.AddressSet;

/**
 * The clients a connector is selected for, over all listeners of its server together.
 *
 * @param surely clients it answers at some listener
 * @param perhaps clients it may answer at some listener where selection is ambiguous
 * @param listeners the listeners at which it answers or may answer anybody
 */
public record Reach(AddressSet surely, AddressSet perhaps, List<Listener> listeners) {

    /** Selected for nobody. */
    public static final Reach NOWHERE = new Reach(AddressSet.EMPTY, AddressSet.EMPTY, List.of());

    /** Keeps its own copy of the list. */
    public Reach {
        listeners = List.copyOf(listeners);
    }

    /** All clients it answers or may answer. */
    public AddressSet all() {
        return surely.or(perhaps);
    }
}
