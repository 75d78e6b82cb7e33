package org.relayplan.report;

import java.util.regex.Pattern;

/** A line of a report in Markdown as a reader takes it: what is code, and what outside of it would be a mark. */
final class MarkdownLine {

    /** What CommonMark or GitHub makes something of: marks, links without brackets, mentions, emoji, references. */
    private static final Pattern MARK = Pattern.compile("[\\[\\]<>@#*_~`|\\\\&!$]|://|www\\.|:[\\w+-]+:|(?i)GH-\\d"
            + "|\\b(?=[0-9a-f]*[a-f])[0-9a-f]{7,40}\\b|^\\s*(\\d+[.)]|[-+])(\\s|$)");

    private final StringBuilder outside = new StringBuilder();
    private final StringBuilder text = new StringBuilder();

    MarkdownLine(String line) {
        String rest = line.replaceFirst("^(#{1,6}|-) ", "").replaceFirst("^\\*\\*([^*]*)\\*\\* ", "$1 ");
        for (int at = 0; at < rest.length(); ) {
            int run = run(rest, at);
            int close = run == 0 ? -1 : close(rest, at + run, run);
            if (close < 0) {
                outside.append(rest.charAt(at));
                text.append(rest.charAt(at));
                at++;
            } else {
                outside.append('C');
                text.append(code(rest.substring(at + run, close)));
                at = close + run;
            }
        }
    }

    /** What is shown. */
    String text() {
        return text.toString();
    }

    /** The first mark outside code; nothing if there is none. */
    String marks() {
        var marks = MARK.matcher(outside);
        return marks.find() ? marks.group() + " in " + outside : "";
    }

    private static int run(String text, int from) {
        int to = from;
        while (to < text.length() && text.charAt(to) == '`') {
            to++;
        }
        return to - from;
    }

    /** Where a run of exactly that many begins. */
    private static int close(String text, int from, int length) {
        for (int at = text.indexOf('`', from); at >= 0; at = text.indexOf('`', at)) {
            int run = run(text, at);
            if (run == length) {
                return at;
            }
            at += run;
        }
        return -1;
    }

    private static String code(String inner) {
        boolean padded = inner.startsWith(" ") && inner.endsWith(" ") && !inner.isBlank();
        return padded ? inner.substring(1, inner.length() - 1) : inner;
    }
}
