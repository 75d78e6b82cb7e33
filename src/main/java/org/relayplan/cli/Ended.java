package org.relayplan.cli;

/** A command that ends early, having told why already. */
final class Ended extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;

    Ended(int status) {
        super("status " + status, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }
}
