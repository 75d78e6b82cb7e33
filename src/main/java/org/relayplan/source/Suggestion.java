package org.relayplan.source;

import java.util.Locale;
import java.util.Optional;

/** What was probably meant by a word that is not legal. */
public final class Suggestion {

    private Suggestion() {}

    /**
     * The legal word nearest to what was written, if one is near enough: equal but for case, or within a third of its
     * length in single-character edits (a swap of two neighbours counts as one).
     */
    public static Optional<String> of(String written, Iterable<String> legal) {
        String lower = written.toLowerCase(Locale.ROOT);
        String best = null;
        int least = Integer.MAX_VALUE;
        for (String word : legal) {
            int edits = edits(lower, word.toLowerCase(Locale.ROOT));
            if (edits < least) {
                least = edits;
                best = word;
            }
        }
        if (best == null || least > Math.max(1, best.length() / 3)) {
            return Optional.empty();
        }
        return Optional.of(best);
    }

    private static int edits(String a, String b) {
        if (a.length() > 200) {
            return Integer.MAX_VALUE;
        }
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }
}
