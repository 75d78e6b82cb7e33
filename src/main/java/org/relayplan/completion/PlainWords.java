package org.relayplan.completion;

import java.util.List;

/**
 * Holds what goes into scripts to characters that mean nothing to any of the shells, so that no writer need quote. All
 * of it is our own text.
 */
final class PlainWords {

    private PlainWords() {}

    /** Refuses a word that isn't of letters, digits and dashes alone. */
    static void requireWords(List<String> words) {
        for (String word : words) {
            if (!word.matches("[A-Za-z0-9-]+")) {
                throw new IllegalArgumentException("no plain word for a shell: " + word);
            }
        }
    }

    /** Refuses words that aren't letters, digits, blanks, commas and dashes alone, or none. */
    static void requireSentence(String text) {
        if (!text.matches("[A-Za-z0-9 ,-]+")) {
            throw new IllegalArgumentException("no plain words for a shell: " + text);
        }
    }

    /** Refuses a name of a value that has other signs than those help uses. */
    static void requireName(String name) {
        if (!name.matches("[A-Za-z0-9:,.=|/\\[\\]-]+")) {
            throw new IllegalArgumentException("no plain name of a value: " + name);
        }
    }
}
