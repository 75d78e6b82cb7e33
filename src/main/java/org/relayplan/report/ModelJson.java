package org.relayplan.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.relayplan.model.Model;
import org.relayplan.model.Server;

/**
 * A model as our model document, which {@code load} reads back equal: stated settings only, equal connectors of several
 * servers once.
 */
public final class ModelJson implements Rendered {

    private static final JsonValue SCHEMA = new JsonValue.Text("model.schema.json");

    private final JsonValue.Properties document;
    private final boolean ascii;

    private ModelJson(Map<String, JsonValue> document, boolean ascii) {
        this.document = new JsonValue.Properties(document);
        this.ascii = ascii;
    }

    /**
     * The whole model in one document.
     *
     * @param ascii whether letters beyond ASCII are escaped, so that no terminal or code page can change them
     */
    public static ModelJson of(Model model, boolean ascii) {
        ModelParts parts = new ModelParts(model);
        Map<String, JsonValue> document = begun();
        parts.putOrganization(document);
        if (!model.servers().isEmpty()) {
            document.put("servers", parts.servers(model.servers()));
        }
        parts.putConnectors(parts.entries(), document);
        parts.putRest(document);
        return new ModelJson(document, ascii);
    }

    /**
     * The model in several documents: one for each server with what only it has, and one with what they share, under
     * the empty name. Together they are the model, but for the order of connectors.
     */
    public static Map<String, ModelJson> byServer(Model model) {
        ModelParts parts = new ModelParts(model);
        Map<String, ModelJson> documents = new LinkedHashMap<>();
        Map<String, JsonValue> common = begun();
        parts.putOrganization(common);
        List<SharedConnectors.Entry> shared = new ArrayList<>();
        for (SharedConnectors.Entry entry : parts.entries()) {
            if (entry.servers().size() > 1) {
                shared.add(entry);
            }
        }
        parts.putConnectors(shared, common);
        parts.putRest(common);
        if (common.size() > 1) {
            documents.put("", new ModelJson(common, false));
        }
        for (Server server : model.servers()) {
            Map<String, JsonValue> document = begun();
            document.put("servers", parts.servers(List.of(server)));
            List<SharedConnectors.Entry> own = new ArrayList<>();
            for (SharedConnectors.Entry entry : parts.entries()) {
                if (entry.servers().equals(List.of(server))) {
                    own.add(entry);
                }
            }
            parts.putConnectors(own, document);
            documents.put(server.name(), new ModelJson(document, false));
        }
        return documents;
    }

    private static Map<String, JsonValue> begun() {
        Map<String, JsonValue> document = new LinkedHashMap<>();
        document.put("$schema", SCHEMA);
        return document;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        out.write(JsonLayout.of(document, ascii).getBytes(StandardCharsets.UTF_8));
    }
}
