package org.relayplan.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relayplan.source.SourceFile;
import org.relayplan.verify.ProbeResult;
import org.relayplan.verify.Verdict;

/** What {@code verify} saw as Markdown: what the text says, in the same order. */
public final class VerifyMarkdown implements Rendered {

    private final VerifyDocument document;

    /** The document as Markdown. */
    public VerifyMarkdown(VerifyDocument document) {
        this.document = document;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        MarkdownPage page = new MarkdownPage(out);
        page.heading(1, "What the servers do");
        page.paragraph(VerifyWords.headline(document));
        matrix(page);
        for (Map.Entry<String, List<ProbeResult>> meeting :
                VerifyWords.meetings(document).entrySet()) {
            page.heading(2, MarkdownCode.span(meeting.getKey()));
            page.table("Verdict", "Probe", "Expected", "Seen", "Why");
            for (ProbeResult result : meeting.getValue()) {
                page.row(
                        result.verdict() == Verdict.CONFIRMED
                                ? result.verdict().text()
                                : "**" + result.verdict().text() + "**",
                        result.attempt().pattern().id(),
                        MarkdownCode.cell(VerifyWords.expected(result)),
                        MarkdownCode.cell(VerifyWords.observed(result)),
                        MarkdownCode.cell(result.judgment().reason()));
            }
            next(page, meeting.getValue());
        }
        page.heading(2, "Notes");
        List<String> inputs = new ArrayList<>();
        inputs.add("From " + document.startedAt() + " to " + document.endedAt() + ", by "
                + document.tool().name() + " " + document.tool().version() + ".");
        for (SourceFile input : document.inputs()) {
            String hash =
                    input.sha256().isPresent() ? ", SHA-256 `" + input.sha256().get() + "`" : "";
            inputs.add("Model: " + MarkdownCode.span(input.file()) + hash);
        }
        page.items(inputs);
        page.flush();
    }

    /** Likely reasons and what to try, once for all probes that have them in common. */
    private static void next(MarkdownPage page, List<ProbeResult> results) throws IOException {
        Set<String> advice = new LinkedHashSet<>();
        for (ProbeResult result : results) {
            result.judgment().advice().forEach(line -> advice.add(MarkdownCode.span(line)));
        }
        if (!advice.isEmpty()) {
            page.paragraph("Likely reasons, and what to try next:");
            page.items(List.copyOf(advice));
        }
    }

    private void matrix(MarkdownPage page) throws IOException {
        VerifyMatrix matrix = new VerifyMatrix(document.results());
        List<String> head = new ArrayList<>();
        head.add("From");
        matrix.endpoints().forEach(endpoint -> head.add(MarkdownCode.cell(endpoint)));
        page.table(head.toArray(String[]::new));
        for (String vantage : matrix.vantages()) {
            List<String> cells = new ArrayList<>();
            cells.add(MarkdownCode.cell(vantage));
            matrix.endpoints().forEach(endpoint -> cells.add(matrix.word(vantage, endpoint)));
            page.row(cells.toArray(String[]::new));
        }
    }
}
