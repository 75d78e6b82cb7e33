package org.relayplan.load;

import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import org.relayplan.source.Place;

/**
 * Lets the characters of an XML document through to the parser as long as they can't harm it: ends the text, with a
 * fault, at a document type declaration, at a character that XML doesn't know, and at a tag, comment or section so long
 * that the parser would fill the memory with it. No entity is ever declared, so none is expanded or fetched. Notes
 * where tags begin and end, which the parser tells slowly and not exactly.
 */
final class MarkupGuard extends Reader {

    /** The longest tag in characters; those of Export-Clixml have a hundred or two. */
    static final int LONGEST_TAG = 1 << 16;

    /** The longest comment, CDATA section or instruction. */
    static final int LONGEST_SECTION = TreeReader.LONGEST_TEXT;

    private static final String DOCTYPE = "<!DOCTYPE";
    private static final String CDATA = "<![CDATA[";
    private static final String COMMENT = "<!--";

    /** What stands around the next character. */
    private enum Inside {
        TEXT,
        /** Behind {@code <}, as long as it isn't clear of what. */
        OPENING,
        TAG,
        /** A comment, a CDATA section or an instruction. */
        SECTION
    }

    private final DecodedText text;
    private final String file;
    private final Faults faults;
    private final TagPlaces tags = new TagPlaces();

    // One character kept back because the caller had room for one only.
    private int spare = -1;
    private final char[] pair = new char[2];

    private Inside inside = Inside.TEXT;
    private final StringBuilder opening = new StringBuilder();
    private String closing = "";
    private int matched;
    // Of a tag: the character behind its <, the quotation mark that is open, and the character before.
    private char kind;
    private char quote;
    private char last;
    private long markupEnd;
    private int markupLine;
    private int markupColumn;

    // Columns are the distance to where the line began, counted in characters of the document.
    private long passed;
    private long lineStart;
    private int line = 1;
    private boolean afterCr;
    private boolean stopped;
    private boolean ended;

    MarkupGuard(DecodedText text, String file, Faults faults) {
        this.text = text;
        this.file = file;
        this.faults = faults;
    }

    /** Whether the text ended before the document did; the fault that says why is known. */
    boolean stopped() {
        return stopped || text.stopped();
    }

    /** Whether some bytes were no characters, of which there is a fault already. */
    boolean broken() {
        return text.broken();
    }

    /** Whether the last character of the document was let through. */
    boolean ended() {
        return ended;
    }

    /** The tags that were let through. */
    TagPlaces tags() {
        return tags;
    }

    /** The place behind the last character that was let through. */
    Place end() {
        return Place.at(file, line, column(passed), "");
    }

    private int column(long at) {
        return (int) Math.min(Integer.MAX_VALUE, at - lineStart + 1);
    }

    @Override
    public int read(char[] target, int offset, int count) throws IOException {
        if (count == 0) {
            return 0;
        }
        if (spare >= 0) {
            target[offset] = (char) spare;
            spare = -1;
            return 1;
        }
        if (stopped) {
            return -1;
        }
        if (count == 1) {
            int kept = fill(pair, 0, 2);
            target[offset] = pair[0];
            spare = kept == 2 ? pair[1] : -1;
            return Math.min(kept, 1);
        }
        return fill(target, offset, count);
    }

    private int fill(char[] target, int offset, int count) throws IOException {
        text.placeNext(line, column(passed), afterCr);
        int got = text.read(target, offset, count);
        ended |= got < 0;
        if (got <= 0) {
            return -1;
        }
        int kept = check(target, offset, offset + got) - offset;
        passed += kept;
        return kept == 0 ? -1 : kept;
    }

    /** How far the characters may pass. */
    private int check(char[] target, int from, int to) {
        long base = passed - from;
        int i = from;
        while (true) {
            switch (inside) {
                case TEXT -> i = text(target, i, to);
                case TAG -> i = tag(target, i, to, base);
                default -> {
                    // Rare; one character after the other.
                }
            }
            if (i == to) {
                return to;
            }
            char c = target[i];
            if (!isPlain(c) && !passes(c, base + i)) {
                return i;
            }
            if (c >= ' ') {
                afterCr = false;
            }
            if (inside == Inside.TEXT) {
                if (c == '<') {
                    begin(base + i);
                }
            } else if (!markup(c, base + i)) {
                return i;
            }
            i++;
        }
    }

