package org.relayplan.report;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.relayplan.check.Severity;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AddressSet;

/** Words and short pieces that the sections of a page have in common. */
final class HtmlWords {

    /** Longer lists are folded. */
    private static final int FOLDED_FROM = 41;

    /** In a line of an overview. */
    private static final int LONG = 9;

    private HtmlWords() {}

    /** What a shade means, in the legend. */
    static String legend(Shade shade) {
        return switch (shade) {
            case RELAY -> "may relay: send mail to any domain";
            case PERHAPS_RELAY -> "perhaps relays: the model leaves it open, so reckon with it";
            case SUBMIT -> "may submit: send mail to the organization's own domains";
            case PERHAPS_SUBMIT -> "perhaps submits";
            case NOTHING -> "is answered, and may do nothing without logging on";
            case REFUSED -> "is refused: no connector takes the connection";
        };
    }

    /** The word that stands in a piece that is wide enough. */
    static String inside(Shade shade) {
        return switch (shade) {
            case RELAY -> "relay";
            case PERHAPS_RELAY -> "relay?";
            case SUBMIT -> "submit";
            case PERHAPS_SUBMIT -> "submit?";
            case NOTHING -> "nothing";
            case REFUSED -> "refused";
        };
    }

    /** {@code 12 stretches, 4,096 addresses}. */
    static String stretches(List<AddressRange> ranges) {
        return ranges.size() + " stretches, "
                + Clients.count(AddressSet.of(ranges).count());
    }

    /** A list of short texts in a paragraph, folded under its summary if it is long. */
    static void list(HtmlPage page, List<String> texts, String summary) throws IOException {
        boolean isFolded = texts.size() >= FOLDED_FROM;
        if (isFolded) {
            page.open("details").element("summary", summary);
        }
        page.element("code", String.join(", ", texts));
        if (isFolded) {
            page.close();
        }
    }

    /** Clients in the fewest words, and folded if these are many. */
    static void clients(HtmlPage page, AddressSet clients) throws IOException {
        String words = new Clients(clients, ReportWords.COMPLETE).words();
        boolean isFolded = clients.ranges().size() >= LONG
                && AddressSet.ALL.minus(clients).ranges().size() >= LONG;
        if (isFolded) {
            page.open("details").element("summary", stretches(clients.ranges()));
            page.element("span", words).close();
        } else {
            page.text(words);
        }
    }

    /** A severity, marked. */
    static void severity(HtmlPage page, Severity severity) throws IOException {
        page.element("span", severity.text(), "class", "mark " + severity.text());
    }

    /** A short statement that is good, bad or neither. */
    static void mark(HtmlPage page, String words, Mood mood) throws IOException {
        page.element("span", words, "class", "mark " + mood.name().toLowerCase(Locale.ROOT));
    }

    /** How a statement is meant; the words say it as well. */
    enum Mood {
        GOOD,
        BAD,
        OPEN
    }
}
