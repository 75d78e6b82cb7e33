package org.relayplan.simulate;

import java.util.List;

/** What becomes of messages, and the numbers they get. */
interface Mailroom {

    /** Drops every message. */
    Mailroom DROPPING = new Mailroom() {
        @Override
        public boolean wantsRecipients() {
            return false;
        }

        @Override
        public Letter open(long number, String sender, List<String> recipients) {
            return Letter.DROPPED;
        }
    };

    /** Whether it has to know the recipients; thousands of sessions needn't remember what nobody reads. */
    boolean wantsRecipients();

    /**
     * A message begins.
     *
     * @param number its number, no other message of this run has it
     */
    Letter open(long number, String sender, List<String> recipients);
}
