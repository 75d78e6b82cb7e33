package org.relayplan.session;

import java.util.Locale;
import java.util.Optional;

/**
 * An address between the brackets of MAIL and RCPT, as RFC 5321 reads it; a source route is passed over (its appendix
 * F.2), a percent sign or an exclamation mark is a letter like any other.
 *
 * @param local what stands before the sign, quotes included; empty for the null sender
 * @param domain lower-cased, perhaps a literal such as {@code [192.168.5.10]}; empty where there is none
 */
public record MailPath(String local, String domain) {

    /** Longest address; 1,860 characters with LongAddressesEnabled (its description). */
    private static final int LONGEST = 571;

    private static final String ATOM = "!#$%&'*+-/=?^_`{|}~.";

    /** Nobody: bounces come from here. */
    public static final MailPath NULL = new MailPath("", "");

    /** Whether it is the null sender. */
    public boolean isNull() {
        return local.isEmpty();
    }

    /**
     * Reads an address without its angle brackets; empty if it isn't one. An address without a domain is one; whether
     * that is enough is for others to say.
     */
    public static Optional<MailPath> read(String text) {
        if (text.isEmpty()) {
            return Optional.of(NULL);
        }
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String address = text;
        if (text.startsWith("@")) {
            int colon = text.indexOf(':');
            if (colon < 0 || !isRoute(text.substring(0, colon))) {
                return Optional.empty();
            }
            address = text.substring(colon + 1);
        }
        int end = address.startsWith("\"") ? quotedEnd(address) : atomEnd(address);
        if (end <= 0) {
            return Optional.empty();
        }
        String local = address.substring(0, end);
        if (end == address.length()) {
            return Optional.of(new MailPath(local, ""));
        }
        String domain = address.substring(end + 1);
        if (address.charAt(end) != '@' || !isDomain(domain)) {
            return Optional.empty();
        }
        return Optional.of(new MailPath(local, domain.toLowerCase(Locale.ROOT)));
    }

    /** Whether it is a host name with dots between, or a literal in brackets. */
    static boolean isDomain(String text) {
        if (text.startsWith("[") && text.endsWith("]")) {
            return text.length() > 2 && text.indexOf('[', 1) < 0 && isPlain(text);
        }
        if (text.isEmpty() || text.startsWith(".") || text.endsWith(".") || text.contains("..")) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = Character.isLetterOrDigit(c) || c == '-' || c == '.' || c == '_';
            if (!letter) {
                return false;
            }
        }
        return true;
    }

    private static boolean isRoute(String route) {
        for (String hop : route.split(",", -1)) {
            if (!hop.startsWith("@") || !isDomain(hop.substring(1))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /** Where the local part ends; 0 if it is none. */
    private static int atomEnd(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) != '@') {
            char c = text.charAt(i);
            if (!(Character.isLetterOrDigit(c) || ATOM.indexOf(c) >= 0)) {
                return 0;
            }
            i++;
        }
        boolean dots = text.startsWith(".")
                || i > 0 && text.charAt(i - 1) == '.'
                || text.substring(0, i).contains("..");
        return dots ? 0 : i;
    }

    private static int quotedEnd(String text) {
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == 0x7F) {
                return 0;
            }
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                return i + 1;
            }
        }
        return 0;
    }
}
