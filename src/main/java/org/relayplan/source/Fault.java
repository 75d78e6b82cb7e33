package org.relayplan.source;

/**
 * Something in a document that can't be accepted.
 *
 * @param place where it is
 * @param message one sentence that says what is legal there and, for a near miss, what was probably meant
 */
public record Fault(Place place, String message) implements Comparable<Fault> {

    @Override
    public int compareTo(Fault other) {
        int order = place.compareTo(other.place);
        return order == 0 ? message.compareTo(other.message) : order;
    }

    @Override
    public String toString() {
        return place + ": " + message;
    }
}
