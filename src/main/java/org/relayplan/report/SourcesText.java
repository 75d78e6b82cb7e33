package org.relayplan.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.relayplan.analysis.Certainty;
import org.relayplan.analysis.Gate;
import org.relayplan.analysis.Segment;
import org.relayplan.model.RemoteRange;

/** What the sources of a list may do, for people: how many may relay, then each source at each port. */
final class SourcesText {

    private final SurfaceDocument document;
    private final TextPage page;
    private final Detail detail;
    private final SurfaceWording wording;

    SourcesText(SurfaceDocument document, TextPage page, Detail detail, SurfaceWording wording) {
        this.document = document;
        this.page = page;
        this.detail = detail;
        this.wording = wording;
    }

    void print() throws IOException {
        List<RemoteRange> sources = document.sources().orElse(List.of());
        page.begin(0, 0)
                .add(Ink.STRONG, SourceAnswers.summary(document.surface(), sources))
                .end();
        for (RemoteRange source : sources) {
            if (detail != Detail.BRIEF || SourceAnswers.relay(document.surface(), source) != Certainty.NO) {
                page.line();
                print(source);
            }
        }
    }

    private void print(RemoteRange source) throws IOException {
        String means = source.addresses().toString();
        boolean isPlain = source.text().equals(means);
        page.begin(0, 4)
                .add(Ink.STRONG, source.text())
                .add(isPlain ? "" : ", that is " + means)
                .add(
                        source.addresses().isSingle()
                                ? ""
                                : " (" + Clients.count(source.addresses().count()) + ")")
                .end();
        List<SourceAnswers> all = SourceAnswers.at(document.surface(), source);
        if (all.isEmpty()) {
            page.begin(2, 4)
                    .add("no server listens on "
                            + Clients.name(source.addresses().family()))
                    .end();
        }
        List<QuietGates> quiet = new ArrayList<>();
        for (SourceAnswers answers : all) {
            if (detail != Detail.FULL && answers.isQuiet()) {
                QuietGates.add(answers.gate(), quiet);
            } else {
                print(answers);
            }
        }
        if (!quiet.isEmpty()) {
            List<String> names = new ArrayList<>();
            for (QuietGates some : quiet) {
                names.add(some.name(wording));
            }
            page.begin(2, 6)
                    .add(String.join("; ", names) + ": ")
                    .add(SourceAnswers.NOTHING)
                    .end();
        }
    }

    private void print(SourceAnswers answers) throws IOException {
        Gate gate = answers.gate();
        String name = GateName.full(gate, wording);
        List<Segment> segments = answers.segments();
        if (segments.size() == 1) {
            page.begin(2, 6)
                    .add(name + ": ")
                    .add(SourceAnswers.words(segments.get(0), gate, wording))
                    .end();
            return;
        }
        page.begin(2, 4).add(name + ":").end();
        int shown = SurfaceWording.shown(segments.size(), wording.ranges());
        for (Segment segment : segments.subList(0, shown)) {
            page.begin(4, 8)
                    .add(segment.addresses() + ": ")
                    .add(SourceAnswers.words(segment, gate, wording))
                    .end();
        }
        if (shown < segments.size()) {
            page.begin(4, 8)
                    .add("and " + (segments.size() - shown) + " more ranges with answers of their own")
                    .end();
        }
    }
}
