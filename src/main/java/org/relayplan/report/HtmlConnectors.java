package org.relayplan.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.relayplan.analysis.Certainty;
import org.relayplan.analysis.EffectiveRights;
import org.relayplan.model.Connector;
import org.relayplan.model.ExtendedRight;
import org.relayplan.model.Named;
import org.relayplan.model.Ownership;
import org.relayplan.model.RemoteRange;

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
            page.element("h3", each.name() + " on " + GateName.servers(each.servers(), HtmlWords.SHORT));
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
        switch (connector.origin()) {
            case STATED -> HtmlWords.mark(page, "seen", HtmlWords.Mood.GOOD);
            case AMENDED -> HtmlWords.mark(page, "seen in part", HtmlWords.Mood.OPEN);
            case SETUP -> HtmlWords.mark(page, "assumed", HtmlWords.Mood.OPEN);
        }
        page.text(
                switch (connector.origin()) {
                    case STATED -> " The model states it.";
                    case AMENDED -> " Setup makes it, and the model states some of it.";
                    case SETUP -> " As setup makes it; the model says nothing of it.";
                });
        if (!connector.enabled()) {
            page.text(" It is disabled, and takes no connection.");
        }
        if (!connector.extendedRights().seen()) {
            page.text(" Nobody has seen its whole list of rights.");
        }
        page.close();
        item("May, without logging on", CapabilityWords.summary(each.may()));
        if (each.accountMay().isPresent()) {
            item(
                    "May, after logging on",
                    CapabilityWords.summary(each.accountMay().get()));
        }
        String purpose =
                connector.purpose().isPresent() ? connector.purpose().get().text() : "";
        item("Purpose", purpose);
        item("Owner", connector.owner().orElse(""));
        item("TransportRole", connector.role().text());
        item("Bindings", String.join(", ", each.bindings()));
        item("AuthMechanism", words(connector.authMechanism()));
        item("PermissionGroups", words(connector.permissionGroups()));
        List<String> settings = new ArrayList<>();
        ReportedSettings.of(connector).forEach((name, value) -> settings.add(name + " " + value));
        item("Settings", String.join("; ", settings));
        ranges(connector.remoteIPRanges());
        page.close();
    }

    /** The ranges with who answers for them; those that have that in common together. */
    private void ranges(List<RemoteRange> ranges) throws IOException {
        Map<Ownership, List<String>> owned = new LinkedHashMap<>();
        for (RemoteRange range : ranges) {
            owned.computeIfAbsent(range.ownership(), none -> new ArrayList<>()).add(range.text());
        }
        page.element("dt", "RemoteIPRanges");
        for (Map.Entry<Ownership, List<String>> entry : owned.entrySet()) {
            page.open("dd");
            String who = who(entry.getKey());
            page.text(who.isEmpty() ? "" : HtmlWords.capital(who) + ": ");
            HtmlWords.list(page, entry.getValue(), entry.getValue().size() + " entries");
            page.close();
        }
    }

    private static String who(Ownership ownership) {
        List<String> parts = new ArrayList<>();
        ownership.owner().ifPresent(owner -> parts.add("owner " + owner));
        ownership.ticket().ifPresent(ticket -> parts.add("ticket " + ticket));
        ownership.expires().ifPresent(day -> parts.add("until " + day));
        ownership.comment().ifPresent(parts::add);
        return String.join(", ", parts);
    }

    private void rights(String when, EffectiveRights rights) throws IOException {
        HtmlTable table = new HtmlTable(
                page, when + ", as " + rights.principal().principalName(), "Where it comes from", "Held", "Rights");
        boolean isEmpty = rights.held(ExtendedRight.SUBMIT) == Certainty.NO;
        for (RightsWords.Group group : RightsWords.groups(rights)) {
            boolean decides = group.rights().contains(ExtendedRight.SUBMIT.text());
            if (isEmpty && !decides) {
                continue;
            }
            table.row(group.source());
            table.beginCell();
            page.element("span", group.held().text(), "class", "mark " + held(group.held()));
            table.endCell();
            table.cell(
                    isEmpty
                            ? ExtendedRight.SUBMIT.text() + ", without which no other right counts"
                            : String.join(", ", group.rights()));
            table.endRow();
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

    private static String words(Iterable<? extends Named> words) {
        List<String> texts = new ArrayList<>();
        words.forEach(word -> texts.add(word.text()));
        return texts.isEmpty() ? "None" : String.join(", ", texts);
    }
}
