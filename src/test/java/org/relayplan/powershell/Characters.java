package org.relayplan.powershell;

/** A text and a place in it, with what PowerShell takes for quotes, dashes, blanks and line ends. */
class Characters {

    final String text;
    int at;

    Characters(String text) {
        this.text = text;
    }

    char peek() {
        return peek(0);
    }

    char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
    }

    boolean atEnd() {
        return at >= text.length();
    }

    boolean looksAt(String word) {
        return text.regionMatches(true, at, word, 0, word.length());
    }

    /** A keyword: the word, and nothing behind it that would lengthen it. */
    boolean looksAtWord(String word) {
        return looksAt(word) && !isWordPart(peek(word.length()));
    }

    boolean take(String word) {
        if (!looksAt(word)) {
            return false;
        }
        at += word.length();
        return true;
    }

    void expect(String word) {
        if (!take(word)) {
            throw fault("expected " + word);
        }
    }

    IllegalArgumentException fault(String message) {
        int line = 1;
        for (int i = 0; i < Math.min(at, text.length()); i++) {
            line += text.charAt(i) == '\n' ? 1 : 0;
        }
        String rest = text.substring(Math.min(at, text.length()), Math.min(text.length(), at + 40));
        return new IllegalArgumentException("line " + line + ": " + message + " at: " + rest);
    }

    void blanks() {
        while (true) {
            if (isBlank(peek()) && !atEnd()) {
                at++;
            } else if (peek() == '#') {
                while (!atEnd() && !isLineEnd(peek())) {
                    at++;
                }
            } else {
                return;
            }
        }
    }

    void blanksAndLines() {
        do {
            blanks();
        } while (takeLineEnd());
    }

    private boolean takeLineEnd() {
        if (atEnd() || !isLineEnd(peek())) {
            return false;
        }
        at++;
        return true;
    }

    static boolean isLineEnd(char c) {
        return c == '\r' || c == '\n';
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\u00A0' || c == '\u0085' || c == '\u000B' || c == '\f';
    }

    static boolean isSingleQuote(char c) {
        return c == '\'' || c >= '\u2018' && c <= '\u201B';
    }

    static boolean isDoubleQuote(char c) {
        return c == '"' || c >= '\u201C' && c <= '\u201E';
    }

    static boolean isDash(char c) {
        return c == '-' || c >= '\u2013' && c <= '\u2015';
    }

    static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isWordPart(char c) {
        return isLetter(c) || isDigit(c) || c == '-';
    }

    /** Letters, digits and underscores. */
    String name() {
        int start = at;
        while (isLetter(peek()) || isDigit(peek())) {
            at++;
        }
        if (at == start) {
            throw fault("expected a name");
        }
        return text.substring(start, at);
    }

    /** A text in single quotes of any kind; a doubled one means itself. */
    String singleQuoted() {
        at++;
        StringBuilder out = new StringBuilder();
        while (true) {
            if (atEnd()) {
                throw fault("unfinished string");
            }
            char c = text.charAt(at++);
            if (!isSingleQuote(c)) {
                out.append(c);
            } else if (isSingleQuote(peek()) && !atEnd()) {
                out.append(text.charAt(at++));
            } else {
                return out.toString();
            }
        }
    }

    /** A number, hexadecimal or with a unit; the caller has seen a digit. */
    Object number() {
        int start = at;
        if (take("0x")) {
            start = at;
            while (Character.digit(peek(), 16) >= 0 && peek() < 0x7F) {
                at++;
            }
            return Integer.parseInt(text.substring(start, at), 16);
        }
        while (isDigit(peek())) {
            at++;
        }
        if (peek() == '.' && isDigit(peek(1))) {
            at++;
            while (isDigit(peek())) {
                at++;
            }
            return Double.parseDouble(text.substring(start, at));
        }
        long value = Long.parseLong(text.substring(start, at));
        value *= take("KB") ? 1L << 10 : take("MB") ? 1L << 20 : take("GB") ? 1L << 30 : 1;
        if (isWordPart(peek())) {
            throw fault("a number with something behind it");
        }
        return value <= Integer.MAX_VALUE ? (Object) (int) value : (Object) value;
    }
}
