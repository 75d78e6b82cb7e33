package org.relayplan.simulate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.relayplan.session.Reaction;
import org.relayplan.session.Replies;
import org.relayplan.smtp.Secret;

/**
 * A logon on its way: LOGIN asks for name and password; NTLM and GSSAPI are begun and fail, for there is no domain here
 * that could say yes.
 */
final class LogonAttempt {

    private enum Wants {
        NAME,
        PASSWORD,
        TOKEN
    }

    private final Optional<Secret> account;
    private Wants wants;
    private String name = "";
    private boolean right;

    private LogonAttempt(Optional<Secret> account, Wants wants) {
        this.account = account;
        this.wants = wants;
    }

    /** An attempt by a mechanism that the connector offers. */
    static LogonAttempt by(String mechanism, Optional<Secret> account) {
        return new LogonAttempt(account, mechanism.equals("LOGIN") ? Wants.NAME : Wants.TOKEN);
    }

    /** What is said first, without an initial response. */
    Reaction.Reply first(String mechanism) {
        return wants == Wants.NAME
                ? Replies.USER_NAME_WANTED
                : new Reaction.Reply(334, List.of(), List.of(mechanism + " supported"));
    }

    /** Hears a line; what to ask next, or nothing if the logon is decided. */
    Optional<Reaction.Reply> hear(String line) {
        switch (wants) {
            case NAME -> {
                name = decoded(line);
                wants = Wants.PASSWORD;
                return Optional.of(Replies.PASSWORD_WANTED);
            }
            case PASSWORD -> right = isRight(decoded(line));
            case TOKEN -> right = false;
        }
        return Optional.empty();
    }

    /** Whether name and password were those of the account. */
    boolean isRight() {
        return right;
    }

    private boolean isRight(String password) {
        return account.isPresent()
                && name.equalsIgnoreCase(account.get().user())
                && MessageDigest.isEqual(bytes(password), bytes(account.get().password()));
    }

    /** What isn't Base64 is nobody's name and password. */
    private static String decoded(String line) {
        try {
            return new String(Base64.getDecoder().decode(line.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
