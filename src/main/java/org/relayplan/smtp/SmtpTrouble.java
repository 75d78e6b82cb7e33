package org.relayplan.smtp;

import java.io.IOException;

/** A session, or the way to it, broke off. */
public final class SmtpTrouble extends IOException {

    private static final long serialVersionUID = 1L;

    private final Trouble trouble;

    /**
     * A trouble.
     *
     * @param trouble its kind
     * @param sentence what happened, in words; may hold foreign text
     */
    public SmtpTrouble(Trouble trouble, String sentence) {
        super(sentence);
        this.trouble = trouble;
    }

    /** Its kind. */
    public Trouble trouble() {
        return trouble;
    }
}
