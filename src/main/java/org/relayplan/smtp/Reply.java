package org.relayplan.smtp;

import java.util.List;
import java.util.Optional;

/**
 * A reply of a server (RFC 5321, 4.2).
 *
 * @param code three digits, 200 to 599
 * @param lines what stands behind the code of each line, without line ends; at least one, which may be empty
 */
public record Reply(int code, List<String> lines) {

    /** Keeps its own copy. */
    public Reply {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a reply has a line");
        }
    }

    /** Whether the command was carried out, or may go on (2xx, 3xx). */
    public boolean isPositive() {
        return code < 400;
    }

    /** Whether trying again later may help (4xx). */
    public boolean isTransient() {
        return code >= 400 && code < 500;
    }

    /** Whether it is a final no (5xx). */
    public boolean isPermanent() {
        return code >= 500;
    }

    /** The enhanced status code such as {@code 5.7.54} (RFC 3463), if the reply begins with one of its own class. */
    public Optional<String> enhanced() {
        String text = lines.get(0);
        int end = text.indexOf(' ');
        String word = end < 0 ? text : text.substring(0, end);
        return isEnhanced(word) && word.charAt(0) == '0' + code / 100 ? Optional.of(word) : Optional.empty();
    }

    /** The first line behind the code and the enhanced code. */
    public String text() {
        String line = lines.get(0);
        return enhanced().isPresent()
                ? line.substring(Math.min(line.length(), enhanced().get().length() + 1))
                : line;
    }

    /** The lines as they came over the wire, without line ends. */
    public List<String> wire() {
        String[] all = new String[lines.size()];
        for (int i = 0; i < all.length; i++) {
            boolean last = i == all.length - 1;
            String line = lines.get(i);
            all[i] = code + (last ? line.isEmpty() ? "" : " " : "-") + line;
        }
        return List.of(all);
    }

    private static boolean isEnhanced(String word) {
        int dots = 0;
        int digits = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == '.') {
                if (digits == 0 || digits > 3) {
                    return false;
                }
                dots++;
                digits = 0;
            } else if (c >= '0' && c <= '9') {
                digits++;
            } else {
                return false;
            }
        }
        return dots == 2 && digits > 0 && digits <= 3 && word.charAt(1) == '.';
    }
}
