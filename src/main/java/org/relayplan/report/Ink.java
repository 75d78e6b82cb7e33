package org.relayplan.report;

/** What a piece of text is, for those who see colours; nothing is told by colour alone. */
enum Ink {
    PLAIN(""),
    STRONG("1"),
    FAINT("2"),
    GOOD("32"),
    CRITICAL("1;31"),
    HIGH("31"),
    MEDIUM("33"),
    LOW("36"),
    INFO("34");

    private final String code;

    Ink(String code) {
        this.code = code;
    }

    /** Parameters of the escape sequence SGR (ECMA-48), or nothing. */
    String code() {
        return code;
    }
}
