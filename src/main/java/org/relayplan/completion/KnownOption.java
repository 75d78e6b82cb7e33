package org.relayplan.completion;

import java.util.List;
import java.util.Optional;

/**
 * An option of a command.
 *
 * @param names its spellings with their dashes, the longest last
 * @param description what it does, in a few words
 * @param value what stands behind it, if anything
 * @param repeatable whether it may stand several times
 */
public record KnownOption(List<String> names, String description, Optional<Accepted> value, boolean repeatable) {

    /**
     * Keeps its own copy.
     *
     * @throws IllegalArgumentException if a shell could misread the description or a name
     */
    public KnownOption {
        names = List.copyOf(names);
        PlainWords.requireWords(names);
        PlainWords.requireSentence(description);
    }
}
