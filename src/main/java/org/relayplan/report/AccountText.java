package org.relayplan.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.relayplan.source.ImportAccount;
import org.relayplan.source.ImportAccount.Heading;
import org.relayplan.source.Place;

/** What became of exports: what was read, and what of the model nobody saw, each with its place. */
public final class AccountText implements Rendered {

    private static final Map<Heading, String> TITLES = Map.of(
            Heading.READ, "Read",
            Heading.UNKNOWN, "Unknown, and so is every answer that depends on it",
            Heading.DEFAULTED, "Defaulted: not in the exports",
            Heading.IGNORED, "Ignored: in the exports, but not in the model",
            Heading.CONTRADICTORY, "Contradictory");

    private final ImportAccount account;
    private final List<Heading> headings;
    private final Style style;

    /** The account under those headings. */
    public AccountText(ImportAccount account, List<Heading> headings, Style style) {
        this.account = account;
        this.headings = List.copyOf(headings);
        this.style = style;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        TextPage page = new TextPage(out, style);
        for (Heading heading : headings) {
            List<ImportAccount.Entry> entries = account.under(heading);
            if (entries.isEmpty()) {
                continue;
            }
            page.begin(0, 0).add(Ink.STRONG, TITLES.get(heading)).end();
            for (ImportAccount.Entry entry : entries) {
                page.begin(2, 6)
                        .add(place(entry.place()) + ": " + entry.sentence())
                        .end();
            }
        }
        page.flush();
    }

    /** What a part of the account is called. */
    static String title(Heading heading) {
        return TITLES.get(heading);
    }

    private static String place(Place place) {
        return place.line() == 0 ? place.file() : place.file() + ":" + place.line() + ":" + place.column();
    }
}