    /** Most of a document is text between tags; where the next character stands that is more than that. */
    private int text(char[] target, int from, int to) {
        int at = from;
        while (at < to && target[at] != '<' && isPlain(target[at])) {
            at++;
        }
        if (at > from) {
            afterCr = false;
        }
        return at;
    }

    /** The rest of a tag, as far as it stands in one line and has no end yet. */
    private int tag(char[] target, int from, int to, long base) {
        int at = from;
        char open = quote;
        int most = (int) Math.min(to, markupEnd - base);
        while (at < most) {
            char c = target[at];
            if (!isPlain(c) || c == '>' && open == 0) {
                break;
            }
            if (c == '"' || c == '\'') {
                open = open == 0 ? c : open == c ? 0 : open;
            }
            at++;
        }
        quote = open;
        if (at > from) {
            afterCr = false;
            last = target[at - 1];
        }
        return at;
    }

    /** Whether it is a character that XML knows and that ends no line: from U+0020 to U+FFFD. */
    private static boolean isPlain(char c) {
        return (char) (c - ' ') <= '\uFFFD' - ' ';
    }

    private boolean passes(char c, long at) {
        if (c == '\n' && afterCr) {
            afterCr = false;
            lineStart = at + 1;
        } else if (c == '\n' || c == '\r') {
            line++;
            lineStart = at + 1;
            afterCr = c == '\r';
        } else if (c == '\t') {
            afterCr = false;
        } else {
            stop(
                    Place.at(file, line, column(at), ""),
                    "The character U+" + hex(c) + " may not stand in XML; the file was damaged or is no text: export it"
                            + " again.");
            return false;
        }
        return true;
    }

    private static String hex(char c) {
        String digits = Integer.toHexString(c).toUpperCase(Locale.ROOT);
        return "0000".substring(digits.length()) + digits;
    }

    private void begin(long at) {
        inside = Inside.OPENING;
        kind = 0;
        markupEnd = at + LONGEST_TAG;
        markupLine = line;
        markupColumn = column(at);
    }

    /** Goes on inside of a tag, comment or section; false if the text ends here. */
    private boolean markup(char c, long at) {
        if (at > markupEnd) {
            stop(
                    Place.at(file, markupLine, markupColumn, ""),
                    "This piece of markup is longer than any that Export-Clixml writes; export the file again.");
            return false;
        }
        switch (inside) {
            case OPENING:
                return opening(c, at);
            case TAG:
                if (c == '>' && quote == 0) {
                    end(at);
                }
                last = c;
                return true;
            default:
                section(c);
                return true;
        }
    }

    private boolean opening(char c, long at) {
        if (kind == 0) {
            kind = c;
            quote = 0;
            last = c;
            if (c == '?') {
                section("?>", at);
            } else if (c == '!') {
                opening.setLength(0);
                opening.append("<!");
            } else {
                inside = Inside.TAG;
                if (c == '>') {
                    end(at);
                }
            }
            return true;
        }
        String read = opening.append(c).toString();
        if (read.equals(COMMENT)) {
            section("-->", at);
        } else if (read.equals(CDATA)) {
            section("]]>", at);
        } else if (read.equalsIgnoreCase(DOCTYPE)) {
            stop(
                    Place.at(file, markupLine, markupColumn, ""),
                    "A document type declaration (<!DOCTYPE) is never followed, and Export-Clixml writes none: it could"
                            + " fetch files or fill the memory. Don't trust this file; export again from the server.");
            return false;
        } else if (read.length() > DOCTYPE.length()) {
            // Nothing that XML knows, as the parser will find.
            inside = Inside.TEXT;
        }
        return true;
    }

    private void section(String end, long at) {
        inside = Inside.SECTION;
        closing = end;
        matched = 0;
        markupEnd = at + LONGEST_SECTION;
    }

    private void end(long at) {
        inside = Inside.TEXT;
        if (kind == '/') {
            tags.addEnd(markupLine, markupColumn);
        } else {
            tags.addStart(markupLine, markupColumn, line, column(at + 1), last == '/');
        }
    }

    private void section(char c) {
        int end = closing.length() - 1;
        if (c == closing.charAt(matched)) {
            matched++;
            inside = matched > end ? Inside.TEXT : Inside.SECTION;
        } else if (matched == 0 || c != closing.charAt(0)) {
            matched = 0;
        } else if (matched < end) {
            matched = 1;
        }
    }

    private void stop(Place place, String message) {
        faults.add(place, message);
        stopped = true;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
