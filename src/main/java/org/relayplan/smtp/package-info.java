/**
 * Speaking SMTP as a client: dialling, replies from any split of the bytes, EHLO, STARTTLS, logon, transcript.
 *
 * <p>It knows nothing of Exchange and judges nothing. Whatever a server does, a session ends in bounded time and
 * memory: with a {@link org.relayplan.smtp.Reply} or with an {@link org.relayplan.smtp.SmtpTrouble} that says what went
 * wrong.
 */
package org.relayplan.smtp;
