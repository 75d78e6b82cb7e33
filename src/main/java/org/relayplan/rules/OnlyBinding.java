package org.relayplan.rules;

import java.util.List;
import java.util.Optional;
import org.relayplan.analysis.Candidate;
import org.relayplan.analysis.Capability;
import org.relayplan.analysis.Listener;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.check.Witness;
import org.relayplan.model.Address;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;
import org.relayplan.source.Element;

/**
 * Clients for whom two connectors list the same range, one at a single local address and the other at every one, so
 * that nothing but the binding tells them apart. Both orders of selection let the more specific binding answer, but no
 * page says so (R23).
 *
 * @param specific the connector that is bound to the one address, and answers if bindings count
 * @param any the connector of the same service that is bound to every address
 * @param clients the clients, as far as no graver flaw is told of them
 * @param listener where they meet
 */
record OnlyBinding(Candidate specific, Candidate any, AddressSet clients, Listener listener) {

    /** The same with the clients for whom it is so elsewhere. */
    OnlyBinding and(OnlyBinding more) {
        return new OnlyBinding(specific, any, clients.or(more.clients), listener);
    }

    /** The finding of that rule, at the connector that answers by what is taken for granted. */
    Finding finding(Subject subject, Rule rule) {
        Connector own = specific.connector();
        Connector other = any.connector();
        Address witness = clients.first();
        return Finding.on(own, rule, Severity.MEDIUM, message(subject))
                .at("remoteIPRanges", Ranges.smallestWith(own, witness))
                .besides(List.of(Element.connector(other.server(), other.name())
                        .property("remoteIPRanges")
                        .entry(Ranges.smallestWith(other, witness))))
                .from(clients)
                .shownBy(Optional.of(new Witness(witness, own.server(), listener.local())));
    }

    private String message(Subject subject) {
        Connector own = specific.connector();
        Connector other = any.connector();
        boolean sameRelay = subject.may(own, Capability.RELAY) == subject.may(other, Capability.RELAY);
        return "Whether " + Naming.names(List.of(own, other), "or") + " answers " + Phrase.addresses(clients)
                + " is not decided by Exchange's documented rules. Both list the same range there, and only their"
                + " bindings differ, " + specific.binding() + " and " + any.binding()
                + ". That the more specific one counts, by which relayplan goes, is written nowhere. "
                + Dispute.consequence(sameRelay)
                + " Give each a range or an address of its own, or state in organization.selection what was measured.";
    }
}
