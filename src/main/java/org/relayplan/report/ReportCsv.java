package org.relayplan.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.relayplan.analysis.Capability;
import org.relayplan.analysis.Certainty;
import org.relayplan.analysis.EffectiveRights;
import org.relayplan.analysis.Gate;
import org.relayplan.analysis.May;
import org.relayplan.analysis.Segment;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;
import org.relayplan.model.RemoteRange;
import org.relayplan.model.Server;
import org.relayplan.report.ReportColumn.Row;

/**
 * The auditor's document as one table, a fact a row, to be filtered by the first column: what the page of HTML says, in
 * the same order. Several servers or connectors in a cell are separated by a semicolon.
 */
public final class ReportCsv implements Rendered {

    /** Of many servers the first are named in a row; all of them stand in a row of their own. */
    private static final SurfaceWording WORDING = ReportWords.SHORT;

    private final ReportDocument document;
    private CsvTable table;

    /** The document as a table. */
    public ReportCsv(ReportDocument document) {
        this.document = document;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        table = new CsvTable(out);
        List<String> titles = new ArrayList<>();
        for (ReportColumn column : ReportColumn.values()) {
            titles.add(column.title());
        }
        table.row(titles);
        verdict();
        servers();
        relays();
        segments();
        for (Row row : new ReportCsvJudgements(document).rows()) {
            add(row);
        }
        connectors();
        for (Row row : new ReportCsvSources(document).rows()) {
            add(row);
        }
        table.flush();
    }

    private void add(Row row) throws IOException {
        table.row(row.cells());
    }

    private void verdict() throws IOException {
        ReportVerdict verdict = new ReportVerdict(document);
        add(new Row("verdict")
                .with(ReportColumn.VERDICT, verdict.kind().name().toLowerCase(Locale.ROOT))
                .with(ReportColumn.TEXT, verdict.lead()));
        for (String sentence : new ReportSummary(document).sentences()) {
            add(new Row("verdict").with(ReportColumn.TEXT, sentence));
        }
        add(new Row("day").with(ReportColumn.TEXT, document.day().toString()));
        add(new Row("tool")
                .with(
                        ReportColumn.TEXT,
                        document.tool().name() + " " + document.tool().version()));
    }

    /** The auditor's table, a row for each stretch of clients that may relay at a gate. */
    private void relays() throws IOException {
        ClientsTried tried = new ClientsTried(document);
        for (RelayRow row : RelayRow.of(document.surface(), new Owners())) {
            List<String> places = new ArrayList<>();
            for (Gate gate : row.gates()) {
                places.add(GateName.full(gate, ReportWords.COMPLETE));
            }
            for (AddressRange clients : row.access().clients().ranges()) {
                add(new Row("relay")
                        .with(ReportColumn.VERDICT, row.access().certainty() == Certainty.YES ? "yes" : "perhaps")
                        .with(ReportColumn.LOCAL, places)
                        .with(ReportColumn.CONNECTOR, row.access().connectors())
                        .with(ReportColumn.FROM, clients.lower().toString())
                        .with(ReportColumn.TO, clients.upper().toString())
                        .with(ReportColumn.ADDRESSES, clients.count().toString())
                        .with(ReportColumn.OWNER, row.answerable().owner())
                        .with(ReportColumn.TICKET, row.answerable().ticket())
                        .with(ReportColumn.EXPIRES, row.answerable().expires())
                        .with(ReportColumn.EVIDENCE, tried.words(AddressSet.of(clients), row.gates())));
            }
        }
    }

    /** Groups of servers that answer alike and are too many to be named in every row. */
    private void servers() throws IOException {
        Set<List<Server>> groups = new LinkedHashSet<>();
        document.surface().gates().forEach(gate -> groups.add(gate.servers()));
        document.connectors().forEach(each -> groups.add(each.servers()));
        for (List<Server> group : groups) {
            if (SurfaceWording.shown(group.size(), WORDING.servers()) < group.size()) {
                add(new Row("servers")
                        .with(ReportColumn.SERVERS, GateName.servers(group, ReportWords.COMPLETE))
                        .with(
                                ReportColumn.TEXT,
                                group.size() + " servers that answer alike: " + GateName.servers(group, WORDING)));
            }
        }
    }

