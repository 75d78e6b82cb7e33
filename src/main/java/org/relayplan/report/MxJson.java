package org.relayplan.report;

import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Mail exchangers as {@code schemas/mx.schema.json} describes them. */
public final class MxJson extends JsonDocument {

    private final MxAnswer answer;

    /** The answer, with what it was made by. */
    public MxJson(MxAnswer answer, Tool tool) {
        super("relayplan/mx/1", tool, List.of());
        this.answer = answer;
    }

    @Override
    void writeProperties(JsonGenerator json) {
        json.writeStringProperty("domain", answer.domain());
        if (answer.server().isPresent()) {
            json.writeStringProperty("server", answer.server().get());
        } else {
            json.writeNullProperty("server");
        }
        json.writeStringProperty("outcome", answer.outcome());
        json.writeStringProperty("summary", answer.summary());
        writeTexts(json, "aliases", answer.aliases());
        json.writeArrayPropertyStart("exchangers");
        for (MxHost host : answer.exchangers()) {
            json.writeStartObject();
            json.writeNumberProperty("preference", host.preference());
            json.writeStringProperty("name", host.name());
            writeTexts(json, "addresses", host.addresses());
            json.writeStringProperty("problem", host.problem());
            json.writeEndObject();
        }
        json.writeEndArray();
        writeTexts(json, "remarks", answer.remarks());
    }
}
