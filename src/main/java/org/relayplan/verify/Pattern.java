package org.relayplan.verify;

/**
 * An envelope to try.
 *
 * @param id such as {@code relay}
 * @param title what it tries, in a few words
 * @param sender the path behind MAIL FROM; empty is the null sender
 * @param recipient the path behind RCPT TO
 * @param meaning what it means if the recipient is taken
 * @param isPlain whether both paths are written as everybody writes addresses, so that a refusal is about who may do
 *     what and not about spelling
 * @param isMessage whether a message is sent, so that the server's last word is heard
 */
public record Pattern(
        String id,
        String title,
        String sender,
        String recipient,
        Meaning meaning,
        boolean isPlain,
        boolean isMessage) {}
