package org.relayplan.report;

import org.relayplan.source.Visible;

/**
 * Sentences with foreign names in them, in Markdown: words of letters stay as they are; whatever could be a link, a
 * mention, an emoji, a reference, HTML or any other mark becomes code.
 */
final class MarkdownWords {

    /** GitHub links what looks like a commit's hash from there on. */
    private static final int HASH = 7;

    private MarkdownWords() {}

    /** The sentences, in the running text or in an item of a list. */
    static String of(String foreign) {
        StringBuilder out = new StringBuilder();
        StringBuilder code = new StringBuilder();
        for (String token : Visible.text(foreign).strip().split(" +")) {
            if (isPlain(token)) {
                flush(code, out);
                out.append(out.length() == 0 ? "" : " ").append(token);
            } else {
                code.append(code.length() == 0 ? "" : " ").append(token);
            }
        }
        flush(code, out);
        return out.toString();
    }

    private static void flush(StringBuilder code, StringBuilder out) {
        if (code.length() > 0) {
            out.append(out.length() == 0 ? "" : " ").append(marked(code.toString()));
            code.setLength(0);
        }
    }

    /** Brackets around the code and a mark behind stay outside; {@code ::} is an address. */
    private static String marked(String code) {
        int end = code.length();
        if (end > 1 && ".,;:".indexOf(code.charAt(end - 1)) >= 0 && code.charAt(end - 2) != ':') {
            end--;
        }
        boolean brackets = end > 2
                && code.charAt(0) == '('
                && code.charAt(end - 1) == ')'
                && code.indexOf('(', 1) < 0
                && code.indexOf(')') == end - 1;
        String behind = code.substring(end);
        return brackets
                ? "(" + MarkdownCode.span(code.substring(1, end - 1)) + ")" + behind
                : MarkdownCode.span(code.substring(0, end)) + behind;
    }

    /** Letters, or a number, between quotation marks, brackets and the marks of a sentence. */
    private static boolean isPlain(String token) {
        int from = 0;
        int to = token.length();
        while (from < to && "(\"".indexOf(token.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && ")\".,;:?".indexOf(token.charAt(to - 1)) >= 0) {
            to--;
        }
        if (from == to || to - from >= HASH && isHex(token, from, to)) {
            return false;
        }
        boolean number = true;
        boolean word = true;
        for (int i = from; i < to; i++) {
            char c = token.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            number &= digit || c == ',';
            word &= Character.isLetter(c) || c == '\'' && i > from && i < to - 1;
        }
        // "1." and "1)" begin a list.
        return word || number && (to == token.length() || ".)".indexOf(token.charAt(to)) < 0 || from > 0);
    }

    private static boolean isHex(String token, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = Character.toLowerCase(token.charAt(i));
            if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
                return false;
            }
        }
        return true;
    }
}