    /** Every segment of every gate, as the pictures have them. */
    private void segments() throws IOException {
        for (Gate gate : document.surface().gates()) {
            String servers = GateName.servers(gate.servers(), WORDING);
            for (int i = 0; i < gate.locals().size(); i++) {
                String local = "port " + gate.port()
                        + GateName.locals(List.of(gate.locals().get(i)), WORDING);
                for (Segment segment : gate.segments().get(i).all()) {
                    add(segment(segment, gate)
                            .with(ReportColumn.SERVERS, servers)
                            .with(ReportColumn.LOCAL, local));
                }
            }
        }
    }

    private static Row segment(Segment segment, Gate gate) {
        List<String> names = new ArrayList<>();
        for (Connector connector : segment.answer().connectors()) {
            names.add(gate.name(connector));
        }
        AddressRange clients = segment.addresses();
        Row row = new Row("segment")
                .with(ReportColumn.VERDICT, segment.answer().outcome().text())
                .with(ReportColumn.CONNECTOR, names)
                .with(ReportColumn.FROM, clients.lower().toString())
                .with(ReportColumn.TO, clients.upper().toString())
                .with(ReportColumn.ADDRESSES, clients.count().toString());
        return may(row, segment.answer().may());
    }

    private void connectors() throws IOException {
        for (ReportedConnector each : document.connectors()) {
            String servers = GateName.servers(each.servers(), WORDING);
            List<String> properties = new ArrayList<>();
            ConnectorWords.properties(each).forEach((name, value) -> properties.add(name + ": " + value));
            Row row = new Row("connector")
                    .with(ReportColumn.VERDICT, ConnectorWords.known(each.connector()))
                    .with(ReportColumn.SERVERS, servers)
                    .with(ReportColumn.LOCAL, each.bindings())
                    .with(ReportColumn.CONNECTOR, each.name())
                    .with(ReportColumn.OWNER, each.connector().owner().orElse(""))
                    .with(ReportColumn.TEXT, properties)
                    .with(ReportColumn.REASON, ConnectorWords.origin(each.connector()));
            add(may(row, each.may()));
            ranges(each, servers);
            rights("before logging on", each.rights(), each, servers);
            if (each.accountRights().isPresent()) {
                rights("after logging on", each.accountRights().get(), each, servers);
            }
        }
    }

    private void ranges(ReportedConnector each, String servers) throws IOException {
        for (RemoteRange range : each.connector().remoteIPRanges()) {
            add(new Row("range")
                    .with(ReportColumn.SERVERS, servers)
                    .with(ReportColumn.CONNECTOR, each.name())
                    .with(ReportColumn.FROM, range.addresses().lower().toString())
                    .with(ReportColumn.TO, range.addresses().upper().toString())
                    .with(ReportColumn.ADDRESSES, range.addresses().count().toString())
                    .with(ReportColumn.TEXT, range.text())
                    .with(ReportColumn.REASON, range.ownership().comment().orElse(""))
                    .with(ReportColumn.OWNER, range.ownership().owner().orElse(""))
                    .with(ReportColumn.TICKET, range.ownership().ticket().orElse(""))
                    .with(
                            ReportColumn.EXPIRES,
                            range.ownership().expires().isEmpty()
                                    ? ""
                                    : range.ownership().expires().get().toString()));
        }
    }

    private void rights(String when, EffectiveRights rights, ReportedConnector each, String servers)
            throws IOException {
        for (RightsWords.Group group : RightsWords.counting(rights)) {
            for (String right : group.rights()) {
                add(new Row("right")
                        .with(ReportColumn.VERDICT, group.held().text())
                        .with(ReportColumn.SERVERS, servers)
                        .with(ReportColumn.CONNECTOR, each.name())
                        .with(ReportColumn.TEXT, rights.principal().principalName() + " " + when + ": " + right)
                        .with(ReportColumn.REASON, group.source()));
            }
        }
    }

    private static Row may(Row row, May may) {
        for (Capability capability : Capability.values()) {
            row.with(
                    ReportColumn.valueOf(capability.name()), may.get(capability).text());
        }
        return row;
    }
}
