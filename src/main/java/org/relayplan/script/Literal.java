package org.relayplan.script;

import java.util.List;
import java.util.stream.Collectors;
import org.relayplan.model.SettingValue;

/**
 * A value as PowerShell reads it back: exactly this text, number, word or list, whatever stands in it.
 *
 * <p>It has two spellings, for a word of Exchange's may stand bare behind a parameter but not in an expression. Only
 * the factories here make one, so nothing gets into a script unquoted.
 */
final class Literal {

    private static final String HEX = "0123456789ABCDEF";
    private static final long KILOBYTE = 1024;
    private static final long MEGABYTE = 1024 * KILOBYTE;

    private final String argument;
    private final String expression;

    private Literal(String argument, String expression) {
        this.argument = argument;
        this.expression = expression;
    }

    /** As it stands behind a parameter's name. */
    String argument() {
        return argument;
    }

    /** As it stands behind an equals sign or in parentheses. */
    String expression() {
        return expression;
    }

    /** Any text. */
    static Literal text(String text) {
        String quoted = quoted(text);
        return new Literal(quoted, quoted);
    }

    /** A word of Exchange's, letters and digits only. */
    static Literal word(String word) {
        BareWord.check(word);
        return new Literal(word, "'" + word + "'");
    }

    static Literal number(long number) {
        return new Literal(Long.toString(number), Long.toString(number));
    }

    /** A number of bytes, with the unit where that loses nothing. */
    static Literal size(long bytes) {
        if (bytes > 0 && bytes % MEGABYTE == 0) {
            return same(bytes / MEGABYTE + "MB");
        }
        return bytes > 0 && bytes % KILOBYTE == 0 ? same(bytes / KILOBYTE + "KB") : number(bytes);
    }

    static Literal truth(boolean value) {
        return same(value ? "$true" : "$false");
    }

    static Literal nothing() {
        return same("$null");
    }

    /** A change of a list's entries, which leaves the others as they are ({@code @{Add='x'}}). */
    static Literal change(String how, Literal entry) {
        return same("@{" + BareWord.check(how) + "=" + entry.expression() + "}");
    }

    /** Several values; one alone needs no comma, and none is {@code $null}. */
    static Literal list(List<Literal> values) {
        if (values.isEmpty()) {
            return nothing();
        }
        if (values.size() == 1) {
            return values.get(0);
        }
        // Each is quoted here even behind a parameter: a list of bare words is legal, but not every reader knows that.
        return same(values.stream().map(Literal::expression).collect(Collectors.joining(",")));
    }

    static Literal texts(List<String> texts) {
        return list(texts.stream().map(Literal::text).toList());
    }

    /** A setting's value as the cmdlets take it. */
    static Literal of(SettingValue value) {
        if (value instanceof SettingValue.BooleanValue truth) {
            return truth(truth.value());
        }
        if (value instanceof SettingValue.NumberValue number) {
            return number(number.value());
        }
        if (value instanceof SettingValue.SizeValue size) {
            return size(size.bytes());
        }
        if (value instanceof SettingValue.ListValue list) {
            return texts(list.values());
        }
        if (value instanceof SettingValue.NullValue) {
            return nothing();
        }
        boolean isWord = value instanceof SettingValue.ChoiceValue || value instanceof SettingValue.UnlimitedValue;
        return isWord ? word(value.text()) : text(value.text());
    }

    /** What is put into a list and taken out of it, as Set takes an edit of a stored list. */
    static Literal edit(List<String> putIn, List<String> takeOut) {
        String added = putIn.isEmpty() ? "" : "Add=" + texts(putIn).expression();
        String removed = takeOut.isEmpty() ? "" : "Remove=" + texts(takeOut).expression();
        return same("@{" + added + (added.isEmpty() || removed.isEmpty() ? "" : ";") + removed + "}");
    }

    /** Flags by their names; no flag at all is the word None. */
    static Literal flags(List<String> names) {
        return names.isEmpty()
                ? word("None")
                : list(names.stream().map(Literal::word).toList());
    }

    private static Literal same(String spelling) {
        return new Literal(spelling, spelling);
    }

    /**
     * Printable ASCII in single quotes, where only the quote itself means anything; every other character as a number
     * that is added. The first operand is always a string, so each plus joins texts.
     */
    private static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('\'');
        boolean inside = true;
        boolean sum = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isPlain = c >= 0x20 && c < 0x7F;
            if (isPlain && !inside) {
                out.append(" + '");
            } else if (!isPlain) {
                out.append(inside ? "' + [char]0x" : " + [char]0x").append(hex(c));
                sum = true;
            }
            if (isPlain) {
                out.append(c == '\'' ? "''" : String.valueOf(c));
            }
            inside = isPlain;
        }
        if (inside) {
            out.append('\'');
        }
        return sum ? "(" + out + ")" : out.toString();
    }

    /** Four digits, as {@code [char]} and comments take them. */
    static String hex(char c) {
        return "" + HEX.charAt(c >> 12) + HEX.charAt(c >> 8 & 15) + HEX.charAt(c >> 4 & 15) + HEX.charAt(c & 15);
    }
}
