package org.relayplan.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relayplan.analysis.Analysis;
import org.relayplan.analysis.Explainer;
import org.relayplan.load.BatchLine;
import org.relayplan.load.BatchLines;
import org.relayplan.load.BatchQuery;
import org.relayplan.load.Faults;
import org.relayplan.model.Model;
import org.relayplan.model.Server;
import org.relayplan.report.ExplainLines;
import org.relayplan.report.ExplainTextLines;
import org.relayplan.report.ExplainedConnection;
import org.relayplan.report.Rendered;
import org.relayplan.source.Fault;

/**
 * Answers to a list of questions, one line each and in their order, written as they are read. A question that can't be
 * understood gets a line too, so that answers never slip.
 */
final class ExplainBatch implements Rendered {

    private final BatchLines lines;
    private final Model model;
    private final boolean asJson;
    private final Explainer explainer;
    private final Map<String, Server> servers = new HashMap<>();
    private final Faults faults = new Faults();

    ExplainBatch(BatchLines lines, Model model, boolean asJson) {
        this.lines = lines;
        this.model = model;
        this.asJson = asJson;
        this.explainer = new Explainer(new Analysis(model));
        for (Server server : model.servers()) {
            servers.put(server.name(), server);
        }
    }

    /** The questions that could not be understood. */
    List<Fault> faults() {
        return faults.list();
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        if (asJson) {
            ExplainLines answers = new ExplainLines(out, model.organization());
            for (Optional<BatchLine> line = lines.next(); line.isPresent(); line = lines.next()) {
                if (line.get().query().isPresent()) {
                    answers.write(explained(line.get().query().get()));
                } else {
                    answers.write(fault(line.get()));
                }
            }
            return;
        }
        ExplainTextLines answers = new ExplainTextLines(out);
        for (Optional<BatchLine> line = lines.next(); line.isPresent(); line = lines.next()) {
            if (line.get().query().isPresent()) {
                answers.write(explained(line.get().query().get()));
            } else {
                answers.write(fault(line.get()));
            }
        }
        answers.flush();
    }

    private ExplainedConnection explained(BatchQuery query) {
        Server server = servers.get(query.server());
        return new ExplainedConnection(
                query.from(), query.local(), explainer.explain(server, query.local(), query.from()));
    }

    /** Remembers all that is wrong with a line; the first stands for it among the answers. */
    private Fault fault(BatchLine line) {
        for (Fault fault : line.faults()) {
            faults.add(fault.place(), fault.message());
        }
        return line.faults().get(0);
    }
}
