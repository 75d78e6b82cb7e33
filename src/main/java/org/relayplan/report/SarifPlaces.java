package org.relayplan.report;

import org.relayplan.source.Place;
import tools.jackson.core.JsonGenerator;

/**
 * Writes places as SARIF does; a region is on one line, for a pull request shows an alert only if all of it changed.
 */
final class SarifPlaces {

    private final CheckDocument document;
    private final String folder;
    private final String prefix;

    /**
     * For the places of a document, with file names relative to that folder.
     *
     * @param revision as which files are called {@code REVISION:PATH}; empty for none
     */
    SarifPlaces(CheckDocument document, String folder, String revision) {
        this.document = document;
        this.folder = folder;
        this.prefix = revision + ":";
    }

    /** The name by which a file is found that somebody has checked out. */
    String name(String file) {
        boolean isOfRevision = prefix.length() > 1 && file.startsWith(prefix);
        return ArtifactName.relative(isOfRevision ? file.substring(prefix.length()) : file, folder);
    }

    /** Writes the property with the location of a file. */
    void writeArtifact(JsonGenerator json, String name, String file) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("uri", ArtifactName.uri(name(file)));
        json.writeEndObject();
    }

    /** Writes the property with a place. */
    void writePhysical(JsonGenerator json, Place place) {
        json.writeObjectPropertyStart("physicalLocation");
        writeArtifact(json, "artifactLocation", place.file());
        json.writeObjectPropertyStart("region");
        // A document as a whole has no line, and readers want one.
        int column = Math.max(1, place.column());
        json.writeNumberProperty("startLine", Math.max(1, place.line()));
        json.writeNumberProperty("startColumn", column);
        json.writeNumberProperty("endLine", Math.max(1, place.line()));
        json.writeNumberProperty("endColumn", Math.max(column + 1, endColumn(place)));
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Of what goes on over several lines, the end of the first, as far as it is known. */
    private int endColumn(Place place) {
        if (place.line() == place.endLine()) {
            return place.endColumn();
        }
        Quotation line = document.quotations().get(place);
        return line == null || line.cutBehind()
                ? 0
                : line.firstColumn() + line.text().stripTrailing().length();
    }
}
