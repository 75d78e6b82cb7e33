package org.relayplan.session;

/**
 * A line of the reply to EHLO.
 *
 * @param text the keyword with its parameters, such as {@code AUTH NTLM}
 * @param certain whether it is certain that this version shows it
 */
public record Keyword(String text, boolean certain) {}
