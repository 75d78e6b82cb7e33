package org.relayplan.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.relayplan.analysis.Surface;
import org.relayplan.model.Model;
import org.relayplan.source.ImportAccount;
import org.relayplan.source.SourceFile;

/**
 * What {@code report} has to say, in whatever format.
 *
 * @param day the day in UTC it was made, by which expiry was judged
 * @param check the findings, accepted ones included, with everything that was examined and what wasn't
 * @param model the model that was examined
 * @param surface who may do what without logging on, at every server and port
 * @param connectors every connector, those that are alike on several servers once
 * @param expectations what must hold, in the model's order, and whether it does
 * @param account what became of exports among the documents; empty if there were none
 * @param since what changed since an older model, if one was named
 */
public record ReportDocument(
        LocalDate day,
        CheckDocument check,
        Model model,
        Surface surface,
        List<ReportedConnector> connectors,
        List<ReportedExpectation> expectations,
        ImportAccount account,
        Optional<DiffDocument> since) {

    /** Keeps its own copies. */
    public ReportDocument {
        connectors = List.copyOf(connectors);
        expectations = List.copyOf(expectations);
    }

    /** Who says it. */
    Tool tool() {
        return check.tool();
    }

    /** The documents of the model, with their fingerprints. */
    List<SourceFile> inputs() {
        return check.inputs();
    }
}
