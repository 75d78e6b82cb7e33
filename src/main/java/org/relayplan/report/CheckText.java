package org.relayplan.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.relayplan.check.CheckResult;
import org.relayplan.check.Finding;
import org.relayplan.check.NotExamined;
import org.relayplan.check.Severity;

/**
 * The findings of a check for people: gravest first, each with the line that decided; then what somebody accepted, what
 * could not be examined, and the sum.
 */
public final class CheckText implements Rendered {

    private final CheckDocument document;
    private final Style style;
    private final Detail detail;
    private boolean begun;

    /** The document in that style, with that much of it. */
    public CheckText(CheckDocument document, Style style, Detail detail) {
        this.document = document;
        this.style = style;
        this.detail = detail;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        TextPage page = new TextPage(out, style);
        findings(page);
        suppressed(page);
        known(page);
        if (detail != Detail.BRIEF) {
            notExamined(page);
            gap(page);
            summary(page);
        }
        page.flush();
    }

    /** An empty line between parts, but not above the first. */
    private void gap(TextPage page) throws IOException {
        if (begun) {
            page.line();
        }
        begun = true;
    }

    private void findings(TextPage page) throws IOException {
        FindingText text = new FindingText(page, document, detail);
        for (Finding finding : document.result().findings()) {
            if (finding.counts()) {
                gap(page);
                text.print(finding);
            }
        }
    }

    private void suppressed(TextPage page) throws IOException {
        if (detail == Detail.BRIEF || document.result().suppressed() == 0) {
            return;
        }
        gap(page);
        page.begin(0, 0).add(Ink.STRONG, "Suppressed, so not counted:").end();
        FindingText text = new FindingText(page, document, detail);
        for (Finding finding : document.result().findings()) {
            if (finding.suppressed().isPresent()) {
                gap(page);
                text.print(finding);
            }
        }
    }

    /** What a baseline holds; who wants little hears of critical ones all the same. */
    private void known(TextPage page) throws IOException {
        FindingText text = new FindingText(page, document, detail);
        boolean isFirst = true;
        for (Finding finding : document.result().findings()) {
            boolean isShown = detail != Detail.BRIEF || finding.severity() == Severity.CRITICAL;
            if (finding.known() && finding.suppressed().isEmpty() && isShown) {
                if (isFirst) {
                    gap(page);
                    page.begin(0, 0)
                            .add(Ink.STRONG, "Known from the baseline, so not counted:")
                            .end();
                    isFirst = false;
                }
                gap(page);
                text.print(finding);
            }
        }
    }

    private void notExamined(TextPage page) throws IOException {
        List<NotExamined> missing = document.result().notExamined();
        if (missing.isEmpty()) {
            return;
        }
        gap(page);
        page.begin(0, 0)
                .add(Ink.STRONG, "Not examined, so not known to be fine:")
                .end();
        for (NotExamined one : missing) {
            page.begin(2, 4).add(one.rule() + ": " + one.reason()).end();
        }
    }

    private void summary(TextPage page) throws IOException {
        CheckResult result = document.result();
        String extent = ExtentText.of(document.extent(), result.notExamined());
        int total = result.findings().size() - result.suppressed() - result.known();
        if (total == 0) {
            String aside = FindingCounts.aside(result);
            page.begin(0, 0)
                    .add("No findings" + (aside.isEmpty() ? "" : " but " + aside) + ". " + extent)
                    .end();
            gone(page);
            return;
        }
        page.begin(0, 0).add(extent).end();
        page.begin(0, 0).add(Ink.STRONG, total + (total == 1 ? " finding" : " findings"));
        String separator = ": ";
        for (Severity severity : FindingCounts.GRAVEST_FIRST) {
            int count = result.count(severity);
            if (count > 0) {
                page.add(separator).add(FindingText.ink(severity), count + " " + severity.text());
                separator = ", ";
            }
        }
        String aside = FindingCounts.aside(result);
        page.add((aside.isEmpty() ? "" : "; " + aside) + ". How to fix it: relayplan rules " + toRead())
                .end();
        gone(page);
    }

    private void gone(TextPage page) throws IOException {
        String sentence = FindingCounts.gone(document.yardstick());
        if (!sentence.isEmpty()) {
            page.begin(0, 0).add(sentence).end();
        }
    }

    /** The rule whose findings count, or {@code RULE} if there are several. */
    private String toRead() {
        String rule = "";
        for (Finding finding : document.result().findings()) {
            if (finding.counts()) {
                rule = rule.isEmpty() || rule.equals(finding.rule()) ? finding.rule() : "RULE";
            }
        }
        return rule;
    }
}
