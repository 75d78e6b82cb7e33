package org.relayplan.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.relayplan.analysis.Access;
import org.relayplan.analysis.Certainty;
import org.relayplan.analysis.Gate;
import org.relayplan.analysis.Segment;
import org.relayplan.model.RemoteRange;
import org.relayplan.source.SourceFile;

/** A surface as Markdown (CommonMark with tables), complete: what the text says, in the same order. */
public final class SurfaceMarkdown implements Rendered {

    private static final SurfaceWording RUNNING = SurfaceWording.MARKDOWN;
    private static final SurfaceWording CELL = SurfaceWording.CELL;

    private final SurfaceDocument document;

    /** The document as Markdown. */
    public SurfaceMarkdown(SurfaceDocument document) {
        this.document = document;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        MarkdownPage page = new MarkdownPage(out);
        page.heading(1, "Who may send mail without logging on");
        if (document.sources().isPresent()) {
            sources(page, document.sources().get());
        } else {
            story(page);
            gates(page);
        }
        page.heading(2, "Notes");
        page.items(SurfaceNotes.notes(document));
        List<String> inputs = new ArrayList<>();
        for (SourceFile input : document.inputs()) {
            String hash =
                    input.sha256().isPresent() ? ", SHA-256 `" + input.sha256().get() + "`" : "";
            inputs.add(MarkdownCode.span(input.file()) + hash);
        }
        page.paragraph(
                "Made by " + document.tool().name() + " " + document.tool().version() + " from:");
        page.items(inputs);
        page.flush();
    }

    private void story(MarkdownPage page) throws IOException {
        List<RelayStory.Line> lines = RelayStory.lines(document.surface());
        page.paragraph(RelayStory.summary(lines));
        if (lines.isEmpty()) {
            return;
        }
        page.table("Relays", "Clients", "Through", "Where");
        for (RelayStory.Line line : lines) {
            List<String> places = new ArrayList<>();
            for (Gate gate : line.gates()) {
                places.add(GateName.full(gate, CELL));
            }
            page.row(
                    line.access().certainty() == Certainty.YES ? "yes" : "perhaps",
                    new Clients(line.access().clients(), CELL).words(),
                    Responsible.names(line.access(), line.gates().get(0), CELL),
                    String.join("; ", places));
        }
    }

    /** Who may do what, at one gate after the other. */
    void gates(MarkdownPage page) throws IOException {
        List<QuietGates> quiet = new ArrayList<>();
        for (Gate gate : document.surface().gates()) {
            GateAccess access = GateAccess.of(gate);
            if (access.isQuiet()) {
                QuietGates.add(gate, quiet);
                continue;
            }
            page.heading(2, GateName.full(gate, RUNNING));
            page.table("May", "Clients", "Through");
            for (int i = 0; i < access.capabilities().size(); i++) {
                print(page, access, i);
            }
        }
        if (!quiet.isEmpty()) {
            page.heading(2, "Where nobody may do any of this");
            List<String> names = new ArrayList<>();
            for (QuietGates some : quiet) {
                names.add(some.name(RUNNING));
            }
            page.items(names);
        }
    }

    private static void print(MarkdownPage page, GateAccess gate, int index) throws IOException {
        String label = CapabilityWords.of(gate.capabilities().get(index));
        List<Access> found = gate.accesses().get(index);
        int same = gate.accesses().indexOf(found);
        if (found.isEmpty()) {
            page.row(label, "nobody", "");
        } else if (same < index) {
            page.row(
                    label,
                    "the same as " + CapabilityWords.of(gate.capabilities().get(same)),
                    "");
        } else {
            for (Access access : found) {
                page.row(
                        label + (access.certainty() == Certainty.YES ? "" : ", perhaps"),
                        new Clients(access.clients(), CELL).words(),
                        Responsible.names(access, gate.gate(), CELL));
            }
        }
    }

    private void sources(MarkdownPage page, List<RemoteRange> sources) throws IOException {
        page.paragraph(SourceAnswers.summary(document.surface(), sources));
        if (sources.isEmpty()) {
            return;
        }
        page.table("Source", "Clients", "Where", "Answer");
        for (RemoteRange source : sources) {
            List<SourceAnswers> all = SourceAnswers.at(document.surface(), source);
            if (all.isEmpty()) {
                String family = Clients.name(source.addresses().family());
                page.row(CELL.plain(source.text()), "", "", "no server listens on " + family);
            }
            for (SourceAnswers answers : all) {
                for (Segment segment : answers.segments()) {
                    page.row(
                            CELL.plain(source.text()),
                            CELL.plain(segment.addresses().toString()),
                            GateName.full(answers.gate(), CELL),
                            SourceAnswers.words(segment, answers.gate(), CELL));
                }
            }
        }
    }
}
