package org.relayplan.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relayplan.analysis.Answer;
import org.relayplan.analysis.Capability;
import org.relayplan.analysis.Face;
import org.relayplan.analysis.Segment;

/** Every segment of a surface as a row; several servers or connectors in a cell are separated by a semicolon. */
public final class SurfaceCsv implements Rendered {

    private final SurfaceDocument document;
    private Optional<Face> last = Optional.empty();
    private String servers = "";

    /** The document as a table. */
    public SurfaceCsv(SurfaceDocument document) {
        this.document = document;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        CsvTable table = new CsvTable(out);
        table.row(header());
        SurfaceRows.write(document, (source, face, segment) -> table.row(row(source, face, segment)));
        table.flush();
    }

    private List<String> header() {
        List<String> cells = new ArrayList<>();
        if (document.sources().isPresent()) {
            cells.add("source");
        }
        cells.addAll(List.of("servers", "local", "from", "to", "addresses", "outcome", "connector", "alternatives"));
        for (Capability capability : Capability.values()) {
            cells.add(capability.text());
        }
        return cells;
    }

    private List<String> row(String source, Face face, Segment segment) {
        Answer answer = segment.answer();
        List<String> cells = new ArrayList<>();
        if (document.sources().isPresent()) {
            cells.add(source);
        }
        cells.add(servers(face));
        cells.add(face.local().toString());
        cells.add(segment.addresses().lower().toString());
        cells.add(segment.addresses().upper().toString());
        cells.add(segment.addresses().count().toString());
        cells.add(answer.outcome().text());
        cells.add(answer.connector().isPresent() ? face.name(answer.connector().get()) : "");
        cells.add(String.join("; ", SurfaceJson.alternatives(face, answer)));
        for (Capability capability : Capability.values()) {
            cells.add(answer.may().get(capability).text());
        }
        return cells;
    }

    /** Joined once a face, which may have many servers and many segments. */
    private String servers(Face face) {
        if (last.isEmpty() || last.get() != face) {
            last = Optional.of(face);
            servers = String.join("; ", SurfaceJson.servers(face));
        }
        return servers;
    }
}
