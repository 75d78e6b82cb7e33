package org.relayplan.plan;

import java.util.Locale;
import org.relayplan.model.ExtendedRight;
import org.relayplan.model.Principal;

/**
 * One right for one principal beyond what the permission groups give; two are equal however the principal is spelled.
 *
 * @param kind what is said of the right
 * @param account the principal in a form that can be compared
 * @param user the principal as it was written
 * @param right the right
 */
record Ace(Kind kind, String account, Principal user, ExtendedRight right) {

    /** What an entry says. */
    enum Kind {
        ALLOW,
        DENY,
        /** A group gives the right, and the list lacks it. */
        ABSENT,
        /** From a parent object: it counts, but can't be written here. */
        INHERITED_ALLOW,
        INHERITED_DENY;

        boolean inherited() {
            return this == INHERITED_ALLOW || this == INHERITED_DENY;
        }
    }

    static Ace of(Kind kind, Principal user, ExtendedRight right) {
        String account = user.known().isPresent()
                ? "=" + user.known().get().name()
                : user.text().trim().toLowerCase(Locale.ROOT);
        return new Ace(kind, account, user, right);
    }

    Ace as(Kind other) {
        return new Ace(other, account, user, right);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ace ace && kind == ace.kind && account.equals(ace.account) && right == ace.right;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * kind.hashCode() + account.hashCode()) + right.hashCode();
    }
}
