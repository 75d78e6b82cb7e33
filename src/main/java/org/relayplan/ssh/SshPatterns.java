package org.relayplan.ssh;

import java.util.List;
import java.util.Locale;

/** Patterns of ssh_config: {@code *} and {@code ?}, and {@code !} to exclude. */
final class SshPatterns {

    private SshPatterns() {}

    /** Whether some pattern fits and no excluding one does. */
    static boolean match(List<String> patterns, String text) {
        boolean found = false;
        for (String pattern : patterns) {
            boolean isExcluding = pattern.startsWith("!");
            if (fits(isExcluding ? pattern.substring(1) : pattern, text)) {
                if (isExcluding) {
                    return false;
                }
                found = true;
            }
        }
        return found;
    }

    /** In time of pattern times text at most, however many stars there are. */
    private static boolean fits(String wanted, String given) {
        String pattern = wanted.toLowerCase(Locale.ROOT);
        String text = given.toLowerCase(Locale.ROOT);
        int at = 0;
        int star = -1;
        int resume = 0;
        int p = 0;
        while (at < text.length()) {
            if (p < pattern.length() && (pattern.charAt(p) == '?' || pattern.charAt(p) == text.charAt(at))) {
                p++;
                at++;
            } else if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                resume = at;
            } else if (star >= 0) {
                p = star + 1;
                at = ++resume;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }
}
