package org.relayplan.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Who answers for a range or a network, and until when.
 *
 * @param owner person or team
 * @param ticket number of the change or request
 * @param expires the last good day, in UTC
 * @param comment anything else
 */
public record Ownership(
        Optional<String> owner, Optional<String> ticket, Optional<LocalDate> expires, Optional<String> comment) {

    /** Nothing is known. */
    public static final Ownership NONE =
            new Ownership(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** What this one lacks, taken from the other. */
    public Ownership orElse(Ownership other) {
        if (this == NONE || other == NONE) {
            return this == NONE ? other : this;
        }
        return new Ownership(
                owner.isPresent() ? owner : other.owner,
                ticket.isPresent() ? ticket : other.ticket,
                expires.isPresent() ? expires : other.expires,
                comment.isPresent() ? comment : other.comment);
    }
}
