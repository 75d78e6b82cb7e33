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

    /** Up to that many legal words are listed when none of them is near. */
    private static final int FEW = 20;

    private Sentence() {}

    /** A foreign text in quotation marks, made safe to show. */
    static String quote(String foreign) {
        String shown = foreign;
        if (foreign.length() > LONGEST_QUOTE) {
            int end = Character.isHighSurrogate(foreign.charAt(LONGEST_QUOTE - 1)) ? LONGEST_QUOTE - 1 : LONGEST_QUOTE;
            shown = foreign.substring(0, end) + "…";
        }
        return '"' + Visible.text(shown) + '"';
    }

    /** What {@link InvalidText} says, as a sentence. */
    static String of(InvalidText invalid) {
        return of(invalid.getMessage());
    }

    /** What is wrong with a text, the text in front. */
    static String about(String text, InvalidText invalid) {
        String end = of(invalid.getMessage()).substring(1);
        return quote(text) + ": " + invalid.getMessage().charAt(0) + end;
    }

    /** A sentence from its words: a capital at the start, a full stop at the end. */
    static String of(String words) {
        String end = words.endsWith("?") || words.endsWith(".") ? "" : ".";
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + end;
    }

    /**
     * The end of a sentence about an unknown word: the near one, or all legal ones if they are few.
     *
     * @param what what the legal words are, in the plural
     */
    static String near(String written, List<String> legal, String what) {
        Optional<String> near = Suggestion.of(written, legal);
        if (near.isPresent()) {
            return "; did you mean " + quote(near.get()) + "?";
        }
        if (legal.isEmpty()) {
            return "; there are no " + what + ".";
        }
        return legal.size() <= FEW ? "; " + what + " are " + list(legal) + "." : ".";
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
