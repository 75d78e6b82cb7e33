package org.relayplan.rules;

import java.util.Optional;
import org.relayplan.analysis.Answer;
import org.relayplan.model.Address;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Binding;
import org.relayplan.model.Expectation;

/**
 * The clients for whom something is not as expected on a server.
 *
 * @param clients all of them, at any listener
 * @param witness one of them
 * @param local where the witness connects to
 * @param answer what the witness gets
 * @param expected what counts there
 */
record Breach(AddressSet clients, Address witness, Binding local, Answer answer, Expectation expected) {

    /** What was found before, if anything, with more clients, if any. */
    static Optional<Breach> and(
            Optional<Breach> found, AddressSet clients, Binding local, Answer answer, Expectation expected) {
        if (clients.isEmpty()) {
            return found;
        }
        if (found.isEmpty()) {
            return Optional.of(new Breach(clients, clients.first(), local, answer, expected));
        }
        Breach first = found.get();
        return Optional.of(
                new Breach(first.clients.or(clients), first.witness, first.local, first.answer, first.expected));
    }
}
