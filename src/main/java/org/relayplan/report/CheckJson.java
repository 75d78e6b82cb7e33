package org.relayplan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relayplan.check.CheckResult;
import org.relayplan.check.Finding;
import org.relayplan.check.NotExamined;
import org.relayplan.check.Severity;
import org.relayplan.check.Witness;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Suppression;
import org.relayplan.source.Place;
import tools.jackson.core.JsonGenerator;

/** The findings of a check as {@code schemas/check.schema.json} describes them. */
public final class CheckJson extends JsonDocument {

    private final CheckDocument document;

    /** The document as JSON. */
    public CheckJson(CheckDocument document) {
        super("relayplan/check/1", document.tool(), document.inputs());
        this.document = document;
    }

    @Override
    void writeProperties(JsonGenerator json) {
        writeFindings(json, "findings", document);
        json.writeArrayPropertyStart("notExamined");
        for (NotExamined missing : document.result().notExamined()) {
            json.writeStartObject();
            json.writeStringProperty("rule", missing.rule());
            json.writeStringProperty("reason", missing.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
        writeBaseline(json);
        writeSummary(json);
    }

    /** Writes a property with the findings of a check. */
    static void writeFindings(JsonGenerator json, String name, CheckDocument document) {
        json.writeArrayPropertyStart(name);
        for (Finding finding : document.result().findings()) {
            write(json, finding, document);
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, Finding finding, CheckDocument document) {
        json.writeStartObject();
        json.writeStringProperty("rule", finding.rule());
        json.writeStringProperty("severity", finding.severity().text());
        writeTexts(json, "tags", document.tags(finding));
        json.writeStringProperty("message", finding.message());
        write(json, document.places().of(finding.element()));
        writeTexts(json, "servers", finding.servers());
        if (finding.connector().isPresent()) {
            json.writeStringProperty("connector", finding.connector().get());
        } else {
            json.writeNullProperty("connector");
        }
        writeWitness(json, finding.witness());
        writeTexts(json, "sources", texts(finding.sources()));
        json.writeStringProperty("addresses", finding.sources().count().toString());
        json.writeBooleanProperty("suppressed", finding.suppressed().isPresent());
        writeSuppression(json, finding.suppressed());
        json.writeBooleanProperty("known", finding.known());
        json.writeEndObject();
    }

    /** A place without a line means the document as a whole. */
    static void write(JsonGenerator json, Place place) {
        json.writeStringProperty("file", place.file());
        writeNumber(json, "line", place.line());
        writeNumber(json, "column", place.column());
        writeNumber(json, "endLine", place.endLine());
        writeNumber(json, "endColumn", place.endColumn());
        json.writeStringProperty("pointer", place.pointer());
    }

    private static void writeNumber(JsonGenerator json, String name, int number) {
        if (number == 0) {
            json.writeNullProperty(name);
        } else {
            json.writeNumberProperty(name, number);
        }
    }

    private static void writeWitness(JsonGenerator json, Optional<Witness> witness) {
        if (witness.isEmpty()) {
            json.writeNullProperty("witness");
            return;
        }
        json.writeObjectPropertyStart("witness");
        json.writeStringProperty("from", witness.get().from().toString());
        json.writeStringProperty("server", witness.get().server());
        json.writeStringProperty("local", witness.get().local().toString());
        json.writeEndObject();
    }

    private static void writeSuppression(JsonGenerator json, Optional<Suppression> suppression) {
        if (suppression.isEmpty()) {
            json.writeNullProperty("suppression");
            return;
        }
        json.writeObjectPropertyStart("suppression");
        json.writeStringProperty("reason", suppression.get().reason());
        json.writeStringProperty("expires", suppression.get().expires().toString());
        writeTexts(
                json,
                "scope",
                suppression.get().scope().isEmpty()
                        ? List.of()
                        : suppression.get().scope().get().texts());
        json.writeEndObject();
    }

    private static List<String> texts(AddressSet addresses) {
        List<String> texts = new ArrayList<>();
        for (AddressRange range : addresses.ranges()) {
            texts.add(range.toString());
        }
        return texts;
    }

    private void writeBaseline(JsonGenerator json) {
        if (!document.yardstick().baseline()) {
            json.writeNullProperty("baseline");
            return;
        }
        json.writeObjectPropertyStart("baseline");
        BaselineJson.write(json, "gone", document.yardstick().gone());
        json.writeEndObject();
    }

    private void writeSummary(JsonGenerator json) {
        CheckResult result = document.result();
        json.writeObjectPropertyStart("summary");
        json.writeNumberProperty("findings", result.findings().size() - result.suppressed() - result.known());
        Severity[] mildestFirst = Severity.values();
        for (int i = mildestFirst.length - 1; i >= 0; i--) {
            json.writeNumberProperty(mildestFirst[i].text(), result.count(mildestFirst[i]));
        }
        json.writeNumberProperty("suppressed", result.suppressed());
        json.writeNumberProperty("known", result.known());
        json.writeNumberProperty("notExamined", result.notExamined().size());
        json.writeNumberProperty("rules", document.extent().rules());
        json.writeNumberProperty("servers", document.extent().servers());
        json.writeNumberProperty("connectors", document.extent().connectors());
        json.writeNumberProperty("listeners", document.extent().listeners());
        json.writeEndObject();
    }
}
