package org.relayplan.smtp;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** The mechanisms of logon that send a name and a password (RFC 4616, and LOGIN as it came to be). */
public enum LogonMechanism {
    LOGIN,
    PLAIN;

    /** Carries it out; the last reply tells whether it was taken. */
    Reply carryOut(SmtpSession session, Secret secret) throws SmtpTrouble {
        // The longest first, for a short one may be part of it.
        session.hide(List.of(token(secret), base64(secret.password()), base64(secret.user()), secret.password()));
        return switch (this) {
            case PLAIN -> plain(session, secret);
            case LOGIN -> login(session, secret);
        };
    }

    private static Reply plain(SmtpSession session, Secret secret) throws SmtpTrouble {
        return session.say(new SmtpCommand("AUTH PLAIN " + token(secret), "AUTH PLAIN ***"));
    }

    private static String token(Secret secret) {
        return base64("\0" + secret.user() + "\0" + secret.password());
    }

    private static Reply login(SmtpSession session, Secret secret) throws SmtpTrouble {
        Reply reply = session.say(SmtpCommand.of("AUTH LOGIN"));
        for (String part : new String[] {secret.user(), secret.password()}) {
            if (reply.code() != 334) {
                return reply;
            }
            reply = session.say(SmtpCommand.secret(base64(part)));
        }
        return reply;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
