package org.relayplan.report;

import java.util.List;
import org.relayplan.check.Severity;
import org.relayplan.rules.Page;
import tools.jackson.core.JsonGenerator;

/** Rules and their pages as {@code schemas/rules.schema.json} describes them. */
public final class CatalogueJson extends JsonDocument {

    private final List<Page> pages;

    /** The pages in the order in which they are told. */
    public CatalogueJson(Tool tool, List<Page> pages) {
        super("relayplan/rules/1", tool, List.of());
        this.pages = List.copyOf(pages);
    }

    @Override
    void writeProperties(JsonGenerator json) {
        json.writeArrayPropertyStart("rules");
        for (Page page : pages) {
            json.writeStartObject();
            json.writeStringProperty("id", page.id());
            json.writeArrayPropertyStart("severities");
            for (Severity severity : page.severities()) {
                json.writeString(severity.text());
            }
            json.writeEndArray();
            json.writeStringProperty("summary", page.summary());
            json.writeStringProperty("page", page.markdown());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
