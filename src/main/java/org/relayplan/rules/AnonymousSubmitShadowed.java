package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relayplan.analysis.Capability;
import org.relayplan.analysis.Certainty;
import org.relayplan.analysis.Listener;
import org.relayplan.analysis.Segment;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Binding;
import org.relayplan.model.Connector;
import org.relayplan.model.Origin;
import org.relayplan.model.Purpose;
import org.relayplan.model.Server;
import org.relayplan.source.Element;

/**
 * Clients that one connector is meant to take without logon get another one with a closer match, which refuses them. A
 * connector whose purpose is stated takes its clients on purpose.
 */
public final class AnonymousSubmitShadowed implements Rule {

    @Override
    public String id() {
        return "anonymous-submit-shadowed";
    }

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Server server : subject.model().servers()) {
            List<Connector> refusing = new ArrayList<>();
            List<Connector> meant = new ArrayList<>();
            for (Connector connector : subject.analysis().connectors(server)) {
                if (isMeant(subject, connector)) {
                    meant.add(connector);
                } else if (refuses(subject, connector)) {
                    refusing.add(connector);
                }
            }
            for (Connector narrow : meant.isEmpty() ? List.<Connector>of() : refusing) {
                examine(subject, server, narrow, meant, findings);
            }
        }
        return findings;
    }

    private static boolean isMeant(Subject subject, Connector connector) {
        Optional<Purpose> purpose = connector.purpose();
        return connector.enabled()
                && (purpose.equals(Optional.of(Purpose.RELAY)) || purpose.equals(Optional.of(Purpose.INTERNET)))
                && subject.may(connector, Capability.SUBMIT) == Certainty.YES;
    }

    private static boolean refuses(Subject subject, Connector connector) {
        return connector.enabled()
                && connector.origin() == Origin.STATED
                && connector.purpose().isEmpty()
                && subject.may(connector, Capability.SUBMIT) == Certainty.NO;
    }

    private void examine(
            Subject subject, Server server, Connector narrow, List<Connector> meant, List<Finding> findings) {
        AddressSet rest = subject.analysis().reach(narrow).surely();
        for (Connector wide : meant) {
            if (wide.role() != narrow.role() || rest.isEmpty()) {
                continue;
            }
            AddressSet clients = Ranges.plain(wide).and(rest);
            if (!clients.isEmpty()) {
                clients = clients.and(answered(subject, server, narrow, wide));
            }
            rest = rest.minus(clients);
            for (Offence offence : Offence.of(narrow, clients)) {
                findings.add(told(subject, narrow, wide, offence));
            }
        }
    }

    /** The clients that the narrow one surely answers where the wide one listens as well. */
    private static AddressSet answered(Subject subject, Server server, Connector narrow, Connector wide) {
        List<AddressRange> answered = new ArrayList<>();
        for (Listener listener : subject.analysis().listeners(server)) {
            boolean listens = false;
            for (Binding binding : wide.bindings()) {
                listens |= binding.accepts(listener.local());
            }
            for (Segment segment :
                    listens ? subject.analysis().segments(listener).all() : List.<Segment>of()) {
                if (segment.answer().connector().orElse(wide) == narrow) {
                    answered.add(segment.addresses());
                }
            }
        }
        return AddressSet.of(answered);
    }

    private Finding told(Subject subject, Connector narrow, Connector wide, Offence offence) {
        String message = Phrase.name(wide) + " is meant to take mail of " + Phrase.addresses(offence.clients())
                + " without logon, but " + Phrase.name(narrow) + " has the smaller range and refuses with 530 5.7.57."
                + " Take them out of its ranges, let it take anonymous mail, or state its purpose.";
        Finding finding = offence.place(
                Finding.on(narrow, this, Severity.MEDIUM, message).shownBy(subject.witness(narrow, offence.clients())));
        List<Element> related = new ArrayList<>(finding.related());
        related.add(Element.connector(wide.server(), wide.name()).property("remoteIPRanges"));
        return finding.besides(related);
    }
}
