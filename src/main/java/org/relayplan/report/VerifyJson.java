package org.relayplan.report;

import java.util.Locale;
import java.util.Optional;
import org.relayplan.smtp.Certificate;
import org.relayplan.smtp.Transcript;
import org.relayplan.verify.ProbeResult;
import org.relayplan.verify.Verdict;
import tools.jackson.core.JsonGenerator;

/** Every probe as {@code schemas/verify.schema.json} describes them: the evidence that a report can file. */
public final class VerifyJson extends JsonDocument {

    private final VerifyDocument document;

    /** The document as JSON. */
    public VerifyJson(VerifyDocument document) {
        super("relayplan/verify/1", document.tool(), document.inputs());
        this.document = document;
    }

    @Override
    void writeProperties(JsonGenerator json) {
        json.writeStringProperty("startedAt", document.startedAt().toString());
        json.writeStringProperty("endedAt", document.endedAt().toString());
        json.writeBooleanProperty("practice", document.isPractice());
        json.writeBooleanProperty("partial", document.isPartial());
        if (document.hasLogon()) {
            // Told apart, for it is no evidence about clients that don't log on.
            json.writeBooleanProperty("logon", true);
        }
        json.writeArrayPropertyStart("probes");
        for (ProbeResult result : document.results()) {
            write(json, result);
        }
        json.writeEndArray();
        json.writeObjectPropertyStart("summary");
        for (Verdict verdict : Verdict.values()) {
            json.writeNumberProperty(verdict.text(), document.count(verdict));
        }
        json.writeEndObject();
    }

    private void write(JsonGenerator json, ProbeResult result) {
        json.writeStartObject();
        json.writeStringProperty("vantage", result.vantage().name());
        json.writeStringProperty("server", result.endpoint().server().name());
        json.writeStringProperty(
                "endpoint", result.endpoint().host() + ":" + result.endpoint().port());
        json.writeStringProperty("local", result.endpoint().local().toString());
        json.writeStringProperty("pattern", result.attempt().pattern().id());
        json.writeObjectPropertyStart("expected");
        writeTexts(json, "connectors", result.expected().connectors());
        writeTexts(json, "reactions", result.expected().reactions());
        json.writeEndObject();
        json.writeStringProperty("observed", VerifyWords.observed(result));
        writeTexts(json, "greetsLike", result.alike());
        json.writeStringProperty("verdict", result.verdict().text());
        json.writeStringProperty("reason", result.judgment().reason());
        writeTexts(json, "advice", result.judgment().advice());
        Optional<String> reply = result.attempt().end().reply().map(said -> String.join("\n", said.wire()));
        writeOptional(json, "reply", reply);
        writeOptional(json, "seenAddress", result.attempt().facts().seenAddress());
        certificate(json, result.attempt().facts().certificate());
        json.writeStringProperty("at", result.attempt().at().toString());
        json.writeArrayPropertyStart("transcript");
        for (Transcript.Line line : result.attempt().transcript()) {
            json.writeStartObject();
            json.writeStringProperty("at", line.at().toString());
            json.writeStringProperty("side", line.side().name().toLowerCase(Locale.ROOT));
            json.writeStringProperty("text", line.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void certificate(JsonGenerator json, Optional<Certificate> shown) {
        if (shown.isEmpty()) {
            json.writeNullProperty("certificate");
            return;
        }
        Certificate certificate = shown.get();
        json.writeObjectPropertyStart("certificate");
        json.writeStringProperty("subject", certificate.subject());
        json.writeStringProperty("issuer", certificate.issuer());
        writeTexts(json, "names", certificate.names());
        json.writeStringProperty("notBefore", certificate.notBefore().toString());
        json.writeStringProperty("notAfter", certificate.notAfter().toString());
        writeOptional(json, "distrust", certificate.distrust());
        json.writeEndObject();
    }

    private static void writeOptional(JsonGenerator json, String name, Optional<String> text) {
        if (text.isPresent()) {
            json.writeStringProperty(name, text.get());
        } else {
            json.writeNullProperty(name);
        }
    }
}
