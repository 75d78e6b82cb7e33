package org.relayplan.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.relayplan.verify.ProbeResult;
import org.relayplan.verify.Verdict;

/**
 * What {@code verify} saw as JUnit's XML: a suite for each vantage and endpoint, a case for each probe. A contradiction
 * is a failure; what could not be told is an error, so that it never looks green.
 */
public final class VerifyJunit implements Rendered {

    private final VerifyDocument document;

    /** The document as XML. */
    public VerifyJunit(VerifyDocument document) {
        this.document = document;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"");
        text.append(XmlText.of(document.tool().name())).append('"').append(counts(document.results()));
        for (Map.Entry<String, List<ProbeResult>> meeting :
                VerifyWords.meetings(document).entrySet()) {
            text.append("  <testsuite name=\"")
                    .append(XmlText.of(meeting.getKey()))
                    .append('"');
            text.append(counts(meeting.getValue()));
            for (ProbeResult result : meeting.getValue()) {
                probe(text, meeting.getKey(), result);
            }
            text.append("  </testsuite>\n");
        }
        out.write(text.append("</testsuites>\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void probe(StringBuilder text, String meeting, ProbeResult result) {
        text.append("    <testcase classname=\"").append(XmlText.of(meeting)).append("\" name=\"");
        text.append(XmlText.of(result.attempt().pattern().id())).append("\" time=\"0\"");
        if (result.verdict() == Verdict.CONFIRMED) {
            text.append("/>\n");
            return;
        }
        String element = result.verdict() == Verdict.CONTRADICTED ? "failure" : "error";
        List<String> lines = new ArrayList<>();
        lines.add("expected " + VerifyWords.expected(result) + "; seen " + VerifyWords.observed(result));
        for (String advice : result.judgment().advice()) {
            lines.add("- " + advice);
        }
        result.attempt().transcript().forEach(line -> lines.add(TranscriptWords.line(line)));
        text.append(">\n      <").append(element).append(" message=\"");
        text.append(XmlText.of(result.judgment().reason())).append("\" type=\"");
        text.append(result.verdict().text()).append("\">");
        String separator = "";
        for (String line : lines) {
            text.append(separator).append(XmlText.of(line));
            separator = "\n";
        }
        text.append("</").append(element).append(">\n    </testcase>\n");
    }

    private static String counts(List<ProbeResult> results) {
        int failures = 0;
        int errors = 0;
        for (ProbeResult result : results) {
            failures += result.verdict() == Verdict.CONTRADICTED ? 1 : 0;
            errors += result.verdict() == Verdict.INCONCLUSIVE ? 1 : 0;
        }
        return " tests=\"" + results.size() + "\" failures=\"" + failures + "\" errors=\"" + errors
                + "\" skipped=\"0\" time=\"0\">\n";
    }
}
