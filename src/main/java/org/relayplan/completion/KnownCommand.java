package org.relayplan.completion;

import java.util.List;
import java.util.Optional;

/**
 * A command.
 *
 * @param word its word
 * @param summary what it does, in a few words
 * @param options all its options, those that every command has among them
 * @param operand what stands beside the options, if anything
 * @param several whether more than one of those may stand there
 */
public record KnownCommand(
        String word, String summary, List<KnownOption> options, Optional<Accepted> operand, boolean several) {

    /**
     * Keeps its own copy.
     *
     * @throws IllegalArgumentException if a shell could misread the word or the summary
     */
    public KnownCommand {
        options = List.copyOf(options);
        PlainWords.requireWords(List.of(word));
        PlainWords.requireSentence(summary);
    }
}
