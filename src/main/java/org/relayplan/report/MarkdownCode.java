package org.relayplan.report;

import org.relayplan.source.Visible;

/**
 * Foreign text in Markdown: as a code span, where nothing is a link, an image, HTML, a mention or an emoji (CommonMark
 * 6.1; GitHub leaves code out of what it adds to Markdown).
 */
final class MarkdownCode {

    private MarkdownCode() {}

    /** The text anywhere but in a table. */
    static String span(String foreign) {
        String text = Visible.text(foreign);
        if (text.isBlank()) {
            // A span of blanks would be stripped or shown as nothing.
            return "(blank)";
        }
        String fence = "`".repeat(longestRun(text) + 1);
        // A blank at both ends is stripped again; it keeps backticks apart, and saves blanks of the text's own.
        boolean apart = text.startsWith("`") || text.endsWith("`") || text.startsWith(" ") && text.endsWith(" ");
        String blank = apart ? " " : "";
        return fence + blank + text + blank + fence;
    }

    /** The text in a cell of a table, where a bar would end the cell even in code (GFM, tables). */
    static String cell(String foreign) {
        return span(foreign).replace("|", "\\|");
    }

    private static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
