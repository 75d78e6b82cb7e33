package org.relayplan.load;

import java.util.List;
import java.util.Optional;
import org.relayplan.model.InvalidText;
import org.relayplan.source.Suggestion;
import org.relayplan.source.Visible;

/** Parts of the sentences that faults are made of. */
final class Sentence {

    /** Longer foreign texts are cut in a sentence. */
    private static final int LONGEST_QUOTE = 80;

    private static final int LONGEST_MESSAGE = 400;

    /** Up to that many legal words are listed when none of them is near. */
    private static final int FEW = 20;

    private Sentence() {}

    /** A foreign text in quotation marks, made safe to show. */
    static String quote(String foreign) {
        return '"' + Visible.text(cut(foreign, LONGEST_QUOTE)) + '"';
    }

    /** A message that may repeat foreign text. */
    private static String shown(String message) {
        return Visible.text(cut(message, LONGEST_MESSAGE));
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "…";
    }

    /** What {@link InvalidText} says, as a sentence. */
    static String of(InvalidText invalid) {
        String words = shown(invalid.getMessage());
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + stop(words);
    }

    /** What is wrong with a text, the text in front. */
    static String about(String text, InvalidText invalid) {
        String words = shown(invalid.getMessage());
        return quote(text) + ": " + words + stop(words);
    }

    private static String stop(String words) {
        return words.endsWith("?") || words.endsWith(".") ? "" : ".";
    }

    /**
     * The end of a sentence about a word that is none of a closed set: the near one, or all of them if they are few.
     */
    static String near(String written, List<String> legal) {
        Optional<String> near = Suggestion.of(written, legal);
        if (near.isPresent()) {
            return "; did you mean " + quote(near.get()) + "?";
        }
        return legal.size() <= FEW ? "; they are " + list(legal) + "." : ".";
    }

    /**
     * The end of a sentence about a name that nothing has.
     *
     * @param things what the names belong to, in the plural
     */
    static String near(String written, List<String> names, String things) {
        Optional<String> near = Suggestion.of(written, names);
        if (near.isPresent()) {
            return "; did you mean " + quote(near.get()) + "?";
        }
        if (names.isEmpty()) {
            return "; there are no " + things + ".";
        }
        return names.size() <= FEW ? "; the " + things + " are " + list(names) + "." : ".";
    }

    /** Words separated by commas. */
    static String list(List<String> words) {
        StringBuilder out = new StringBuilder();
        for (String word : words) {
            out.append(out.length() == 0 ? "" : ", ").append(Visible.text(word));
        }
        return out.toString();
    }

    /** Names, the first three and a count of the others. */
    static String some(List<String> names) {
        int rest = names.size() - 3;
        return rest <= 0 ? list(names) : list(names.subList(0, 3)) + " and " + rest + " more";
    }
}
