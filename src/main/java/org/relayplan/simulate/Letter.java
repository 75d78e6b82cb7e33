package org.relayplan.simulate;

/** A message that is being taken: kept or dropped in the end, whichever comes first. */
interface Letter extends MessageText.Keeper {

    /** A message that nobody wants to read. */
    Letter DROPPED = new Letter() {
        @Override
        public void take(byte b) {
            // Counted by whoever passes it on.
        }

        @Override
        public boolean keep() {
            return true;
        }

        @Override
        public void drop() {
            // Nothing was written.
        }
    };

    /** It was taken over; false if it could not be written. */
    boolean keep();

    /** It was refused, or the session broke; nothing happens if it was kept before. */
    void drop();
}
