package org.relayplan.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relayplan.smtp.Transcript;
import org.relayplan.verify.ProbeResult;
import org.relayplan.verify.Sighting;
import org.relayplan.verify.Verdict;

/** What {@code verify} saw, for people: the verdict, a table of vantages and endpoints, then each probe. */
public final class VerifyText implements Rendered {

    private static final int VERDICT = 13;
    private static final int PATTERN = 16;

    private final VerifyDocument document;
    private final Style style;
    private final Detail detail;
    private List<Transcript.Line> shown = List.of();

    /** The document in that style, with that much of it. */
    public VerifyText(VerifyDocument document, Style style, Detail detail) {
        this.document = document;
        this.style = style;
        this.detail = detail;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        TextPage page = new TextPage(out, style);
        page.begin(0, 0).add(Ink.STRONG, VerifyWords.headline(document)).end();
        Map<String, List<ProbeResult>> meetings = VerifyWords.meetings(document);
        if (detail != Detail.BRIEF) {
            if (meetings.size() > 1) {
                matrix(page);
            }
            for (Map.Entry<String, List<ProbeResult>> meeting : meetings.entrySet()) {
                page.line();
                page.begin(0, 2).add(Ink.STRONG, meeting.getKey()).end();
                ProbeResult before = null;
                for (ProbeResult result : meeting.getValue()) {
                    probe(page, result, before != null && isSameStory(before, result));
                    before = result;
                }
                asides(page, meeting.getValue());
            }
        }
        page.flush();
    }

    private void matrix(TextPage page) throws IOException {
        page.line();
        VerifyMatrix matrix = new VerifyMatrix(document.results());
        List<String> head = new ArrayList<>(matrix.endpoints());
        head.add(0, "");
        row(page, matrix, head);
        for (String vantage : matrix.vantages()) {
            List<String> cells = new ArrayList<>();
            cells.add(vantage);
            for (String endpoint : matrix.endpoints()) {
                cells.add(matrix.word(vantage, endpoint));
            }
            row(page, matrix, cells);
        }
    }

    private static void row(TextPage page, VerifyMatrix matrix, List<String> cells) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String cell = org.relayplan.source.Visible.text(cells.get(i));
            int width = i == 0 ? matrix.firstWidth() : matrix.width();
            line.append(cell).append(" ".repeat(Math.max(1, width - Columns.of(cell, 0, cell.length()))));
        }
        page.raw(Ink.PLAIN, "", line.toString().stripTrailing());
    }

    private void probe(TextPage page, ProbeResult result, boolean isTold) throws IOException {
        String verdict = result.verdict().text();
        String pattern = result.attempt().pattern().id();
        boolean isGood = result.verdict() == Verdict.CONFIRMED;
        String seen = VerifyWords.observed(result);
        if (result.attempt().end() == Sighting.NOT_TRIED) {
            seen += "; expected " + VerifyWords.expected(result);
        } else if (seen.equals(result.judgment().reason())) {
            // It is said right below.
            seen = "expected " + VerifyWords.expected(result);
        } else if (!isGood) {
            seen = "expected " + VerifyWords.expected(result) + "; seen " + seen;
        }
        if (isTold && !isGood) {
            seen = "the same";
        }
        page.begin(2, 2 + VERDICT + PATTERN)
                .add(ink(result.verdict()), verdict)
                .add(" ".repeat(Math.max(1, VERDICT - verdict.length())))
                .add(pattern + " ".repeat(Math.max(1, PATTERN - pattern.length())))
                .add(seen)
                .end();
        if (!isTold && !isGood || detail == Detail.FULL) {
            indented(page).add(sentence(result.judgment().reason())).end();
            for (String advice : result.judgment().advice()) {
                page.begin(2 + VERDICT + PATTERN, 4 + VERDICT + PATTERN)
                        .add("- " + advice)
                        .end();
            }
        }
        if (detail == Detail.FULL) {
            transcript(page, result.attempt().transcript());
        }
    }

    /** What an earlier probe of the same session has shown isn't shown again. */
    private void transcript(TextPage page, List<Transcript.Line> lines) throws IOException {
        int known = 0;
        while (known < Math.min(shown.size(), lines.size()) && lines.get(known) == shown.get(known)) {
            known++;
        }
        if (known > 0) {
            indented(page).add(Ink.FAINT, "(the session above goes on)").end();
        }
        for (Transcript.Line line : lines.subList(known, lines.size())) {
            indented(page).add(Ink.FAINT, TranscriptWords.line(line)).end();
        }
        shown = lines;
    }

    private static boolean isSameStory(ProbeResult one, ProbeResult other) {
        return one.verdict() == other.verdict()
                && one.judgment().equals(other.judgment())
                && VerifyWords.observed(one).equals(VerifyWords.observed(other));
    }

    private static TextPage indented(TextPage page) {
        return page.begin(2 + VERDICT + PATTERN, 2 + VERDICT + PATTERN);
    }

    /** What holds for all of a meeting is said once. */
    private void asides(TextPage page, List<ProbeResult> results) throws IOException {
        Set<String> said = new LinkedHashSet<>();
        for (ProbeResult result : results) {
            said.add(VerifyWords.recognised(result));
            said.add(VerifyWords.certificate(result, document));
        }
        said.remove("");
        for (String sentence : said) {
            page.begin(2, 4).add(sentence).end();
        }
    }

    private static String sentence(String reason) {
        return Character.toUpperCase(reason.charAt(0)) + reason.substring(1) + ".";
    }

    private static Ink ink(Verdict verdict) {
        return switch (verdict) {
            case CONFIRMED -> Ink.GOOD;
            case INCONCLUSIVE -> Ink.MEDIUM;
            case CONTRADICTED -> Ink.CRITICAL;
        };
    }
}
