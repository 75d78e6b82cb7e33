package org.relayplan.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.relayplan.check.Severity;

/**
 * A rule's page: what it finds, why it hurts, an example of each kind, how to fix it.
 *
 * @param id the rule
 * @param markdown the whole page; headings, paragraphs, lists, code and links only
 */
public record Page(String id, String markdown) {

    private static final String FRONT = "\nSeverity: ";
    private static final String FIRST = "\n## What it finds\n\n";

    /** The page that comes with relayplan under that rule's id. */
    public static Page of(String id) {
        try (InputStream in = Page.class.getResourceAsStream(id + ".md")) {
            if (in == null) {
                throw new IllegalStateException("the rule " + id + " has no page");
            }
            return new Page(id, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every severity the rule gives, mildest first. */
    public List<Severity> severities() {
        String front = line(FRONT);
        List<Severity> named = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            if (has(front, severity.text())) {
                named.add(severity);
            }
        }
        return named;
    }

    /** What it finds, in one sentence. */
    public String summary() {
        String paragraph = line(FIRST);
        int end = paragraph.indexOf(". ");
        return end < 0 ? paragraph : paragraph.substring(0, end + 1);
    }

    /** What it finds, in a paragraph. */
    public String description() {
        return line(FIRST);
    }

    /** The rest of the line behind that text. */
    private String line(String before) {
        int from = markdown.indexOf(before);
        if (from < 0) {
            return "";
        }
        from += before.length();
        int to = markdown.indexOf('\n', from);
        return markdown.substring(from, to < 0 ? markdown.length() : to);
    }

    /** Whether it is one of the words; {@code low} is not in {@code allowed}. */
    private static boolean has(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean begins = at == 0 || !Character.isLetter(text.charAt(at - 1));
            if (begins && (end == text.length() || !Character.isLetter(text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }
}
