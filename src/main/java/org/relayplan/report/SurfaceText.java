package org.relayplan.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.relayplan.analysis.Access;
import org.relayplan.analysis.Capability;
import org.relayplan.analysis.Certainty;
import org.relayplan.analysis.Gate;
import org.relayplan.analysis.Segments;

/**
 * A surface for people: first who may relay and where, then each port with who may do what there, and last the ports
 * where nobody may do anything before logging on.
 */
public final class SurfaceText implements Rendered {

    private static final int LABEL = 20;

    private final SurfaceDocument document;
    private final Style style;
    private final Detail detail;
    private final SurfaceWording wording;

    /** The document in that style, with that much of it. */
    public SurfaceText(SurfaceDocument document, Style style, Detail detail) {
        this.document = document;
        this.style = style;
        this.detail = detail;
        this.wording = SurfaceWording.of(style, detail);
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        TextPage page = new TextPage(out, style);
        if (document.sources().isPresent()) {
            new SourcesText(document, page, detail, wording).print();
        } else {
            story(page);
            if (detail != Detail.BRIEF) {
                gates(page);
            }
        }
        if (detail != Detail.BRIEF) {
            SurfaceNotes.print(document, page);
        }
        page.flush();
    }

    private void story(TextPage page) throws IOException {
        List<RelayStory.Line> lines = RelayStory.lines(document.surface());
        page.begin(0, 0).add(Ink.STRONG, RelayStory.headline(lines)).end();
        List<RelayStory.Line> unknown = RelayStory.of(Certainty.UNKNOWN, lines);
        if (unknown.size() < lines.size()) {
            story(page, RelayStory.of(Certainty.YES, lines));
            if (!unknown.isEmpty()) {
                page.begin(0, 0).add(Ink.STRONG, further(lines)).end();
            }
        }
        story(page, unknown);
    }

    private static String further(List<RelayStory.Line> lines) {
        String further = RelayStory.further(lines);
        if (further.isEmpty()) {
            return "Perhaps some of them in more places, and surely nobody else:";
        }
        return further + (RelayStory.hasFurtherPlaces(lines) ? ", and some of those above in more places:" : ":");
    }

    private void story(TextPage page, List<RelayStory.Line> lines) throws IOException {
        for (RelayStory.Line line : lines) {
            page.begin(2, 4)
                    .add(Ink.STRONG, new Clients(line.access().clients(), wording).words())
                    .end();
            int shown = SurfaceWording.shown(line.gates().size(), wording.gates());
            for (Gate gate : line.gates().subList(0, shown)) {
                page.begin(4, 6)
                        .add(Responsible.through(line.access(), gate, wording))
                        .add(" on " + GateName.full(gate, wording))
                        .end();
            }
            if (shown < line.gates().size()) {
                page.begin(4, 6)
                        .add("and so at " + (line.gates().size() - shown) + " more ports of other servers")
                        .end();
            }
        }
    }

    private void gates(TextPage page) throws IOException {
        List<QuietGates> quiet = new ArrayList<>();
        StripPicture picture = new StripPicture(page);
        for (Gate gate : document.surface().gates()) {
            GateAccess access = GateAccess.of(gate);
            if (access.isQuiet()) {
                QuietGates.add(gate, quiet);
                continue;
            }
            page.line();
            page.begin(0, 4).add(Ink.STRONG, GateName.full(gate, wording)).end();
            draw(picture, gate);
            for (int i = 0; i < access.capabilities().size(); i++) {
                print(page, access, i);
            }
        }
        picture.legend("All clients from the lowest address to the highest, not to scale:");
        if (!quiet.isEmpty()) {
            page.line();
            page.begin(0, 0)
                    .add(Ink.STRONG, "Where nobody may do any of this without logging on:")
                    .end();
            for (QuietGates some : quiet) {
                page.begin(2, 4).add(some.name(wording)).end();
            }
        }
    }

    private static void draw(StripPicture picture, Gate gate) throws IOException {
        if (picture.isDrawn()) {
            for (Segments segments : gate.segments()) {
                picture.draw(segments.family(), picture.strip(segments.all()));
            }
        }
    }

    private void print(TextPage page, GateAccess gate, int index) throws IOException {
        Capability capability = gate.capabilities().get(index);
        String label = CapabilityWords.of(capability);
        String padded = label + " ".repeat(Math.max(1, LABEL - 2 - label.length()));
        List<Access> found = gate.accesses().get(index);
        int same = gate.accesses().indexOf(found);
        if (found.isEmpty()) {
            page.begin(2, LABEL).add(padded).add("nobody").end();
        } else if (same < index) {
            String words =
                    "the same as " + CapabilityWords.of(gate.capabilities().get(same));
            page.begin(2, LABEL).add(padded).add(words).end();
        } else {
            String before = padded;
            for (Access access : found) {
                page.begin(before.isEmpty() ? LABEL : 2, LABEL + 2).add(before);
                if (access.certainty() == Certainty.UNKNOWN) {
                    page.add(Ink.MEDIUM, "perhaps ");
                }
                page.add(Responsible.through(access, gate.gate(), wording) + ": ")
                        .add(new Clients(access.clients(), wording).words())
                        .end();
                before = "";
            }
        }
    }
}
