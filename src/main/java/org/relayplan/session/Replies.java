package org.relayplan.session;

import java.util.List;
import org.relayplan.session.Reaction.Reply;

/** The replies of Exchange's connectors, each with the text it usually has; all of them stand in the table. */
public final class Replies {

    public static final Reply READY_FOR_TLS = Reply.of(220, "2.0.0", "SMTP server ready");
    public static final Reply USER_NAME_WANTED = Reply.of(334, "", "VXNlcm5hbWU6");
    public static final Reply PASSWORD_WANTED = Reply.of(334, "", "UGFzc3dvcmQ6");
    public static final Reply LOGGED_ON = Reply.of(235, "2.7.0", "Authentication successful");
    public static final Reply SENDER_OK = Reply.of(250, "2.1.0", "Sender OK");
    public static final Reply RECIPIENT_OK = Reply.of(250, "2.1.5", "Recipient OK");
    public static final Reply START_INPUT = Reply.of(354, "", "Start mail input; end with <CRLF>.<CRLF>");
    public static final Reply QUEUED = Reply.of(250, "2.6.0", "<message-id> Queued mail for delivery");
    public static final Reply CHUNK_TAKEN = Reply.of(250, "2.6.0", "CHUNK received OK, <n> octets");
    public static final Reply RESETTING = Reply.of(250, "2.0.0", "Resetting");
    public static final Reply NOTHING_DONE = Reply.of(250, "2.0.0", "OK");
    public static final Reply NOBODY_VERIFIED = Reply.of(252, "2.1.5", "Cannot VRFY user");
    public static final Reply HELP = new Reply(
            214,
            List.of(),
            List.of(
                    "This server supports the following commands:",
                    "HELO EHLO STARTTLS RCPT DATA RSET MAIL QUIT HELP AUTH BDAT"));
    public static final Reply GOODBYE = Reply.of(221, "2.0.0", "Service closing transmission channel");

    public static final Reply NOT_AVAILABLE = Reply.of(421, "4.3.2", "Service not available");
    public static final Reply TOO_MANY_CONNECTIONS = Reply.of(
            421,
            "4.3.2",
            "The maximum number of concurrent connections has exceeded a limit, closing transmission channel");
    public static final Reply TOO_MANY_FROM_SOURCE = Reply.of(
            421,
            "4.3.2",
            "The maximum number of concurrent server connections has exceeded a per-source limit, closing transmission"
                    + " channel");
    public static final Reply TOO_MANY_MESSAGES =
            Reply.of(421, "4.4.2", "Message submission rate for this client has exceeded the configured limit");
    public static final Reply SESSION_TOO_LONG = Reply.of(421, "4.4.1", "Connection timed out");
    public static final Reply TOO_MANY_ERRORS =
            Reply.of(421, "4.7.0", "Too many errors on this connection, closing transmission channel");
    public static final Reply CLIENT_SILENT = Reply.of(451, "4.7.0", "Timeout waiting for client input");
    public static final Reply TLS_REQUIRED = Reply.of(451, "5.7.3", "STARTTLS is required to send mail");
    public static final Reply NO_RESOURCES = Reply.of(452, "4.3.1", "Insufficient system resources");
    public static final Reply TOO_MANY_RECIPIENTS = Reply.of(452, "4.5.3", "Too many recipients");
    public static final Reply UNRECOGNIZED = Reply.of(500, "5.3.3", "Unrecognized command");
    public static final Reply INVALID_ARGUMENTS = Reply.of(501, "5.5.4", "Invalid arguments");
    public static final Reply INVALID_NAME = Reply.of(501, "5.5.4", "Invalid domain name");
    public static final Reply INVALID_SENDER = Reply.of(501, "5.1.7", "Invalid address");
    public static final Reply INVALID_RECIPIENT = Reply.of(501, "5.1.3", "Invalid address");
    public static final Reply HELLO_FIRST = Reply.of(503, "5.5.2", "Send hello first");
    public static final Reply SENDER_FIRST = Reply.of(503, "5.5.2", "Need mail command");
    public static final Reply RECIPIENT_FIRST = Reply.of(503, "5.5.2", "Need rcpt command");
    public static final Reply SENDER_TWICE = Reply.of(503, "5.5.2", "Sender already specified");
    public static final Reply OUT_OF_ORDER = Reply.of(503, "5.5.2", "Bad sequence of commands");
    public static final Reply LOGON_NOT_OFFERED = Reply.of(504, "5.7.4", "Unrecognized authentication type");
    public static final Reply LOGON_FAILED = Reply.of(535, "5.7.3", "Authentication unsuccessful");
    public static final Reply NOT_AUTHENTICATED =
            Reply.of(530, "5.7.57", "SMTP; Client was not authenticated to send anonymous mail during MAIL FROM");
    public static final Reply NOT_AUTHENTICATED_2010 = Reply.of(530, "5.7.1", "Client was not authenticated");
    public static final Reply NO_RELAY =
            Reply.of(550, "5.7.54", "SMTP; Unable to relay recipient in non-accepted domain");
    public static final Reply NO_RELAY_2010 = Reply.of(550, "5.7.1", "Unable to relay");
    public static final Reply NOT_THIS_SENDER =
            Reply.of(550, "5.7.60", "SMTP; Client does not have permissions to send as this sender");
    public static final Reply STRANGER_NOT_THIS_SENDER =
            Reply.of(550, "5.7.1", "Anonymous client does not have permissions to send as this sender");
    public static final Reply RESERVED_TOP_LEVEL = Reply.of(550, "5.1.4", "Recipient address reserved by RFC 2606");
    public static final Reply RESERVED_SECOND_LEVEL = Reply.of(550, "5.1.5", "Recipient address reserved by RFC 2606");
    public static final Reply SINGLE_LABEL =
            Reply.of(550, "5.1.6", "Recipient addresses in single label domains not accepted");
    public static final Reply TOO_BIG = Reply.of(552, "5.3.4", "Message size exceeds fixed maximum message size");
    public static final Reply HEADERS_TOO_BIG = Reply.of(552, "5.3.4", "Header size exceeds fixed maximum size");
    public static final Reply TOO_MANY_HOPS = Reply.of(554, "5.4.6", "Hop count exceeded - possible mail loop");

    private Replies() {}
}
