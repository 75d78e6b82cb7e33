package org.relayplan.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.relayplan.check.Finding;
import org.relayplan.check.KnownFinding;
import org.relayplan.check.NotExamined;
import org.relayplan.check.Severity;
import org.relayplan.source.SourceFile;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;

/**
 * The findings of a check in SARIF 2.1.0 (OASIS), as GitHub code scanning shows it best. Of fingerprints it has only
 * our own: GitHub computes its primaryLocationLineHash itself and warns of any other. A run has no more results than
 * GitHub takes (SARIF support for code scanning, "results per run"); which, a notification of the run says.
 */
public final class CheckSarif implements Rendered {

    /** A run with more results is refused as a whole. */
    static final int MOST = 25_000;

    private final CheckDocument document;
    private final SarifPlaces places;
    private final int most;

    /**
     * The document as SARIF.
     *
     * @param folder absolute path of the folder to which file names are made relative
     */
    public CheckSarif(CheckDocument document, String folder) {
        this(document, folder, "");
    }

    /**
     * The document as SARIF, its files as they lie in the repository.
     *
     * @param folder absolute path of the folder to which file names are made relative
     * @param revision the revision that they were read from; empty for none
     */
    public CheckSarif(CheckDocument document, String folder, String revision) {
        this(document, folder, revision, MOST);
    }

    /** The same with another limit than GitHub's. */
    CheckSarif(CheckDocument document, String folder, String revision, int most) {
        this.document = document;
        this.places = new SarifPlaces(document, folder, revision);
        this.most = most;
    }

    @Override
    public String omission() {
        List<Finding> all = document.result().findings();
        if (all.size() <= most) {
            return "";
        }
        int left = all.size() - most;
        return "SARIF has only " + Clients.grouped(most) + " of " + Clients.grouped(all.size())
                + " findings, as many as GitHub code scanning takes in a run; " + Clients.grouped(left)
                + (left == 1 ? " is" : " are") + " left out, " + leftOut(all) + ". -f json has all of them.";
    }

    /** How grave what has no room can be: it is the last of those that are nobody's choice. */
    private String leftOut(List<Finding> all) {
        List<Finding> open = all.stream().filter(CheckSarif::isOpen).toList();
        if (open.size() <= most) {
            return (all.size() - most == 1 ? "" : "all of them ") + "accepted or known";
        }
        return (open.size() == all.size() ? "none above " : "none that counts above ")
                + open.get(most).severity().text();
    }

    /** Whether code scanning shows it as open: neither accepted nor, unless it is critical, known. */
    private static boolean isOpen(Finding finding) {
        return finding.suppressed().isEmpty() && (!finding.known() || finding.severity() == Severity.CRITICAL);
    }

    /** The findings there is room for, in their order: the gravest that are open, then of the others. */
    private List<Finding> kept() {
        List<Finding> all = document.result().findings();
        if (all.size() <= most) {
            return all;
        }
        int open = Math.min(most, (int) all.stream().filter(CheckSarif::isOpen).count());
        int others = most - open;
        List<Finding> kept = new ArrayList<>(most);
        for (Finding finding : all) {
            if (isOpen(finding) ? open-- > 0 : others-- > 0) {
                kept.add(finding);
            }
        }
        return kept;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        try {
            JsonGenerator json = JsonForm.generator(out);
            json.writeStartObject();
            json.writeStringProperty("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.writeStringProperty("version", "2.1.0");
            json.writeArrayPropertyStart("runs");
            writeRun(json);
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
            json.close();
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    private void writeRun(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeObjectPropertyStart("tool");
        json.writeObjectPropertyStart("driver");
        json.writeStringProperty("name", document.tool().name());
        json.writeStringProperty("semanticVersion", document.tool().version());
        SarifRules.write(json, document.yardstick().rules());
        json.writeEndObject();
        json.writeEndObject();
        json.writeObjectPropertyStart("automationDetails");
        json.writeStringProperty("id", id());
        json.writeEndObject();
        writeInvocation(json);
        json.writeArrayPropertyStart("artifacts");
        for (SourceFile input : document.inputs()) {
            json.writeStartObject();
            places.writeArtifact(json, "location", input.file());
            if (input.sha256().isPresent()) {
                json.writeObjectPropertyStart("hashes");
                json.writeStringProperty("sha-256", input.sha256().get());
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringProperty("columnKind", "utf16CodeUnits");
        new SarifResults(document, places).write(json, kept());
        json.writeEndObject();
    }

    private void writeInvocation(JsonGenerator json) {
        json.writeArrayPropertyStart("invocations");
        json.writeStartObject();
        json.writeBooleanProperty("executionSuccessful", true);
        json.writeArrayPropertyStart("toolExecutionNotifications");
        String omission = omission();
        if (!omission.isEmpty()) {
            json.writeStartObject();
            writeMessage(json, "warning", omission);
            json.writeEndObject();
        }
        for (NotExamined missing : document.result().notExamined()) {
            writeNotification(json, missing.rule(), "warning", "Not examined: " + missing.reason());
        }
        for (KnownFinding gone : document.yardstick().gone()) {
            writeNotification(json, gone.rule(), "note", "No longer occurs, but is in the baseline: " + gone.message());
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private void writeNotification(JsonGenerator json, String rule, String level, String text) {
        json.writeStartObject();
        writeMessage(json, level, text);
        json.writeObjectPropertyStart("associatedRule");
        json.writeStringProperty("id", rule);
        int index = document.yardstick().rules().indexOf(rule);
        if (index >= 0) {
            json.writeNumberProperty("index", index);
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void writeMessage(JsonGenerator json, String level, String text) {
        json.writeStringProperty("level", level);
        SarifResults.writeText(json, SarifText.plain(text));
    }

    /** GitHub takes what stands before the last slash for the category, of which a repository shows the newest run. */
    private String id() {
        return "relayplan/" + SarifText.plain(model()) + "/";
    }

    /** The one document, or the folder that all of them are in. */
    private String model() {
        List<SourceFile> inputs = document.inputs();
        String common = inputs.isEmpty() ? "" : places.name(inputs.get(0).file());
        for (int i = 1; i < inputs.size(); i++) {
            String name = places.name(inputs.get(i).file());
            while (!common.isEmpty() && !name.equals(common) && !name.startsWith(common + "/")) {
                common = common.substring(0, Math.max(0, common.lastIndexOf('/')));
            }
        }
        return common.isEmpty() ? "model" : common;
    }
}
