package org.relayplan.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.relayplan.analysis.Access;
import org.relayplan.analysis.Certainty;
import org.relayplan.analysis.Gate;

/** Who may relay, in a table on a page: with owners as long as it can be read, else by who lets them through. */
final class HtmlRelaying {

    private static final SurfaceWording WORDING = ReportWords.COMPLETE;

    private static final String RELAYING = "Who may relay, that is send to any domain, without logging on";

    /** So many rows are read with owners and all; of more, who they are is told range by range below. */
    private static final int OWNED = 60;

    private final HtmlPage page;
    private final ReportDocument document;

    HtmlRelaying(HtmlPage page, ReportDocument document) {
        this.page = page;
        this.document = document;
    }

    void write() throws IOException {
        List<RelayRow> rows = RelayRow.of(document.surface(), new Owners());
        if (rows.isEmpty()) {
            page.element("p", RelayStory.headline(List.of()));
        } else if (rows.size() <= OWNED) {
            owned(rows);
        } else {
            List<RelayStory.Line> lines = RelayStory.lines(document.surface());
            boolean isFolded = lines.size() > OWNED;
            if (isFolded) {
                page.open("details").element("summary", "All " + lines.size() + " sets of clients that may relay");
            }
            summed(lines);
            if (isFolded) {
                page.close();
            }
            page.element("p", "Owner and ticket of each range stand with its connector below.");
        }
    }

    private void owned(List<RelayRow> rows) throws IOException {
        ClientsTried tried = new ClientsTried(document);
        List<String> titles = new ArrayList<>(List.of("Clients", "May relay", "Through", "Where", "Owner"));
        if (!document.evidence().isEmpty()) {
            titles.add("Tried at the servers");
        }
        HtmlTable table = new HtmlTable(page, RELAYING, titles.toArray(new String[0]));
        for (RelayRow row : rows) {
            begin(table, row.access(), row.gates());
            table.cell(owner(row.answerable()));
            if (!document.evidence().isEmpty()) {
                table.cell(tried.words(row.access().clients(), row.gates()));
            }
            table.endRow();
        }
        table.end();
    }

    private static String owner(Owners.Answerable answerable) {
        return (answerable.owner().isEmpty() ? "nobody named" : answerable.owner())
                + (answerable.ticket().isEmpty() ? "" : ", " + answerable.ticket())
                + (answerable.expires().isEmpty() ? "" : ", until " + answerable.expires());
    }

    /** The same for many: by who lets them through only. */
    private void summed(List<RelayStory.Line> lines) throws IOException {
        HtmlTable table = new HtmlTable(page, RELAYING, "Clients", "May relay", "Through", "Where");
        for (RelayStory.Line line : lines) {
            begin(table, line.access(), line.gates());
            table.endRow();
        }
        table.end();
    }

    private void begin(HtmlTable table, Access access, List<Gate> gates) throws IOException {
        table.beginRow();
        HtmlWords.clients(page, access.clients());
        table.endCell();
        table.cell(access.certainty() == Certainty.YES ? "yes" : "perhaps");
        table.cell(Responsible.names(access, gates.get(0), WORDING));
        List<String> places = new ArrayList<>();
        for (Gate gate : gates) {
            places.add(GateName.full(gate, ReportWords.SHORT));
        }
        table.cell(String.join("; ", places));
    }
}
