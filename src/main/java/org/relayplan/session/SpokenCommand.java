package org.relayplan.session;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a client's line is: its step, and how it may be shown. */
final class SpokenCommand {

    private static final Set<String> STEPS = Set.of(
            "EHLO", "HELO", "STARTTLS", "AUTH", "MAIL", "RCPT", "DATA", "QUIT", "RSET", "NOOP", "VRFY", "HELP", "BDAT");

    private static final Pattern VERB = Pattern.compile(
            "(?i)(EHLO|HELO|STARTTLS|AUTH|MAIL|RCPT|DATA|QUIT|RSET|NOOP|VRFY|HELP|BDAT|EXPN|TURN|ETRN|X-?[A-Z0-9]+)"
                    + "([ :].*)?");

    private static final String SECRET = "***";

    private SpokenCommand() {}

    /** Whether the line begins with a verb of SMTP. */
    static boolean is(String line) {
        return VERB.matcher(line).matches();
    }

    /** The step's word in the table of replies, or nothing. */
    static String step(String line) {
        String[] words = line.strip().split("[ :]", 2);
        String verb = words[0].toUpperCase(Locale.ROOT);
        return STEPS.contains(verb) ? verb : "";
    }

    /**
     * The line without what nobody may read over a shoulder: what stands behind the mechanism of a logon.
     *
     * @param afterLogon whether a logon was tried in the session: what is no verb then may be a part of it
     */
    static String shown(String line, boolean afterLogon) {
        if (step(line).equals("AUTH")) {
            String[] words = line.strip().split("\\s+", 3);
            return words.length < 3 ? line.strip() : words[0] + " " + words[1] + " " + SECRET;
        }
        return afterLogon && !is(line) && !line.equals(".") ? SECRET : line.strip();
    }
}
