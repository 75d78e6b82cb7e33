package org.relayplan.model;

import java.util.Optional;

/**
 * The addresses that live probes use; never invented.
 *
 * @param ownRecipient a mailbox of an accepted domain
 * @param foreignRecipient a mailbox outside
 * @param foreignSender a sender outside
 */
public record Probes(Optional<String> ownRecipient, Optional<String> foreignRecipient, Optional<String> foreignSender) {

    /** None named. */
    public static final Probes NONE = new Probes(Optional.empty(), Optional.empty(), Optional.empty());
}
