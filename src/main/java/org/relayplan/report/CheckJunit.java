package org.relayplan.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.relayplan.check.Finding;
import org.relayplan.source.Place;

/**
 * The findings of a check as JUnit's XML: a suite for each rule that ran, a case for each connector (or other thing) it
 * found something on, and one that passes if it found nothing. What makes the check fail is a failure; what doesn't
 * count is skipped, with the reason; what is milder passes and is told as output.
 */
public final class CheckJunit implements Rendered {

    private static final String NOTHING = "nothing found";
    private static final String MISSING = "not examined";

    private final CheckDocument document;
    private final JunitCases cases;

    /** The document as XML. */
    public CheckJunit(CheckDocument document) {
        this.document = document;
        this.cases = new JunitCases(document.result());
    }

    /** A piece of the document, and how many cases are in it. */
    private static final class Tally {
        private final StringBuilder text = new StringBuilder();
        private int tests;
        private int failures;
        private int skipped;

        String counts() {
            return " tests=\"" + tests + "\" failures=\"" + failures + "\" errors=\"0\" skipped=\"" + skipped
                    + "\" time=\"0\">\n";
        }
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        Tally all = new Tally();
        for (String rule : document.yardstick().rules()) {
            Tally suite = suite(rule);
            all.tests += suite.tests;
            all.failures += suite.failures;
            all.skipped += suite.skipped;
            all.text.append("  <testsuite name=\"").append(XmlText.of(rule)).append('"');
            all.text.append(suite.counts()).append(suite.text).append("  </testsuite>\n");
        }
        String head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\""
                + XmlText.of(document.tool().name()) + "\"";
        out.write((head + all.counts()).getBytes(StandardCharsets.UTF_8));
        out.write(all.text.toString().getBytes(StandardCharsets.UTF_8));
        out.write("</testsuites>\n".getBytes(StandardCharsets.UTF_8));
    }

    private Tally suite(String rule) {
        Tally suite = new Tally();
        List<String> missing = cases.missing(rule);
        if (!missing.isEmpty()) {
            begin(suite, rule, MISSING).append(">\n");
            suite.skipped++;
            element(suite, "skipped", String.join(" ", missing), "");
            suite.text.append("    </testcase>\n");
        }
        List<JunitCases.Case> found = cases.of(rule);
        for (JunitCases.Case each : found) {
            write(suite, rule, each);
        }
        if (found.isEmpty() && missing.isEmpty()) {
            begin(suite, rule, NOTHING).append("/>\n");
        }
        return suite;
    }

    private static StringBuilder begin(Tally suite, String rule, String name) {
        suite.tests++;
        return suite.text
                .append("    <testcase classname=\"")
                .append(XmlText.of(rule))
                .append("\" name=\"")
                .append(XmlText.of(name))
                .append("\" time=\"0\"");
    }

    private void write(Tally suite, String rule, JunitCases.Case each) {
        Place place = document.places().of(each.findings().get(0).element());
        begin(suite, rule, each.name())
                .append(" file=\"")
                .append(XmlText.of(place.file()))
                .append("\">\n");
        Finding gravest = null;
        boolean counts = false;
        for (Finding finding : each.findings()) {
            gravest = gravest == null && fails(finding) ? finding : gravest;
            counts |= finding.counts();
        }
        if (gravest != null) {
            suite.failures++;
            StringBuilder text = new StringBuilder();
            for (Finding finding : each.findings()) {
                text.append(text(finding)).append('\n');
            }
            String type = gravest.severity().text();
            element(suite, "failure", gravest.message(), " type=\"" + type + "\"", text.toString());
        } else if (!counts) {
            suite.skipped++;
            element(suite, "skipped", reason(each.findings().get(0)), "");
            output(suite, each);
        } else {
            output(suite, each);
        }
        suite.text.append("    </testcase>\n");
    }

    private boolean fails(Finding finding) {
        return finding.counts()
                && document.yardstick().failOn().isPresent()
                && finding.severity().isAtLeast(document.yardstick().failOn().get());
    }

    private static String reason(Finding finding) {
        return finding.suppressed().isPresent()
                ? FindingText.text(finding.suppressed().get())
                : "known from the baseline: " + finding.severity().text();
    }

    private static void element(Tally suite, String name, String message, String attributes) {
        suite.text
                .append("      <")
                .append(name)
                .append(" message=\"")
                .append(XmlText.of(message))
                .append('"')
                .append(attributes)
                .append("/>\n");
    }

    private static void element(Tally suite, String name, String message, String attributes, String escaped) {
        suite.text
                .append("      <")
                .append(name)
                .append(" message=\"")
                .append(XmlText.of(message))
                .append('"')
                .append(attributes)
                .append('>')
                .append(escaped.stripTrailing())
                .append("</")
                .append(name)
                .append(">\n");
    }

    private void output(Tally suite, JunitCases.Case each) {
        suite.text.append("      <system-out>");
        String separator = "";
        for (Finding finding : each.findings()) {
            suite.text.append(separator).append(text(finding));
            separator = "\n";
        }
        suite.text.append("</system-out>\n");
    }

    /** A line, escaped. */
    private String text(Finding finding) {
        String aside = finding.counts() ? "" : " (" + reason(finding) + ")";
        return XmlText.of(document.places().of(finding.element()) + ": "
                + finding.severity().text() + ": " + finding.message() + aside);
    }
}
