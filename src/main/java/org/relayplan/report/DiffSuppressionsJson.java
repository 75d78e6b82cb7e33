package org.relayplan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relayplan.diff.SuppressionChange;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Suppression;
import tools.jackson.core.JsonGenerator;

/** Suppressions that are new or go further, as {@code schemas/diff.schema.json} describes them. */
final class DiffSuppressionsJson {

    private DiffSuppressionsJson() {}

    /** Writes the property. */
    static void write(JsonGenerator json, DiffDocument document) {
        json.writeArrayPropertyStart("suppressions");
        for (SuppressionChange change : document.suppressions()) {
            json.writeStartObject();
            json.writeStringProperty("change", change.before().isEmpty() ? "added" : "widened");
            JsonDocument.writeTexts(json, "servers", change.servers());
            DiffJson.writeText(json, "connector", change.connector());
            DiffJson.writeText(json, "range", change.range());
            write(json, "before", change.before());
            write(json, "after", Optional.of(change.after()));
            writeClients(json, "clients", change.scope());
            writeClients(json, "added", change.wider());
            CheckJson.write(json, document.after().places().of(change.element()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, String name, Optional<Suppression> suppression) {
        if (suppression.isEmpty()) {
            json.writeNullProperty(name);
            return;
        }
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("rule", suppression.get().rule());
        json.writeStringProperty("reason", suppression.get().reason());
        json.writeStringProperty("expires", suppression.get().expires().toString());
        JsonDocument.writeTexts(
                json,
                "scope",
                suppression.get().scope().isEmpty()
                        ? List.of()
                        : suppression.get().scope().get().texts());
        json.writeEndObject();
    }

    private static void writeClients(JsonGenerator json, String name, Optional<AddressSet> clients) {
        if (clients.isEmpty()) {
            json.writeNullProperty(name);
            return;
        }
        List<String> texts = new ArrayList<>();
        for (AddressRange range : clients.get().ranges()) {
            texts.add(range.toString());
        }
        JsonDocument.writeTexts(json, name, texts);
    }
}
