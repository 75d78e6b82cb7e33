package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;
import org.relayplan.model.Parameter;

/** Nothing slows or stops a client that guesses passwords or blunders on. */
public final class GuessingUnhindered implements Rule {

    @Override
    public String id() {
        return "guessing-unhindered";
    }

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Connector connector : subject.model().connectors()) {
            AddressSet clients = AddressSet.EMPTY;
            List<Parameter> open = open(connector);
            if (!open.isEmpty()) {
                clients = subject.analysis().reach(connector).all();
            }
            if (!clients.isEmpty()) {
                List<String> names = new ArrayList<>();
                for (Parameter parameter : open) {
                    names.add(parameter.cmdletName() + " "
                            + connector.settings().get(parameter).text());
                }
                String message = Phrase.sentence(Phrase.addresses(clients)) + " may go on guessing on "
                        + Phrase.name(connector) + " for as long as " + Phrase.verb(clients, "it likes", "they like")
                        + ": " + Phrase.list(names) + ". Leave "
                        + (open.size() == 1 ? "it as New does." : "them as New does.");
                findings.add(Flaw.of(
                        subject, this, Severity.MEDIUM, connector, open.get(0).text(), clients, message));
            }
        }
        return findings;
    }

    /** The settings that let a client go on: two about logons, one about any errors. */
    private static List<Parameter> open(Connector connector) {
        List<Parameter> open = new ArrayList<>();
        if (connector.offersLogon() && Limit.isAtMost(connector, Parameter.MAX_LOGON_FAILURES, 0)) {
            open.add(Parameter.MAX_LOGON_FAILURES);
        }
        if (connector.offersLogon() && Limit.isAtMost(connector, Parameter.AUTH_TARPIT_INTERVAL, 0)) {
            open.add(Parameter.AUTH_TARPIT_INTERVAL);
        }
        if (Limit.isUnlimited(connector, Parameter.MAX_PROTOCOL_ERRORS)) {
            open.add(Parameter.MAX_PROTOCOL_ERRORS);
        }
        return open;
    }
}
