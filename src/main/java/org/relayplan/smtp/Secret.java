package org.relayplan.smtp;

/**
 * A name and a password. It shows neither when printed.
 *
 * @param user who logs on
 * @param password with what
 */
public record Secret(String user, String password) {

    @Override
    public String toString() {
        return "***";
    }
}
