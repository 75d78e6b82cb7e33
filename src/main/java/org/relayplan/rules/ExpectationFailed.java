package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relayplan.analysis.Certainty;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.check.Witness;
import org.relayplan.model.Connector;
import org.relayplan.model.Expectation;
import org.relayplan.model.Server;
import org.relayplan.source.Element;

/** What was stated that must hold does not hold for some client. */
public final class ExpectationFailed implements Rule {

    @Override
    public String id() {
        return "expectation-failed";
    }

    @Override
    public List<Finding> examine(Subject subject) {
        return findings(subject, this, Certainty.NO, Severity.HIGH, " fails for ");
    }

    /** One finding for each expectation and server where it comes out so. */
    static List<Finding> findings(Subject subject, Rule rule, Certainty met, Severity severity, String verb) {
        List<Finding> findings = new ArrayList<>();
        for (Expectation expectation : subject.model().expectations()) {
            for (Server server : subject.model().servers()) {
                Optional<Breach> found = ExpectedEverywhere.breach(subject, expectation, server, met);
                if (found.isEmpty()) {
                    continue;
                }
                Breach breach = found.get();
                String message = "The expectation " + Phrase.quoted(expectation.name()) + verb
                        + Phrase.addresses(breach.clients()) + ". " + Expected.difference(breach);
                findings.add(Finding.about(Element.expectation(expectation.name()), rule, severity, message)
                        .onServers(List.of(server.name()))
                        .besides(deciding(breach))
                        .from(breach.clients())
                        .shownBy(Optional.of(new Witness(breach.witness(), server.name(), breach.local()))));
            }
        }
        return findings;
    }

    /** The entries by which the witness gets its answer. */
    private static List<Element> deciding(Breach breach) {
        List<Element> places = new ArrayList<>();
        for (Connector connector : breach.answer().connectors()) {
            places.add(Element.connector(connector.server(), connector.name())
                    .property("remoteIPRanges")
                    .entry(Ranges.smallestWith(connector, breach.witness())));
        }
        return places;
    }
}
