package org.relayplan.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relayplan.analysis.Access;
import org.relayplan.analysis.Certainty;
import org.relayplan.analysis.Gate;
import org.relayplan.analysis.Outcome;
import org.relayplan.analysis.Segments;
import org.relayplan.model.AddressRange;
import org.relayplan.model.Server;

/** The surface on a page: who may relay in words, then for each group of servers and port the picture and its table. */
final class HtmlSurface {

    private static final SurfaceWording WORDING = HtmlWords.COMPLETE;

    private static final String RELAYING = "Who may relay, that is send to any domain, without logging on";

    /** So many rows are read with owners and all; of more, who they are is told range by range below. */
    private static final int OWNED = 60;

    private final HtmlPage page;
    private final ReportDocument document;

    HtmlSurface(HtmlPage page, ReportDocument document) {
        this.page = page;
        this.document = document;
    }

    void write() throws IOException {
        page.section("surface", "Who may send what, from where");
        story();
        page.element("h3", "How to read the pictures");
        page.element(
                "p",
                "A strip is the space of client addresses, from the lowest to the highest; a piece of it is a stretch of"
                        + " addresses that all get the same answer. Each doubling of its size makes a piece wider by the"
                        + " same step, so that one address and a /8 can both be seen: widths compare orders of"
                        + " magnitude, not numbers. Long strips are broken into rows, as text is. The table below a"
                        + " strip has the same pieces.");
        legend();
        notes();
        Map<List<Server>, List<Gate>> byServers = new LinkedHashMap<>();
        for (Gate gate : document.surface().gates()) {
            byServers.computeIfAbsent(gate.servers(), none -> new ArrayList<>()).add(gate);
        }
        for (Map.Entry<List<Server>, List<Gate>> entry : byServers.entrySet()) {
            servers(entry.getKey());
            for (Gate gate : entry.getValue()) {
                gate(gate);
            }
        }
        page.close();
    }

    private void story() throws IOException {
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
        if (document.evidence().isPresent()) {
            titles.add("Tried at the servers");
        }
        HtmlTable table = new HtmlTable(page, RELAYING, titles.toArray(new String[0]));
        for (RelayRow row : rows) {
            begin(table, row.access(), row.gates());
            table.cell(owner(row.answerable()));
            if (document.evidence().isPresent()) {
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
            places.add(GateName.full(gate, HtmlWords.SHORT));
        }
        table.cell(String.join("; ", places));
    }

    private void legend() throws IOException {
        page.open("ul", "class", "legend");
        for (Shade shade : Shade.values()) {
            page.open("li");
            HtmlStrip.swatch(page, shade);
            page.text(" " + HtmlWords.legend(shade)).close();
        }
        page.open("li");
        HtmlStrip.ambiguous(page);
        page.text(" a bar below: several connectors may answer, and what all of them allow is shown")
                .close();
        page.close();
    }

    private void servers(List<Server> servers) throws IOException {
        page.element("h3", GateName.servers(servers, HtmlWords.SHORT));
        if (servers.size() > 1) {
            page.element("p", servers.size() + " servers that answer alike.", "class", "aside");
        }
        if (SurfaceWording.shown(servers.size(), HtmlWords.SHORT.servers()) < servers.size()) {
            page.open("details").element("summary", "All " + servers.size() + " of them");
            page.open("p")
                    .element("code", GateName.servers(servers, WORDING))
                    .close()
                    .close();
        }
    }

    private void gate(Gate gate) throws IOException {
        page.open("div", "class", "gate");
        page.element("h4", HtmlWords.capital(GateName.ports(List.of(gate.port())) + GateName.locals(gate, WORDING)));
        boolean isShort = true;
        for (Segments space : gate.segments()) {
            isShort &= space.all().size() == 1;
        }
        // What has nothing to tell apart takes little room.
        page.open("div", "class", isShort ? "strips short" : "strips");
        for (int part = 0; part < gate.locals().size(); part++) {
            new HtmlStrip(page, gate, part).write();
        }
        page.close();
        table(gate);
        page.close();
    }

    private void table(Gate gate) throws IOException {
        HtmlTable table = new HtmlTable(
                page,
                "The same as a table: " + GateName.full(gate, HtmlWords.SHORT),
                "Without logging on",
                "Who answers",
                "Clients");
        for (GateAnswer answer : GateAnswer.of(gate)) {
            table.beginRow();
            HtmlStrip.swatch(page, Shade.of(answer.answer()));
            boolean isRefused = answer.answer().outcome() == Outcome.REFUSED;
            page.text(
                    isRefused
                            ? " refused"
                            : " " + CapabilityWords.summary(answer.answer().may()));
            table.endCell();
            table.cell(Responsible.who(answer.answer(), gate, WORDING));
            table.beginCell();
            clients(answer);
            table.endCell().endRow();
        }
        table.end();
    }

    private void clients(GateAnswer answer) throws IOException {
        List<String> texts = new ArrayList<>();
        List<AddressRange> all = answer.segments();
        for (AddressRange range : all) {
            boolean whole = range.equals(range.family().all());
            texts.add(whole ? "every " + Clients.name(range.family()) + " address" : range.toString());
        }
        HtmlWords.list(page, texts, HtmlWords.stretches(all));
    }

    private void notes() throws IOException {
        page.open("ul", "class", "notes");
        SurfaceDocument surface =
                new SurfaceDocument(document.tool(), document.inputs(), document.surface(), Optional.empty());
        for (String note : SurfaceNotes.notes(surface)) {
            page.element("li", note);
        }
        page.close();
    }
}
