package org.relayplan.completion;

import java.util.List;

/**
 * What may stand as the value of an option, or as an argument beside the options.
 *
 * @param name what it is called in the help, such as {@code FILE}
 * @param form what it looks like
 * @param words the legal words, if the form has some
 */
public record Accepted(String name, Form form, List<String> words) {

    /** What an argument looks like, to the shell. */
    public enum Form {
        /** Something that no list can hold, such as an address; nothing is offered. */
        ANYTHING,
        /** The name of a file. */
        FILE,
        /** The name of a folder. */
        FOLDER,
        /** One of the words. */
        WORD,
        /** Several of the words, with commas between. */
        WORDS,
        /** One of the words, or the word with {@code =} and the name of a file. */
        WORD_AND_FILE
    }

    /**
     * Keeps its own copy.
     *
     * @throws IllegalArgumentException if a shell could misread a word or the name
     */
    public Accepted {
        words = List.copyOf(words);
        PlainWords.requireName(name);
        PlainWords.requireWords(words);
    }

    /** Something that no list can hold. */
    public static Accepted anything(String name) {
        return new Accepted(name, Form.ANYTHING, List.of());
    }
}
