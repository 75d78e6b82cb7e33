package org.relayplan.simulate;

import java.util.List;

/** What becomes of messages, and the numbers they get. */
interface Mailroom {

    /** Drops every message. */
    Mailroom DROPPING = (number, sender, recipients) -> Letter.DROPPED;

    /**
     * A message begins.
     *
     * @param number its number, no other message of this run has it
     */
    Letter open(long number, String sender, List<String> recipients);
}
