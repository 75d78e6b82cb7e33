package org.relayplan.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.relayplan.analysis.Certainty;
import org.relayplan.analysis.EffectiveRights;
import org.relayplan.model.Connector;
import org.relayplan.model.Origin;
import org.relayplan.model.Ownership;

/** Every connector on a page: what it is, whom it takes, and each right with where it comes from. */
final class HtmlConnectors {

    private final HtmlPage page;
    private final ReportDocument document;

    HtmlConnectors(HtmlPage page, ReportDocument document) {
        this.page = page;
        this.document = document;
    }

    void write() throws IOException {
        page.section("connectors", "Connectors and their rights");
        page.element(
                "p",
                "Seen is what the model or an export states; assumed is what setup would make and nobody has looked at."
                        + " A connector that is alike on several servers is told once.");
        for (ReportedConnector each : document.connectors()) {
            page.open("article", "class", "connector");
            page.element("h3", each.name() + " on " + GateName.servers(each.servers(), ReportWords.SHORT));
            properties(each);
            rights("Before logging on", each.rights());
            if (each.accountRights().isPresent()) {
                rights("After logging on", each.accountRights().get());
            }
            for (String note : RightsWords.notes(each.rights(), document.model().organization())) {
                page.element("p", note);
            }
            page.close();
        }
        page.close();
    }

    private void properties(ReportedConnector each) throws IOException {
        Connector connector = each.connector();
        page.open("dl");
        page.element("dt", "Known").open("dd");
        HtmlWords.Mood mood = connector.origin() == Origin.STATED ? HtmlWords.Mood.GOOD : HtmlWords.Mood.OPEN;
        HtmlWords.mark(page, ConnectorWords.known(connector), mood);
        page.text(" " + ConnectorWords.origin(connector)).close();
        for (Map.Entry<String, String> property :
                ConnectorWords.properties(each).entrySet()) {
            item(property.getKey(), property.getValue());
        }
        ranges(connector);
        page.close();
    }

    /** The ranges with who answers for them; those that have that in common together. */
    private void ranges(Connector connector) throws IOException {
        page.element("dt", "RemoteIPRanges");
        for (Map.Entry<Ownership, List<String>> entry :
                ConnectorWords.ranges(connector).entrySet()) {
            page.open("dd");
            String who = ConnectorWords.who(entry.getKey());
            page.text(who.isEmpty() ? "" : DiffWords.sentence(who) + ": ");
            HtmlWords.list(page, entry.getValue(), entry.getValue().size() + " entries");
            page.close();
        }
    }

    private void rights(String when, EffectiveRights rights) throws IOException {
        HtmlTable table = new HtmlTable(
                page, when + ", as " + rights.principal().principalName(), "Where it comes from", "Held", "Rights");
        for (RightsWords.Group group : RightsWords.counting(rights)) {
            table.row(group.source());
            table.beginCell();
            page.element("span", group.held().text(), "class", "mark " + held(group.held()));
            table.endCell();
            table.cell(String.join(", ", group.rights())).endRow();
        }
        table.end();
    }

    private static String held(Certainty held) {
        return switch (held) {
            case YES -> "yes";
            case NO -> "no";
            case UNKNOWN -> "open";
        };
    }

    private void item(String term, String text) throws IOException {
        if (!text.isEmpty()) {
            page.element("dt", term).element("dd", text);
        }
    }
}
