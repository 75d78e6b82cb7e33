package org.relayplan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Java source read as text, for the tests that hold the house rules: fast, and no class has to be loaded. */
final class JavaText {

    private static final Pattern TYPE = Pattern.compile("(?<![.\\w])(?:class|interface|enum|record)\\s+([A-Z]\\w*)");

    private JavaText() {}

    /** The code alone: comments and literals become blanks, every line and column stays where it was. */
    static String code(String source) {
        StringBuilder code = new StringBuilder(source);
        int i = 0;
        while (i < source.length()) {
            int end = endOfSilence(source, i);
            for (int j = i; j < end; j++) {
                if (source.charAt(j) != '\n') {
                    code.setCharAt(j, ' ');
                }
            }
            i = Math.max(end, i + 1);
        }
        return code.toString();
    }

    /** Behind the comment or literal that begins here, or the place itself if none does. */
    private static int endOfSilence(String source, int start) {
        if (source.startsWith("//", start)) {
            int end = source.indexOf('\n', start);
            return end < 0 ? source.length() : end;
        }
        if (source.startsWith("/*", start)) {
            int end = source.indexOf("*/", start + 2);
            return end < 0 ? source.length() : end + 2;
        }
        if (source.startsWith("\"\"\"", start)) {
            return endOfLiteral(source, start + 3, "\"\"\"");
        }
        char c = source.charAt(start);
        return c == '"' || c == '\'' ? endOfLiteral(source, start + 1, String.valueOf(c)) : start;
    }

    private static int endOfLiteral(String source, int start, String quote) {
        int i = start;
        while (i < source.length() && !source.startsWith(quote, i)) {
            i += source.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(i + quote.length(), source.length());
    }

    /** The line, from 1, on which a character of the text stands. */
    static int line(String source, int index) {
        return 1
                + (int) source.substring(0, index)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    /** How many lines a text has; a last line without an end counts. */
    static int lines(String source) {
        return (int) source.lines().count();
    }

    /** Names of all types declared in the code, nested ones too, in order. */
    static List<String> types(String code) {
        List<String> names = new ArrayList<>();
        Matcher type = TYPE.matcher(code);
        while (type.find()) {
            names.add(type.group(1));
        }
        return names;
    }
}
