package org.relayplan.smtp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One command line, of which it is sure that it is one line.
 *
 * @param text without its line end
 * @param shown what the transcript may show
 */
public record SmtpCommand(String text, String shown) {

    /** Longer than any command that RFC 5321 (4.5.3) knows with its extensions. */
    private static final int LONGEST = 2_000;

    private static final String SECRET = "***";

    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException if a carriage return, a line feed or a NUL is in it, or it is too long: it must
     *     not say more to a server than one command
     */
    public SmtpCommand {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("a command may have " + LONGEST + " characters");
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r' || c == '\n' || c == 0) {
                throw new IllegalArgumentException("a command holds no line end and no NUL");
            }
        }
    }

    /** A command that may be shown as it is. */
    public static SmtpCommand of(String text) {
        return new SmtpCommand(text, text);
    }

    /** A line that holds a secret. */
    static SmtpCommand secret(String text) {
        return new SmtpCommand(text, SECRET);
    }

    /** The greeting. */
    public static SmtpCommand ehlo(String name) {
        return of("EHLO " + name);
    }

    /** The old greeting, for servers that don't know EHLO. */
    public static SmtpCommand helo(String name) {
        return of("HELO " + name);
    }

    /**
     * The sender.
     *
     * @param path an address, or nothing for the null sender; the address-syntax battery passes odd ones
     * @param size the message's bytes, told where the server offers SIZE
     * @param body such as {@code 8BITMIME}, told where the server offers it
     */
    public static SmtpCommand mail(String path, Optional<Long> size, Optional<String> body, Extensions offered) {
        List<String> parameters = new ArrayList<>();
        if (size.isPresent() && offered.has("SIZE")) {
            parameters.add("SIZE=" + size.get());
        }
        if (body.isPresent() && offered.has(body.get())) {
            parameters.add("BODY=" + body.get());
        }
        return of(withParameters("MAIL FROM:<" + path + ">", parameters));
    }

    /** The sender, and nothing else. */
    public static SmtpCommand mail(String path) {
        return of("MAIL FROM:<" + path + ">");
    }

    /** A recipient. */
    public static SmtpCommand recipient(String path) {
        return of("RCPT TO:<" + path + ">");
    }

    /** A recipient of whose delivery or failure the sender wants to be told, where the server offers DSN (RFC 3461). */
    public static SmtpCommand recipientWithReceipt(String path, Extensions offered) {
        if (!offered.has("DSN")) {
            return recipient(path);
        }
        return of(withParameters(
                "RCPT TO:<" + path + ">", List.of("NOTIFY=SUCCESS,FAILURE", "ORCPT=rfc822;" + Xtext.of(path))));
    }

    private static String withParameters(String command, List<String> parameters) {
        return parameters.isEmpty() ? command : command + " " + String.join(" ", parameters);
    }
}
