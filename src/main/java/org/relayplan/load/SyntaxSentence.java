package org.relayplan.load;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.relayplan.source.Suggestion;
import org.relayplan.source.Visible;

/** The JSON parser's messages (jackson-core 3.1) as sentences that say what is legal at the place. */
final class SyntaxSentence {

    static final String UNCLOSED_TEXT =
            "This text is not closed: a quotation mark (\") is missing before the line ends.";

    static final String TRAILING =
            "Only blanks and comments may stand behind the document's value, which ended before this.";

    static final String BARE =
            "A value that is no plain number, such as an address, stands in double quotation marks (\").";

    static final String HALF_PAIR =
            "An escape of \\uD800 to \\uDFFF is half a character; the two halves of a pair must stand side by side.";

    private static final String NUMBER = "a number is written like 25, -1 or 0.5";
    private static final List<String> WORDS = List.of("true", "false", "null");

    private SyntaxSentence() {}

    /** Whether the parser stumbled over a broken sequence of bytes, for which there is a fault already. */
    static boolean isAboutReplacement(String message) {
        return code(message) == DecodedText.REPLACEMENT;
    }

    /** The document ends where something is still open. */
    static String atEnd(String message, String bracket) {
        if (message.contains("property name")) {
            return "The document ends inside a name; a quotation mark (\") is missing.";
        }
        if (message.contains("comment")) {
            return "The document ends inside a comment; */ is missing.";
        }
        if (message.contains("escape")) {
            return "The document ends inside a text; a quotation mark (\") is missing.";
        }
        if (message.contains("digit") || bracket.isEmpty()) {
            return "The document ends inside a value.";
        }
        String closing = bracket.startsWith("{") ? "}" : "]";
        return "The document ends, but the " + bracket + " is still open; " + closing + " is missing.";
    }

    /** How far the parser's place lies behind the thing it speaks of, as a negative number of columns. */
    static int shift(String message) {
        if (message.startsWith("Non-standard token")) {
            return -quoted(message).length();
        }
        return message.contains("plus signs") || message.contains("Leading zeroes") ? -1 : 0;
    }

    /** Something stands behind the document's one value. */
    static String trailing(String message) {
        return message.startsWith("Unexpected close marker") ? of(message, "") : TRAILING;
    }

    /** An error elsewhere; the bracket is the innermost open one and its place, or empty. */
    static String of(String message, String bracket) {
        if (message.startsWith("Unexpected character")) {
            return unexpected(message, bracket);
        }
        if (message.startsWith("Unexpected close marker")) {
            return bracket.isEmpty()
                    ? "There is no open bracket that " + quoted(message) + " could close."
                    : quoted(message) + " can't close the " + bracket + "; " + closing(bracket) + " is needed.";
        }
        if (message.startsWith("Unrecognized token") || message.startsWith("Non-standard token")) {
            return word(quoted(message));
        }
        if (message.startsWith("Invalid numeric value")) {
            return "A number may not begin with a zero before other digits; " + NUMBER + ".";
        }
        if (message.startsWith("Unrecognized character escape")) {
            return "Behind a backslash only \\ \" / b f n r t or uXXXX may stand; a backslash itself is written \\\\.";
        }
        if (message.startsWith("Illegal unquoted character")) {
            return control(message, message.endsWith("name") ? "name" : "text");
        }
        if (message.startsWith("Illegal character")) {
            return "The character " + hex(code(message)) + " may not stand here; only blanks, tabs and line ends may"
                    + " stand between values (is this a text file?).";
        }
        if (message.contains("surrogate")) {
            return HALF_PAIR;
        }
        return "This is not JSON: " + Visible.text(message) + ".";
    }

    private static String unexpected(String message, String bracket) {
        int code = code(message);
        String found = shown(code);
        if (message.contains("in numeric value")) {
            return "A digit is needed here, found " + found + "; " + NUMBER + ".";
        }
        if (message.contains("hex-digit")) {
            return "Behind \\u four hexadecimal digits are needed; found " + found + ".";
        }
        if (message.contains("for a comment")) {
            return "A comment begins with // or /*; found " + found + " behind the /.";
        }
        if (message.contains("root-level")) {
            return TRAILING;
        }
        if (message.contains("colon")) {
            return "A colon is needed between a name and its value; found " + found + ".";
        }
        if (message.contains("comma")) {
            return "A comma or " + closing(bracket) + " is needed before this; found " + found + ".";
        }
        if (message.contains("to start property name")) {
            return name(code, found);
        }
        return value(code, found, bracket);
    }

