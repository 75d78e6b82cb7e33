package org.relayplan.analysis;

import java.util.List;
import org.relayplan.model.AddressSet;

/** The clients a connector is selected for, over all listeners of its server together. */
public final class Reach {

    /** Selected for nobody. */
    public static final Reach NOWHERE = new Reach(AddressSet.EMPTY, AddressSet.EMPTY, List.of());

    private final AddressSet surely;
    private final AddressSet perhaps;
    private final AddressSet all;
    private final List<Listener> listeners;

    /** Keeps its own copy of the list. */
    Reach(AddressSet surely, AddressSet perhaps, List<Listener> listeners) {
        this.surely = surely.packed();
        this.perhaps = perhaps.packed();
        this.all = perhaps.isEmpty() ? this.surely : surely.or(perhaps).packed();
        this.listeners = List.copyOf(listeners);
    }

    /** Clients it answers at some listener. */
    public AddressSet surely() {
        return surely;
    }

    /** Clients it may answer at some listener where selection is ambiguous. */
    public AddressSet perhaps() {
        return perhaps;
    }

    /** All clients it answers or may answer. */
    public AddressSet all() {
        return all;
    }

    /** The listeners at which it answers or may answer anybody. */
    public List<Listener> listeners() {
        return listeners;
    }
}
