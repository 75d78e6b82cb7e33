package org.relayplan.cli;

/** The command line asks for something that doesn't exist or makes no sense; the message is one or two sentences. */
final class UsageFault extends Exception {

    private static final long serialVersionUID = 1L;

    UsageFault(String message) {
        super(message);
    }
}
