package org.relayplan.session;

/** A step of a session, in the order of a session. */
public enum SmtpStep {
    CONNECT("connect"),
    EHLO("EHLO"),
    STARTTLS("STARTTLS"),
    AUTH("AUTH"),
    MAIL("MAIL"),
    /** A recipient in a domain that the organization accepts. */
    OWN_RECIPIENT("RCPT"),
    /** A recipient elsewhere: what relaying is about. */
    FOREIGN_RECIPIENT("RCPT"),
    DATA("DATA"),
    END_OF_DATA("end of data"),
    QUIT("QUIT");

    private final String text;

    SmtpStep(String text) {
        this.text = text;
    }

    /** The step's word in the table of replies. */
    public String text() {
        return text;
    }
}
