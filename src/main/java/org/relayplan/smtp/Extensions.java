package org.relayplan.smtp;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a server offers in reply to EHLO.
 *
 * @param name the server's name for itself: the first word of the greeting; may be empty
 * @param greeting the rest of the first line
 * @param keywords each keyword in upper case with its parameters, in the order told
 */
public record Extensions(String name, String greeting, Map<String, List<String>> keywords) {

    /** What stands before an IPv6 address in brackets (RFC 5321, 4.1.3). */
    private static final String IPV6 = "IPv6:";

    /** What a server offers that knows HELO only, or that has not been greeted. */
    public static final Extensions NONE = new Extensions("", "", Map.of());

    /** Keeps its own copy. */
    public Extensions {
        keywords = Collections.unmodifiableMap(new LinkedHashMap<>(keywords));
    }

    /** Reads the reply to EHLO or HELO. */
    public static Extensions of(Reply reply) {
        String first = reply.lines().get(0);
        int blank = first.indexOf(' ');
        Map<String, List<String>> keywords = new LinkedHashMap<>();
        for (String line : reply.lines().subList(1, reply.lines().size())) {
            // AUTH=LOGIN is an old spelling that some servers send besides; it is the same offer.
            String[] words = line.trim().replaceFirst("^(?i)AUTH=", "AUTH ").split("[ \t]+");
            if (!words[0].isEmpty()) {
                List<String> parameters =
                        keywords.computeIfAbsent(words[0].toUpperCase(Locale.ROOT), word -> new ArrayList<>());
                for (int i = 1; i < words.length; i++) {
                    if (!parameters.contains(words[i])) {
                        parameters.add(words[i]);
                    }
                }
            }
        }
        return new Extensions(
                blank < 0 ? first : first.substring(0, blank), blank < 0 ? "" : first.substring(blank + 1), keywords);
    }

    /** Whether the keyword was told, in any case. */
    public boolean has(String keyword) {
        return keywords.containsKey(keyword.toUpperCase(Locale.ROOT));
    }

    /** The keyword's parameters; none if it has none or wasn't told. */
    public List<String> parameters(String keyword) {
        return keywords.getOrDefault(keyword.toUpperCase(Locale.ROOT), List.of());
    }

    /** Whether that mechanism of logon is offered, in any case. */
    public boolean offersLogon(String mechanism) {
        return parameters("AUTH").stream().anyMatch(mechanism::equalsIgnoreCase);
    }

    /**
     * The address that the server saw as the client's, told in square brackets as in {@code Hello [192.168.5.10]};
     * foreign text. Some servers repeat what the client calls itself ahead of it, so the last one counts.
     */
    public Optional<String> seenAddress() {
        int close = greeting.lastIndexOf(']');
        int open = greeting.lastIndexOf('[', close);
        if (open < 0 || close <= open + 1) {
            return Optional.empty();
        }
        String seen = greeting.substring(open + 1, close);
        boolean isMarked = seen.regionMatches(true, 0, IPV6, 0, IPV6.length());
        return Optional.of(isMarked ? seen.substring(IPV6.length()) : seen);
    }
}
