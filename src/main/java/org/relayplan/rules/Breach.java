package org.relayplan.rules;

import org.relayplan.analysis.Answer;
import org.relayplan.model.Address;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Binding;

/**
 * The clients for whom something is not as expected on a server.
 *
 * @param clients all of them, at any listener
 * @param witness one of them
 * @param local where the witness connects to
 * @param answer what the witness gets
 */
record Breach(AddressSet clients, Address witness, Binding local, Answer answer) {

    /** The same with more clients. */
    Breach and(AddressSet more) {
        return new Breach(clients.or(more), witness, local, answer);
    }
}
