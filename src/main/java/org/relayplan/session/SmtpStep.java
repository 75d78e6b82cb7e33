package org.relayplan.session;

import java.util.List;

/** A step of a session, in the order of a session. */
public enum SmtpStep {
    CONNECT("connect", 220),
    EHLO("EHLO", 250),
    STARTTLS("STARTTLS", 220),
    AUTH("AUTH", 235, 334),
    MAIL("MAIL", 250),
    /** A recipient in a domain that the organization accepts. */
    OWN_RECIPIENT("RCPT", 250, 251, 252),
    /** A recipient elsewhere: what relaying is about. */
    FOREIGN_RECIPIENT("RCPT", 250, 251, 252),
    DATA("DATA", 354),
    END_OF_DATA("end of data", 250),
    QUIT("QUIT", 221);

    private final String text;
    private final List<Integer> yes;

    SmtpStep(String text, Integer... yes) {
        this.text = text;
        this.yes = List.of(yes);
    }

    /** The step's word in the table of replies. */
    public String text() {
        return text;
    }

    /** Whether a server may say yes to this step with that code (RFC 5321, 4.3.2; RFC 3207; RFC 4954). */
    public boolean isYes(int code) {
        return yes.contains(code);
    }
}