    private static String name(int code, String found) {
        if (code == '}') {
            return "No comma may stand behind the last property; remove the comma before this }.";
        }
        if (code == ',') {
            return "A property is missing before this comma.";
        }
        if (isForeignQuote(code)) {
            return "Names stand in straight double quotation marks (\"); found " + found + ".";
        }
        return "A name in double quotation marks (\") is needed here; found " + found + conflict(code) + ".";
    }

    private static String value(int code, String found, String bracket) {
        if (code == ']' && bracket.startsWith("[")) {
            return "No comma may stand behind the last element; remove the comma before this ].";
        }
        if (code == ',' || code == '}' || code == ']') {
            return "A value is missing before this " + (char) code + ".";
        }
        if (isForeignQuote(code)) {
            return "Text stands in straight double quotation marks (\"); found " + found + ".";
        }
        if (code == '<' && bracket.isEmpty()) {
            return "This looks like XML or HTML; a JSON document is needed.";
        }
        if (code == '.' || code == '+') {
            return "Found " + found + "; " + NUMBER + ".";
        }
        return "A value is needed here (text in double quotation marks, a number, true, false, null, { or [); found "
                + found + conflict(code) + ".";
    }

    private static String conflict(int code) {
        return code == '<' || code == '>' ? " (an unsolved merge conflict?)" : "";
    }

    private static String word(String word) {
        String shown = Visible.text(word.length() > 40 ? word.substring(0, 40) + "..." : word);
        Optional<String> meant = Suggestion.of(word, WORDS);
        if (meant.isPresent()) {
            return shown + " is no JSON value; did you mean " + meant.get() + "?";
        }
        return shown
                + " is no JSON value; legal are text in double quotation marks, a number, true, false, null, { or [.";
    }

    private static String control(String message, String what) {
        int code = code(message);
        return switch (code) {
            case '\n', '\r' ->
                "This " + what + " is not closed: a quotation mark (\") is missing before the line ends.";
            case '\t' -> "A tab inside a " + what + " is written \\t.";
            default ->
                "The character " + hex(code) + " inside a " + what + " is written \\u"
                        + hex(code).substring(2) + " (is this a text file?).";
        };
    }

    private static String closing(String bracket) {
        return bracket.startsWith("{") ? "}" : "]";
    }

    private static boolean isForeignQuote(int code) {
        return code == '\''
                || code == '`'
                || code == 0xB4
                || code >= 0x2018 && code <= 0x201F
                || code == 0xAB
                || code == 0xBB;
    }

    /** A character as a sentence shows it: itself if it can be seen, and its number and name unless it is plain. */
    private static String shown(int code) {
        if (Character.isSurrogate((char) code)) {
            return "a character beyond U+FFFF";
        }
        String text = String.valueOf((char) code);
        boolean visible = !Visible.isDeceptive(text) && !Character.isSpaceChar(code);
        if (visible) {
            return "'" + text + "'" + (code < 0x7F ? "" : " (" + hex(code) + ")");
        }
        String name = code == ' ' ? "a blank" : Character.getName(code);
        return hex(code) + (name == null ? "" : " (" + name.toLowerCase(Locale.ROOT) + ")");
    }

    private static String hex(int code) {
        String digits = Integer.toHexString(code).toUpperCase(Locale.ROOT);
        return "U+" + "0000".substring(Math.min(4, digits.length())) + digits;
    }

    /** The number behind "code " in the message. */
    private static int code(String message) {
        int start = message.indexOf("code ");
        int value = 0;
        for (int i = start + 5; start >= 0 && i < message.length() && Character.isDigit(message.charAt(i)); i++) {
            value = 10 * value + Character.digit(message.charAt(i), 10);
        }
        return value;
    }

    /** What stands between the first two apostrophes. */
    private static String quoted(String message) {
        int start = message.indexOf('\'') + 1;
        int end = message.indexOf('\'', start);
        return end < 0 ? "" : message.substring(start, end);
    }
}
