package org.relayplan.load;

import java.io.IOException;
import java.io.Reader;
import org.relayplan.source.Place;

/**
 * Lets the characters of an XML document through to the parser as long as they can't harm it: ends the text, with a
 * fault, at a document type declaration, at a character that XML doesn't know, and at a tag, comment or section so long
 * that the parser would fill the memory with it. No entity is ever declared, so none is expanded or fetched.
 */
final class MarkupGuard extends Reader {

    /** The longest tag in characters; those of Export-Clixml have a hundred or two. */
    static final int LONGEST_TAG = 1 << 16;

    /** The longest comment, CDATA section or instruction. */
    static final int LONGEST_SECTION = TreeReader.LONGEST_TEXT;

    /** Enough to tell what a piece of markup is. */
    private static final int OPENING = 9;

    private static final String DOCTYPE = "<!DOCTYPE";
    private static final String CDATA = "<![CDATA[";
    private static final String COMMENT = "<!--";

    private final DecodedText text;
    private final String file;
    private final Faults faults;

    private final TagPlaces starts = new TagPlaces();

    // One character kept back because the caller had room for one only.
    private int spare = -1;
    private final char[] pair = new char[2];

    private boolean inside;
    private final StringBuilder opening = new StringBuilder(OPENING);
    private String closing = ">";
    private int matched;
    private char quote;
    private int length;
    private int longest;
    private int markupLine;
    private int markupColumn;

    private int line = 1;
    private int column = 1;
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

    /** Where the start tags that were let through begin. */
    TagPlaces starts() {
        return starts;
    }

    /** The place behind the last character that was let through. */
    Place end() {
        return Place.at(file, line, column, "");
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
            int got = text.read(pair, 0, 2);
            ended |= got < 0;
            int kept = got <= 0 ? got : check(pair, 0, got);
            if (kept == 2) {
                spare = pair[1];
            }
            if (kept <= 0) {
                return -1;
            }
            target[offset] = pair[0];
            return 1;
        }
        int got = text.read(target, offset, count);
        ended |= got < 0;
        int kept = got <= 0 ? got : check(target, offset, got);
        return kept <= 0 ? -1 : kept;
    }

    /** How many of the characters may pass. */
    private int check(char[] target, int from, int count) {
        int to = from + count;
        for (int i = from; i < to; i++) {
            if (!inside) {
                i = text(target, i, to);
                if (i == to) {
                    break;
                }
            }
            char c = target[i];
            if (c < ' ' || c >= '\uFFFE') {
                if (!passes(c)) {
                    return i - from;
                }
            } else {
                column++;
                afterCr = false;
            }
            if (inside) {
                if (!markup(c)) {
                    return i - from;
                }
            } else if (c == '<') {
                begin();
            }
        }
        return count;
    }

    /** Most of a document is text between tags; where the next character stands that is more than that. */
    private int text(char[] target, int from, int to) {
        int at = from;
        while (at < to && target[at] >= ' ' && target[at] != '<' && target[at] < '\uFFFE') {
            at++;
        }
        if (at > from) {
            column += at - from;
            afterCr = false;
        }
        return at;
    }

    private boolean passes(char c) {
        if (c == '\n' && afterCr) {
            afterCr = false;
        } else if (c == '\n' || c == '\r') {
            line++;
            column = 1;
            afterCr = c == '\r';
        } else if (c == '\t') {
            column++;
            afterCr = false;
        } else {
            stop(
                    Place.at(file, line, column, ""),
                    "The character U+" + hex(c) + " may not stand in XML; the file was damaged or is no text: export it"
                            + " again.");
            return false;
        }
        return true;
    }

    private static String hex(char c) {
        String digits = Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT);
        return "0000".substring(digits.length()) + digits;
    }

    private void begin() {
        inside = true;
        opening.setLength(0);
        opening.append('<');
        closing = ">";
        matched = 0;
        quote = 0;
        length = 1;
        longest = LONGEST_TAG;
        markupLine = line;
        markupColumn = column - 1;
        starts.add(markupLine, markupColumn);
    }

    /** Goes on inside of a tag, comment or section; false if the text ends here. */
    private boolean markup(char c) {
        length++;
        if (opening.length() < OPENING && length == opening.length() + 1) {
            opening.append(c);
            if (length == 2 && (c == '/' || c == '!' || c == '?')) {
                starts.removeLast();
            }
            if (opening.charAt(1) == '!' || opening.charAt(1) == '?') {
                if (!special()) {
                    return false;
                }
            }
        }
        if (length > longest) {
            stop(
                    Place.at(file, markupLine, markupColumn, ""),
                    "This piece of markup is longer than any that Export-Clixml writes; export the file again.");
            return false;
        }
        if (closing.length() == 1) {
            tag(c);
        } else {
            section(c);
        }
        return true;
    }

    /** A tag ends at the first > outside of quotation marks. */
    private void tag(char c) {
        if (quote == 0 && (c == '"' || c == '\'')) {
            quote = c;
        } else if (quote == c) {
            quote = 0;
        } else if (quote == 0 && c == '>') {
            inside = false;
        }
    }

    private void section(char c) {
        int last = closing.length() - 1;
        if (c == closing.charAt(matched)) {
            matched++;
            inside = matched <= last;
        } else if (matched == 0 || c != closing.charAt(0)) {
            matched = 0;
        } else if (matched < last) {
            matched = 1;
        }
    }

    private boolean special() {
        String read = opening.toString();
        if (read.equals("<?")) {
            section("?>");
        } else if (read.equals(COMMENT)) {
            section("-->");
        } else if (read.equals(CDATA)) {
            section("]]>");
        } else if (read.equalsIgnoreCase(DOCTYPE)) {
            stop(
                    Place.at(file, markupLine, markupColumn, ""),
                    "A document type declaration (<!DOCTYPE) is never followed, and Export-Clixml writes none: it could"
                            + " fetch files or fill the memory. Don't trust this file; export again from the server.");
            return false;
        }
        return true;
    }

    private void section(String end) {
        closing = end;
        matched = 0;
        longest = LONGEST_SECTION;
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
