package org.relayplan.load;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.relayplan.model.InvalidText;
import org.relayplan.model.RangeText;

/**
 * A column of a line of a list: between commas, semicolons or tabs, in quotation marks or not, without the blanks
 * around it.
 *
 * @param text what it says, without its quotation marks
 * @param from where the text begins in the line, from 0
 * @param to behind its last character
 */
record ListColumn(String text, int from, int to) {

    private static final Pattern PREFIX_LENGTH = Pattern.compile("/?[0-9]{1,3}");

    private static final String IN_ADDRESSES = "0123456789abcdefABCDEF.:/()-";

    /**
     * The columns of a line up to a {@code #}; none of a line that says nothing.
     *
     * @param isCut whether there is more of the line, so that a quotation may be closed there
     */
    static List<ListColumn> of(String line, boolean isCut) {
        List<ListColumn> columns = new ArrayList<>();
        int from = 0;
        while (from < line.length() && isBlank(line.charAt(from))) {
            from++;
        }
        if (from == line.length() || line.charAt(from) == '#') {
            return columns;
        }
        while (from <= line.length()) {
            while (from < line.length() && isBlank(line.charAt(from)) && line.charAt(from) != '\t') {
                from++;
            }
            boolean isQuoted = from < line.length() && line.charAt(from) == '"';
            int end = end(line, isQuoted ? closed(line, from, isCut) : from);
            columns.add(column(line, from, end, isQuoted));
            if (end < line.length() && line.charAt(end) == '#') {
                break;
            }
            from = end + 1;
        }
        return columns;
    }

    /** Whether it is an address or a range, or several with blanks between them. */
    boolean isAddress() {
        boolean isAddress = false;
        for (String word : text.split("[ \\u00A0]+")) {
            if (word.equals("-")) {
                continue;
            }
            if (!isRange(word)) {
                return false;
            }
            isAddress = true;
        }
        return isAddress;
    }

    /** Whether it says how far the range goes that the line's address begins: its end, a mask, a prefix length. */
    boolean isRestOfRange(String title) {
        Optional<RangeColumn> kind = RangeColumn.of(title);
        boolean isEnd = kind.isPresent()
                && EnumSet.of(RangeColumn.FIRST, RangeColumn.LAST, RangeColumn.MASK)
                        .contains(kind.get());
        boolean isPrefix = title.toLowerCase(Locale.ROOT).startsWith("prefix");
        return isEnd && isAddress() || PREFIX_LENGTH.matcher(text).matches() && (isPrefix || text.startsWith("/"));
    }

    private static boolean isRange(String word) {
        // A zone is any word.
        int length = word.indexOf('%') < 0 ? word.length() : word.indexOf('%');
        for (int i = 0; i < length; i++) {
            if (IN_ADDRESSES.indexOf(word.charAt(i)) < 0) {
                return false;
            }
        }
        try {
            RangeText.read(word);
            return true;
        } catch (InvalidText e) {
            return false;
        }
    }

    /** Behind a closing quotation mark only blanks may stand; else what follows belongs to the text. */
    private static ListColumn column(String line, int from, int end, boolean isQuoted) {
        int to = end;
        while (to > from && isBlank(line.charAt(to - 1))) {
            to--;
        }
        int start = isQuoted ? from + 1 : from;
        if (isQuoted && to > start && line.charAt(to - 1) == '"') {
            to--;
            while (to > start && isBlank(line.charAt(to - 1))) {
                to--;
            }
        }
        return new ListColumn(line.substring(start, Math.max(start, to)), start, Math.max(start, to));
    }

    /**
     * Behind the mark that closes the quotation that begins there, in which two of them are one. If none does, there is
     * no quotation that could hide what follows.
     */
    private static int closed(String line, int from, boolean isCut) {
        int at = from + 1;
        while (at < line.length()) {
            if (line.charAt(at) == '"') {
                if (at + 1 == line.length() || line.charAt(at + 1) != '"') {
                    return at + 1;
                }
                at++;
            }
            at++;
        }
        return isCut ? line.length() : from;
    }

    private static int end(String line, int from) {
        int end = from;
        while (end < line.length() && ",;\t#".indexOf(line.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\u00A0';
    }
}
