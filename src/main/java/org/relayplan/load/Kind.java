package org.relayplan.load;

/** What a JSON value is. */
public enum Kind {
    OBJECT("an object"),
    ARRAY("a list"),
    TEXT("text"),
    NUMBER("a number"),
    BOOLEAN("true or false"),
    NULL("null");

    private static final Kind[] ALL = values();

    private final String words;

    Kind(String words) {
        this.words = words;
    }

    /** The kind as a sentence names it: "an object", "a list", "text". */
    public String words() {
        return words;
    }

    static Kind of(byte ordinal) {
        return ALL[ordinal];
    }
}
