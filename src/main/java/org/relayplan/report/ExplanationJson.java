package org.relayplan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relayplan.analysis.Capability;
import org.relayplan.analysis.Explanation;
import org.relayplan.analysis.May;
import org.relayplan.analysis.Outcome;
import org.relayplan.model.Connector;
import org.relayplan.model.Organization;
import tools.jackson.core.JsonGenerator;

/** The properties of an explanation in JSON, in the order of {@code schemas/explain.schema.json}. */
final class ExplanationJson {

    private ExplanationJson() {}

    /** The properties of one answer, into the object that is open. */
    static void write(JsonGenerator json, ExplainedConnection explained, Organization organization) {
        json.writeStringProperty("from", explained.from().toString());
        json.writeStringProperty("server", explained.explanation().server().name());
        json.writeStringProperty("local", explained.local().toString());
        writeAnswer(json, explained.explanation(), organization);
    }

    /** What is the same for all clients that share the explanation. */
    static void writeAnswer(JsonGenerator json, Explanation explanation, Organization organization) {
        boolean sure = explanation.outcome() == Outcome.ANSWERED;
        List<String> names = new ArrayList<>();
        for (Connector connector : explanation.answer().connectors()) {
            names.add(connector.name());
        }
        json.writeStringProperty("outcome", explanation.outcome().text());
        write(json, "connector", sure ? Optional.of(names.get(0)) : Optional.empty());
        write(json, "binding", explanation.binding().map(Object::toString));
        write(json, "range", explanation.range().map(range -> range.text()));
        JsonDocument.writeTexts(json, "alternatives", sure ? List.of() : names);
        write(json, "principal", explanation.principal().map(principal -> principal.principalName()));
        write(json, "may", explanation.answer().may());
        if (explanation.afterLogon().isPresent()) {
            write(json, "afterLogon", explanation.afterLogon().get());
        } else {
            json.writeNullProperty("afterLogon");
        }
        JsonDocument.writeTexts(json, "why", Why.of(explanation, organization));
    }

    private static void write(JsonGenerator json, String name, Optional<String> text) {
        if (text.isPresent()) {
            json.writeStringProperty(name, text.get());
        } else {
            json.writeNullProperty(name);
        }
    }

    private static void write(JsonGenerator json, String name, May may) {
        json.writeObjectPropertyStart(name);
        for (Capability capability : Capability.values()) {
            json.writeStringProperty(capability.text(), may.get(capability).text());
        }
        json.writeEndObject();
    }
}
