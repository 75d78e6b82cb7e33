package org.relayplan.load;

/**
 * Texts met lately, so that the names and words that every connector of a fleet repeats are kept once. Forgets the
 * older of two that meet in one place.
 */
final class KnownTexts {

    private static final int PLACES = 1 << 10;

    /** Longer ones are rarely repeated. */
    private static final int LONGEST = 64;

    private final String[] texts = new String[PLACES];

    /** An equal text, the same object as before if it was met lately. */
    String known(String text) {
        if (text.length() > LONGEST) {
            return text;
        }
        int hash = text.hashCode();
        int place = (hash ^ hash >>> 16) & PLACES - 1;
        if (!text.equals(texts[place])) {
            texts[place] = text;
        }
        return texts[place];
    }
}
