package org.relayplan.cli;

/** Git can't give what was asked for; the message is a sentence or two for the user. */
final class GitFault extends Exception {

    private static final long serialVersionUID = 1L;

    GitFault(String message) {
        super(message);
    }
}
