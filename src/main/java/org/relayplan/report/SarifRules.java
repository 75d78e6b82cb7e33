package org.relayplan.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.relayplan.check.Severity;
import org.relayplan.rules.Page;
import tools.jackson.core.JsonGenerator;

/** Writes the rules of a run with their pages, as GitHub code scanning shows them best. */
final class SarifRules {

    /** GitHub cuts a fullDescription there. */
    private static final int LONGEST = 1024;

    private SarifRules() {}

    static void write(JsonGenerator json, List<String> rules) throws IOException {
        json.writeArrayPropertyStart("rules");
        for (String rule : rules) {
            write(json, Page.of(rule));
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, Page page) throws IOException {
        List<Severity> severities = page.severities();
        Severity gravest = severities.get(severities.size() - 1);
        json.writeStartObject();
        json.writeStringProperty("id", page.id());
        writeText(json, "shortDescription", page.summary());
        writeText(json, "fullDescription", cut(page.description()));
        json.writeObjectPropertyStart("help");
        json.writeStringProperty("text", text(page));
        json.writeStringProperty("markdown", page.markdown());
        json.writeEndObject();
        json.writeObjectPropertyStart("defaultConfiguration");
        json.writeStringProperty("level", level(gravest));
        json.writeEndObject();
        json.writeObjectPropertyStart("properties");
        JsonDocument.writeTexts(json, "tags", List.of("security", "exchange", "smtp"));
        // Exact for the model; whether the servers are as the model says is another question.
        json.writeStringProperty("precision", "high");
        json.writeStringProperty("problem.severity", gravest.isAtLeast(Severity.HIGH) ? "error" : problem(gravest));
        json.writeStringProperty("security-severity", score(gravest));
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void writeText(JsonGenerator json, String name, String text) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("text", text);
        json.writeEndObject();
    }

    private static String text(Page page) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PagesText(List.of(page), Style.PLAIN).writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Whole sentences, as many as fit. */
    static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = text.lastIndexOf(". ", LONGEST - 1);
        return end < 0 ? text.substring(0, LONGEST - 1) + "\u2026" : text.substring(0, end + 1);
    }

    /** How SARIF calls it. */
    static String level(Severity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> "error";
            case MEDIUM -> "warning";
            case LOW, INFO -> "note";
        };
    }

    private static String problem(Severity severity) {
        return severity == Severity.MEDIUM ? "warning" : "recommendation";
    }

    /** In the middle of GitHub's classes: critical above 9, high from 7, medium from 4, low above 0. */
    static String score(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "9.5";
            case HIGH -> "8.0";
            case MEDIUM -> "5.5";
            case LOW, INFO -> "2.5";
        };
    }
}
