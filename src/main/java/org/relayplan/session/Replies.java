package org.relayplan.session;

import org.relayplan.session.Reaction.Reply;

/** The replies that predictions are made of, each with the text it usually has; all of them stand in the table. */
final class Replies {

    static final Reply READY_FOR_TLS = Reply.of(220, "2.0.0", "SMTP server ready");
    static final Reply LOGGED_ON = Reply.of(235, "2.7.0", "Authentication successful");
    static final Reply SENDER_OK = Reply.of(250, "2.1.0", "Sender OK");
    static final Reply RECIPIENT_OK = Reply.of(250, "2.1.5", "Recipient OK");
    static final Reply START_INPUT = Reply.of(354, "", "Start mail input; end with <CRLF>.<CRLF>");
    static final Reply QUEUED = Reply.of(250, "2.6.0", "<message-id> Queued mail for delivery");
    static final Reply GOODBYE = Reply.of(221, "2.0.0", "Service closing transmission channel");

    static final Reply NOT_AVAILABLE = Reply.of(421, "4.3.2", "Service not available");
    static final Reply TLS_REQUIRED = Reply.of(451, "5.7.3", "STARTTLS is required to send mail");
    static final Reply LOGON_NOT_OFFERED = Reply.of(504, "5.7.4", "Unrecognized authentication type");
    static final Reply LOGON_FAILED = Reply.of(535, "5.7.3", "Authentication unsuccessful");
    static final Reply NOT_AUTHENTICATED =
            Reply.of(530, "5.7.57", "SMTP; Client was not authenticated to send anonymous mail during MAIL FROM");
    static final Reply NOT_AUTHENTICATED_2010 = Reply.of(530, "5.7.1", "Client was not authenticated");
    static final Reply NO_RELAY = Reply.of(550, "5.7.54", "SMTP; Unable to relay recipient in non-accepted domain");
    static final Reply NO_RELAY_2010 = Reply.of(550, "5.7.1", "Unable to relay");
    static final Reply NOT_THIS_SENDER =
            Reply.of(550, "5.7.60", "SMTP; Client does not have permissions to send as this sender");
    static final Reply STRANGER_NOT_THIS_SENDER =
            Reply.of(550, "5.7.1", "Anonymous client does not have permissions to send as this sender");
    static final Reply RESERVED_TOP_LEVEL = Reply.of(550, "5.1.4", "Recipient address reserved by RFC 2606");
    static final Reply RESERVED_SECOND_LEVEL = Reply.of(550, "5.1.5", "Recipient address reserved by RFC 2606");
    static final Reply SINGLE_LABEL =
            Reply.of(550, "5.1.6", "Recipient addresses in single label domains not accepted");

    private Replies() {}
}
