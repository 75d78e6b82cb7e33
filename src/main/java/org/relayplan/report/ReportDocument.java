package org.relayplan.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relayplan.analysis.Surface;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.model.Connector;
import org.relayplan.model.Model;
import org.relayplan.rules.Catalogue;
import org.relayplan.source.ImportAccount;
import org.relayplan.source.SourceFile;
import org.relayplan.verify.Evidence;

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
 * @param passedOver what lay beside the documents and was not read
 * @param evidence what earlier runs of verify saw, as they were given; each for this model or for another
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
        List<PassedOver> passedOver,
        List<Evidence> evidence,
        Optional<DiffDocument> since) {

    /** Keeps its own copies. */
    public ReportDocument {
        connectors = List.copyOf(connectors);
        expectations = List.copyOf(expectations);
        passedOver = List.copyOf(passedOver);
        evidence = List.copyOf(evidence);
    }

    /** Ids of the rules that anybody has who asks for nothing else, and that didn't run. */
    List<String> rulesLeft() {
        List<String> left = new ArrayList<>();
        for (Rule rule : Catalogue.rules()) {
            if (!check.yardstick().rules().contains(rule.id())) {
                left.add(rule.id());
            }
        }
        return left;
    }

    /** Who says it. */
    Tool tool() {
        return check.tool();
    }

    /** The documents of the model, with their fingerprints. */
    List<SourceFile> inputs() {
        return check.inputs();
    }

    /** Who answers for the connector that a finding is about. */
    Optional<String> owner(Finding finding) {
        for (Connector connector : model.connectors()) {
            if (finding.connector().isPresent()
                    && connector.name().equals(finding.connector().get())
                    && finding.servers().contains(connector.server())
                    && connector.owner().isPresent()) {
                return connector.owner();
            }
        }
        return Optional.empty();
    }
}
