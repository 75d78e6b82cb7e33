package org.relayplan.rules;

import org.relayplan.analysis.Capability;
import org.relayplan.analysis.Certainty;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;
import org.relayplan.model.ExtendedRight;
import org.relayplan.source.Element;

/** A right beyond the groups that an entry gives to clients without a logon, for rules that each tell of one. */
final class AnonymousRight {

    private AnonymousRight() {}

    /**
     * The clients that surely have what the right gives; none on externally secured connectors, whose rules tell of the
     * trust as a whole.
     */
    static AddressSet clients(Subject subject, Connector connector, Capability capability) {
        return connector.isExternallySecured()
                ? AddressSet.EMPTY
                : subject.clients(connector, capability, Certainty.YES);
    }

    /** The finding at the entry that gives the right. */
    static Finding finding(
            Subject subject,
            Rule rule,
            Severity severity,
            Connector connector,
            ExtendedRight right,
            AddressSet clients,
            String message) {
        Element element = Element.connector(connector.server(), connector.name());
        return Finding.on(connector, rule, severity, message)
                .at(Grant.at(element, Grant.position(connector, right, false, false)))
                .from(clients)
                .shownBy(subject.witness(connector, clients));
    }

    /** {@code 192.168.5.10 may} and so on, as the start of a message. */
    static String who(AddressSet clients) {
        return Phrase.sentence(Phrase.addresses(clients)) + " may";
    }

    /** What to do about it. */
    static String advice(ExtendedRight right) {
        return " Remove " + right.text() + " from the entries for ANONYMOUS LOGON.";
    }
}
