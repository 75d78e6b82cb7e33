package org.relayplan.report;

import java.util.List;
import org.relayplan.model.Organization;
import org.relayplan.source.SourceFile;
import tools.jackson.core.JsonGenerator;

/** One explanation as {@code schemas/explain.schema.json} describes it. */
public final class ExplainJson extends JsonDocument {

    private final ExplainedConnection explained;
    private final Organization organization;

    /** The explanation, with what it was made by and from. */
    public ExplainJson(ExplainedConnection explained, Organization organization, Tool tool, List<SourceFile> inputs) {
        super("relayplan/explain/1", tool, inputs);
        this.explained = explained;
        this.organization = organization;
    }

    @Override
    void writeProperties(JsonGenerator json) {
        ExplanationJson.write(json, explained, organization);
    }
}
