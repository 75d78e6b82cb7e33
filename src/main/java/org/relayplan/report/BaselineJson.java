package org.relayplan.report;

import java.util.List;
import org.relayplan.check.Baseline;
import org.relayplan.check.KnownFinding;
import org.relayplan.source.SourceFile;
import tools.jackson.core.JsonGenerator;

/** A baseline as {@code schemas/baseline.schema.json} describes it. */
public final class BaselineJson extends JsonDocument {

    private final Baseline baseline;

    /** The baseline, made of what was found in those documents. */
    public BaselineJson(Tool tool, List<SourceFile> inputs, Baseline baseline) {
        super("relayplan/baseline/1", tool, inputs);
        this.baseline = baseline;
    }

    @Override
    void writeProperties(JsonGenerator json) {
        write(json, "fingerprints", baseline.entries());
    }

    /** Writes a property with known findings. */
    static void write(JsonGenerator json, String name, List<KnownFinding> entries) {
        json.writeArrayPropertyStart(name);
        for (KnownFinding entry : entries) {
            json.writeStartObject();
            json.writeStringProperty("rule", entry.rule());
            if (entry.connector().isPresent()) {
                json.writeStringProperty("connector", entry.connector().get());
            } else {
                json.writeNullProperty("connector");
            }
            writeTexts(json, "servers", entry.servers());
            json.writeStringProperty("fingerprint", entry.fingerprint());
            json.writeStringProperty("severity", entry.severity().text());
            json.writeStringProperty("message", entry.message());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
