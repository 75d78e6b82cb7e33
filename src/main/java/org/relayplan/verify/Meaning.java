package org.relayplan.verify;

/** What it means if a server takes a pattern's recipient. */
public enum Meaning {
    /** A recipient of one's own: every connector that takes mail takes it. */
    OWN,
    /** A recipient elsewhere, in whatever spelling: taking it is relaying. */
    FOREIGN,
    /** It looks like one elsewhere and is a mailbox of an own domain to Exchange: taking it proves nothing. */
    DISGUISED,
    /** It is no address; taking it shows at most that a domain was added to it. */
    MALFORMED
}
