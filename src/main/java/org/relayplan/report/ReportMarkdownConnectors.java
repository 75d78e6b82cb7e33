package org.relayplan.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.relayplan.analysis.EffectiveRights;
import org.relayplan.model.Ownership;

/** Every connector in Markdown: what it is, whom it takes, and each right with where it comes from. */
final class ReportMarkdownConnectors {

    private final MarkdownPage page;
    private final ReportDocument document;

    ReportMarkdownConnectors(MarkdownPage page, ReportDocument document) {
        this.page = page;
        this.document = document;
    }

    void write() throws IOException {
        page.heading(2, "Connectors and their rights");
        page.paragraph(
                "Seen is what the model or an export states; assumed is what setup would make and nobody has looked at."
                        + " A connector that is alike on several servers is told once.");
        for (ReportedConnector each : document.connectors()) {
            page.heading(
                    3,
                    MarkdownCode.span(each.name()) + " on "
                            + GateName.servers(each.servers(), SurfaceWording.MARKDOWN));
            properties(each);
            rights("Before logging on", each.rights());
            if (each.accountRights().isPresent()) {
                rights("After logging on", each.accountRights().get());
            }
            List<String> notes = new ArrayList<>();
            for (String note : RightsWords.notes(each.rights(), document.model().organization())) {
                notes.add(MarkdownWords.of(note));
            }
            page.items(notes);
        }
    }

    private void properties(ReportedConnector each) throws IOException {
        List<String> items = new ArrayList<>();
        items.add("Known: " + ConnectorWords.known(each.connector()) + ". " + ConnectorWords.origin(each.connector()));
        for (Map.Entry<String, String> property :
                ConnectorWords.properties(each).entrySet()) {
            items.add(property.getKey() + ": " + MarkdownWords.of(property.getValue()));
        }
        for (Map.Entry<Ownership, List<String>> ranges :
                ConnectorWords.ranges(each.connector()).entrySet()) {
            String who = ConnectorWords.who(ranges.getKey());
            items.add("RemoteIPRanges" + (who.isEmpty() ? ", nobody named" : " of " + MarkdownCode.span(who)) + ": "
                    + MarkdownCode.span(String.join(", ", ranges.getValue())));
        }
        page.items(items);
    }

    private void rights(String when, EffectiveRights rights) throws IOException {
        page.paragraph(when + ", as " + MarkdownCode.span(rights.principal().principalName()) + ":");
        page.table("Where it comes from", "Held", "Rights");
        for (RightsWords.Group group : RightsWords.counting(rights)) {
            page.row(
                    MarkdownCode.cell(group.source()),
                    group.held().text(),
                    MarkdownCode.cell(String.join(", ", group.rights())));
        }
    }
}
