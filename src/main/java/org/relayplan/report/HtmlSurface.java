package org.relayplan.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relayplan.analysis.Gate;
import org.relayplan.analysis.Outcome;
import org.relayplan.analysis.Segments;
import org.relayplan.model.AddressRange;
import org.relayplan.model.Server;

/** The surface on a page: who may relay in words, then for each group of servers and port the picture and its table. */
final class HtmlSurface {

    private static final SurfaceWording WORDING = ReportWords.COMPLETE;

    private final HtmlPage page;
    private final ReportDocument document;

    HtmlSurface(HtmlPage page, ReportDocument document) {
        this.page = page;
        this.document = document;
    }

    void write() throws IOException {
        page.section("surface", "Who may send what, from where");
        new HtmlRelaying(page, document).write();
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
        page.element("h3", GateName.servers(servers, ReportWords.SHORT));
        if (servers.size() > 1) {
            page.element("p", servers.size() + " servers that answer alike.", "class", "aside");
        }
        if (SurfaceWording.shown(servers.size(), ReportWords.SHORT.servers()) < servers.size()) {
            page.open("details").element("summary", "All " + servers.size() + " of them");
            page.open("p")
                    .element("code", GateName.servers(servers, WORDING))
                    .close()
                    .close();
        }
    }

    private void gate(Gate gate) throws IOException {
        page.open("div", "class", "gate");
        page.element("h4", DiffWords.sentence(GateName.ports(List.of(gate.port())) + GateName.locals(gate, WORDING)));
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
                "The same as a table: " + GateName.full(gate, ReportWords.SHORT),
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
