package org.relayplan.load;

import java.time.LocalDate;
import java.util.Optional;
import org.relayplan.model.Ownership;

/** Reads who answers for a range or a network, and until when. */
final class OwnershipReader {

    private final Scalars scalars;

    OwnershipReader(Faults faults) {
        this.scalars = new Scalars(faults);
    }

    /** From the properties owner, ticket, expires and comment of an object. */
    Ownership read(Node object) {
        Optional<String> owner = scalars.text(object, "owner", "the name of a person or team");
        Optional<String> ticket = scalars.text(object, "ticket", "the number of a change or request");
        Optional<String> comment = scalars.text(object, "comment", "text");
        Optional<Member> expires = object.member("expires");
        Optional<LocalDate> day = expires.isEmpty()
                ? Optional.empty()
                : scalars.date(expires.get().value());
        boolean empty = owner.isEmpty() && ticket.isEmpty() && comment.isEmpty() && day.isEmpty();
        return empty ? Ownership.NONE : new Ownership(owner, ticket, day, comment);
    }
}
