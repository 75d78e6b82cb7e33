package org.relayplan.report;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.check.Finding;
import org.relayplan.check.FindingFingerprint;
import org.relayplan.check.Severity;
import org.relayplan.check.Witness;
import org.relayplan.model.AddressRange;
import org.relayplan.model.Suppression;
import org.relayplan.source.Element;
import org.relayplan.source.Place;
import tools.jackson.core.JsonGenerator;

/**
 * Writes findings as SARIF results. Lists in them are cut, so that as many results as GitHub takes are never a larger
 * file than it takes (10 MB packed: SARIF support for code scanning, "File size").
 */
final class SarifResults {

    private final CheckDocument document;
    private final SarifPlaces places;

    SarifResults(CheckDocument document, SarifPlaces places) {
        this.document = document;
        this.places = places;
    }

    void write(JsonGenerator json, List<Finding> findings) {
        json.writeArrayPropertyStart("results");
        for (Finding finding : findings) {
            write(json, finding);
        }
        json.writeEndArray();
    }

    /** Another place it takes to understand a finding, and what it is called. */
    private record Related(Place place, String name) {}

    private void write(JsonGenerator json, Finding finding) {
        List<Related> related = related(finding);
        json.writeStartObject();
        json.writeStringProperty("ruleId", finding.rule());
        int index = document.yardstick().rules().indexOf(finding.rule());
        if (index >= 0) {
            json.writeNumberProperty("ruleIndex", index);
        }
        json.writeStringProperty("level", SarifRules.level(finding.severity()));
        writeText(json, text(finding, related));
        json.writeArrayPropertyStart("locations");
        json.writeStartObject();
        places.writePhysical(json, document.places().of(finding.element()));
        json.writeEndObject();
        json.writeEndArray();
        writeRelated(json, related);
        json.writeObjectPropertyStart("partialFingerprints");
        json.writeStringProperty("relayplan/v1", FindingFingerprint.of(finding));
        json.writeEndObject();
        if (document.yardstick().baseline()) {
            json.writeStringProperty("baselineState", finding.known() ? "unchanged" : "new");
        }
        writeSuppressions(json, finding);
        writeFacts(json, finding);
        json.writeEndObject();
    }

    private List<Related> related(Finding finding) {
        List<Related> related = new ArrayList<>();
        for (Element element : SeeAlso.of(finding)) {
            related.add(new Related(document.places().of(element), ElementName.of(element)));
        }
        Place caller = document.places().calledFrom(finding.element());
        if (!caller.equals(document.places().of(finding.element()))) {
            related.add(new Related(caller, "where it is called in"));
        }
        return related;
    }

    private static String text(Finding finding, List<Related> related) {
        StringBuilder out = new StringBuilder(SarifText.plain(finding.message()));
        for (int i = 0; i < related.size(); i++) {
            out.append(i == 0 ? " See also " : ", ");
            out.append(SarifText.link(related.get(i).name(), i + 1));
        }
        out.append(SeeAlso.more(finding).isEmpty() ? "" : " and " + SeeAlso.more(finding));
        return out.append(related.isEmpty() ? "" : ".").toString();
    }

    private void writeRelated(JsonGenerator json, List<Related> related) {
        if (related.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("relatedLocations");
        for (int i = 0; i < related.size(); i++) {
            json.writeStartObject();
            json.writeNumberProperty("id", i + 1);
            places.writePhysical(json, related.get(i).place());
            writeText(json, SarifText.plain(related.get(i).name()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** What a baseline holds is suppressed as well, but for what is critical. */
    private static void writeSuppressions(JsonGenerator json, Finding finding) {
        json.writeArrayPropertyStart("suppressions");
        if (finding.suppressed().isPresent()) {
            Suppression suppression = finding.suppressed().get();
            json.writeStartObject();
            json.writeStringProperty("kind", "inSource");
            json.writeStringProperty(
                    "justification", SarifText.plain(suppression.reason() + " (until " + suppression.expires() + ")"));
            json.writeEndObject();
        } else if (finding.known() && finding.severity() != Severity.CRITICAL) {
            json.writeStartObject();
            json.writeStringProperty("kind", "external");
            json.writeStringProperty("justification", "Known from the baseline.");
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeFacts(JsonGenerator json, Finding finding) {
        json.writeObjectPropertyStart("properties");
        if (!document.tags(finding).isEmpty()) {
            JsonDocument.writeTexts(json, "tags", document.tags(finding));
        }
        json.writeStringProperty("severity", finding.severity().text());
        if (finding.connector().isPresent()) {
            json.writeStringProperty("connector", finding.connector().get());
        }
        JsonDocument.writeTexts(json, "servers", finding.servers());
        List<AddressRange> all = finding.sources().ranges();
        List<String> sources = new ArrayList<>();
        for (AddressRange range : SeeAlso.first(all)) {
            sources.add(range.toString());
        }
        JsonDocument.writeTexts(json, "sources", sources);
        if (sources.size() < all.size()) {
            json.writeNumberProperty("sourcesLeftOut", all.size() - sources.size());
        }
        json.writeStringProperty("addresses", finding.sources().count().toString());
        if (finding.witness().isPresent()) {
            Witness witness = finding.witness().get();
            json.writeObjectPropertyStart("witness");
            json.writeStringProperty("from", witness.from().toString());
            json.writeStringProperty("server", witness.server());
            json.writeStringProperty("local", witness.local().toString());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** Writes a message. */
    static void writeText(JsonGenerator json, String text) {
        json.writeObjectPropertyStart("message");
        json.writeStringProperty("text", text);
        json.writeEndObject();
    }
}
