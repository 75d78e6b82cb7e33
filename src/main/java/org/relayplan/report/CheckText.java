package org.relayplan.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.relayplan.check.Finding;
import org.relayplan.check.NotExamined;
import org.relayplan.check.Severity;

/**
 * The findings of a check for people: gravest first, each with the line that decided; then what somebody accepted, what
 * could not be examined, and the sum.
 */
public final class CheckText implements Rendered {

    private static final Severity[] GRAVEST_FIRST = {
        Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM, Severity.LOW, Severity.INFO
    };

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
        findings(page, false);
        if (detail != Detail.BRIEF) {
            if (suppressed() > 0) {
                gap(page);
                page.begin(0, 0).add(Ink.STRONG, "Suppressed, so not counted:").end();
                findings(page, true);
            }
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

    private void findings(TextPage page, boolean isSuppressed) throws IOException {
        FindingText text = new FindingText(page, document, detail);
        for (Finding finding : document.result().findings()) {
            if (finding.suppressed().isPresent() == isSuppressed) {
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
        String extent = ExtentText.of(document.extent(), document.result().notExamined());
        int total = document.result().findings().size() - suppressed();
        if (total == 0) {
            page.begin(0, 0)
                    .add("No findings" + (suppressed() > 0 ? " but " + suppressed() + " suppressed" : "") + ". "
                            + extent)
                    .end();
            return;
        }
        page.begin(0, 0).add(extent).end();
        page.begin(0, 0).add(Ink.STRONG, total + (total == 1 ? " finding" : " findings"));
        String separator = ": ";
        for (Severity severity : GRAVEST_FIRST) {
            int count = document.result().count(severity);
            if (count > 0) {
                page.add(separator).add(FindingText.ink(severity), count + " " + severity.text());
                separator = ", ";
            }
        }
        page.add((suppressed() > 0 ? "; " + suppressed() + " suppressed" : "") + ". How to fix it: relayplan rules "
                        + toRead())
                .end();
    }

    /** The rule whose findings count, or {@code RULE} if there are several. */
    private String toRead() {
        String rule = "";
        for (Finding finding : document.result().findings()) {
            if (finding.suppressed().isEmpty()) {
                rule = rule.isEmpty() || rule.equals(finding.rule()) ? finding.rule() : "RULE";
            }
        }
        return rule;
    }

    private int suppressed() {
        int count = 0;
        for (Finding finding : document.result().findings()) {
            count += finding.suppressed().isPresent() ? 1 : 0;
        }
        return count;
    }
}
