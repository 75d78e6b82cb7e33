package org.relayplan.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.relayplan.analysis.NameTemplate;
import org.relayplan.analysis.Outcome;
import org.relayplan.diff.Alteration;
import org.relayplan.diff.AnswerChange;
import org.relayplan.diff.Changes;
import org.relayplan.diff.RightChange;
import org.relayplan.diff.Shift;
import org.relayplan.diff.Treatment;
import org.relayplan.diff.Way;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Binding;
import org.relayplan.model.Connector;
import org.relayplan.source.Element;
import org.relayplan.source.Place;
import org.relayplan.source.SourceFile;
import tools.jackson.core.JsonGenerator;

/** A difference as {@code schemas/diff.schema.json} describes it. */
public final class DiffJson extends JsonDocument {

    private final DiffDocument document;
    private final DiffLines lines;

    /** The document as JSON. */
    public DiffJson(DiffDocument document) {
        super("relayplan/diff/1", document.tool(), document.inputs());
        this.document = document;
        this.lines = document.lines();
    }

    @Override
    void writeProperties(JsonGenerator json) {
        writeTexts(json, "old", names(document.before().files()));
        writeTexts(json, "new", names(document.after().files()));
        writeText(json, "intent", document.intent().map(SourceFile::file));
        write(json, "gained", Way.GAINED);
        write(json, "lost", Way.LOST);
        write(json, "undecided", Way.UNDECIDED);
        json.writeArrayPropertyStart("answered");
        for (AnswerChange change : Changes.answered(document.behaviour())) {
            write(json, change);
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("settings");
        for (Alteration alteration : document.alterations()) {
            write(json, alteration);
        }
        json.writeEndArray();
        json.writeObjectPropertyStart("findings");
        CheckJson.writeFindings(json, "introduced", document.introduced());
        CheckJson.writeFindings(json, "resolved", document.resolved());
        json.writeEndObject();
        CheckJson.writeFindings(json, "unmet", document.unmet());
        DiffSuppressionsJson.write(json, document);
    }

    private void write(JsonGenerator json, String name, Way way) {
        json.writeArrayPropertyStart(name);
        for (RightChange change : Changes.of(document.behaviour(), way)) {
            json.writeStartObject();
            writePlace(json, change.servers(), change.local(), change.clients());
            json.writeStringProperty("right", change.step().right().text());
            json.writeStringProperty("before", change.step().before().text());
            json.writeStringProperty("after", change.step().after().text());
            Optional<String> intended = Optional.of(change.step().intended());
            writeText(json, "intended", intended.filter(text -> !text.isEmpty()));
            boolean isShared = change.servers().size() > 1;
            writeTexts(json, "oldConnectors", connectors(change.shifts(), false, isShared));
            writeTexts(json, "newConnectors", connectors(change.shifts(), true, isShared));
            writeEnd(json, change.servers(), change.local(), change.clients(), change.shifts());
        }
        json.writeEndArray();
    }

    private void write(JsonGenerator json, AnswerChange change) {
        Shift shift = change.shift();
        boolean isShared = change.servers().size() > 1;
        json.writeStartObject();
        writePlace(json, change.servers(), change.local(), shift.clients());
        json.writeStringProperty("right", "connector");
        writeText(json, "before", answer(shift.before(), isShared));
        writeText(json, "after", answer(shift.after(), isShared));
        json.writeNullProperty("intended");
        writeTexts(json, "oldConnectors", connectors(List.of(shift), false, isShared));
        writeTexts(json, "newConnectors", connectors(List.of(shift), true, isShared));
        writeEnd(json, change.servers(), change.local(), shift.clients(), List.of(shift));
    }

    private static void writePlace(JsonGenerator json, List<String> servers, Binding local, AddressSet clients) {
        writeTexts(json, "servers", servers);
        json.writeStringProperty("local", local.toString());
        List<String> sources = new ArrayList<>();
        for (AddressRange range : clients.ranges()) {
            sources.add(range.toString());
        }
        writeTexts(json, "sources", sources);
        json.writeStringProperty("addresses", clients.count().toString());
    }

    private void writeEnd(
            JsonGenerator json, List<String> servers, Binding local, AddressSet clients, List<Shift> shifts) {
        json.writeObjectPropertyStart("witness");
        json.writeStringProperty("from", lines.example(clients).toString());
        json.writeStringProperty("server", servers.get(0));
        json.writeStringProperty("local", local.toString());
        json.writeEndObject();
        json.writeObjectPropertyStart("lines");
        writeLines(json, "old", lines.of(shifts, local, false));
        writeLines(json, "new", lines.of(shifts, local, true));
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void writeLines(JsonGenerator json, String name, Map<Place, Element> lines) {
        json.writeArrayPropertyStart(name);
        lines.forEach((place, element) -> {
            json.writeStartObject();
            CheckJson.write(json, place);
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    private static List<String> connectors(List<Shift> shifts, boolean isAfter, boolean isShared) {
        Set<String> names = new LinkedHashSet<>();
        for (Shift shift : shifts) {
            names.addAll(names(isAfter ? shift.after() : shift.before(), isShared));
        }
        return List.copyOf(names);
    }

    private static List<String> names(Treatment treatment, boolean isShared) {
        List<String> names = new ArrayList<>();
        for (Connector connector : treatment.answer().connectors()) {
            names.add(isShared ? NameTemplate.of(connector.name(), connector.server()) : connector.name());
        }
        return names;
    }

    /** The connector's name where one surely answers, else what becomes of the connection. */
    private static Optional<String> answer(Treatment treatment, boolean isShared) {
        return treatment.answer().outcome() == Outcome.ANSWERED
                ? Optional.of(names(treatment, isShared).get(0))
                : Optional.empty();
    }

    private void write(JsonGenerator json, Alteration one) {
        json.writeStartObject();
        json.writeStringProperty("change", one.kind().text());
        json.writeStringProperty("subject", one.subject().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("name", one.name());
        writeTexts(json, "servers", one.servers());
        writeText(json, "setting", Optional.of(one.setting()).filter(text -> !text.isEmpty()));
        writeText(json, "before", one.before());
        writeText(json, "after", one.after());
        writeTexts(json, "removed", one.removed());
        writeTexts(json, "added", one.added());
        writeLine(json, "old", one.elementBefore(), document.before());
        writeLine(json, "new", one.elementAfter(), document.after());
        json.writeEndObject();
    }

    private static void writeLine(JsonGenerator json, String name, Optional<Element> element, DiffSide side) {
        if (element.isEmpty()) {
            json.writeNullProperty(name);
            return;
        }
        json.writeObjectPropertyStart(name);
        CheckJson.write(json, side.places().of(element.get()));
        json.writeEndObject();
    }

    static void writeText(JsonGenerator json, String name, Optional<String> text) {
        if (text.isPresent()) {
            json.writeStringProperty(name, text.get());
        } else {
            json.writeNullProperty(name);
        }
    }

    private static List<String> names(List<SourceFile> files) {
        List<String> names = new ArrayList<>();
        files.forEach(file -> names.add(file.file()));
        return names;
    }
}
