package org.relayplan.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.relayplan.check.Finding;
import org.relayplan.check.NotExamined;
import org.relayplan.check.Severity;
import org.relayplan.source.Place;
import org.relayplan.source.Visible;

/**
 * The findings of a check as GitHub's workflow commands, a line each, which show at the line in a pull request. What
 * somebody accepted is left out, and what a baseline holds unless it is critical.
 */
public final class CheckGithub implements Rendered {

    private final CheckDocument document;
    private final String folder;

    /**
     * The document as commands.
     *
     * @param folder absolute path of the folder to which file names are made relative
     */
    public CheckGithub(CheckDocument document, String folder) {
        this.document = document;
        this.folder = folder;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Finding finding : document.result().findings()) {
            if (finding.suppressed().isEmpty() && (!finding.known() || finding.severity() == Severity.CRITICAL)) {
                write(finding, text);
            }
        }
        for (NotExamined missing : document.result().notExamined()) {
            text.append("::notice title=").append(property("not examined: " + missing.rule()));
            text.append("::").append(data(missing.reason())).append('\n');
        }
        String gone = FindingCounts.gone(document.yardstick());
        if (!gone.isEmpty()) {
            text.append("::notice title=baseline::").append(data(gone)).append('\n');
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void write(Finding finding, StringBuilder text) {
        text.append("::").append(finding.known() ? "notice" : command(finding.severity()));
        text.append(' ');
        Place place = document.places().of(finding.element());
        if (!place.file().equals("-")) {
            text.append("file=").append(property(ArtifactName.relative(place.file(), folder)));
            text.append(',');
            if (place.line() > 0) {
                text.append("line=").append(place.line()).append(",col=").append(place.column());
                text.append(",endLine=").append(place.endLine());
                text.append(",endColumn=").append(place.endColumn()).append(',');
            }
        }
        String subject = FindingSubject.of(finding);
        text.append("title=")
                .append(property(
                        (finding.known() ? "known, " : "") + finding.severity().text() + " " + finding.rule()
                                + document.tagText(finding) + (subject.isEmpty() ? "" : " " + subject)));
        text.append("::").append(data(finding.message())).append('\n');
    }

    private static String command(Severity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> "error";
            case MEDIUM -> "warning";
            case LOW, INFO -> "notice";
        };
    }

    /** As actions/toolkit's escapeData does. */
    static String data(String foreign) {
        return Visible.text(foreign).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    /** As actions/toolkit's escapeProperty does. */
    static String property(String foreign) {
        return data(foreign).replace(":", "%3A").replace(",", "%2C");
    }
}
