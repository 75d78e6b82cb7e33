package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relayplan.analysis.Candidate;
import org.relayplan.analysis.Capability;
import org.relayplan.analysis.Listener;
import org.relayplan.analysis.Outcome;
import org.relayplan.analysis.Segment;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.check.Witness;
import org.relayplan.model.Address;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;
import org.relayplan.model.RemoteRange;
import org.relayplan.source.Element;

/**
 * Clients for whom connectors list the same range, one at a single local address and others at every one, so that
 * nothing but the binding tells them apart. Both orders of selection let the more specific binding answer, but no page
 * says so (R23).
 *
 * @param specific the connector that is bound to the one address, and answers if bindings count
 * @param any those of the same service that are bound to every address
 * @param clients the clients, as far as no graver flaw is told of them
 * @param listener where they meet
 */
record OnlyBinding(Candidate specific, List<Candidate> any, AddressSet clients, Listener listener) {

    /** The clients that the connector surely answers by this one of its ranges. */
    static AddressSet answered(Subject subject, Listener listener, Connector connector, AddressRange range) {
        List<AddressRange> answered = new ArrayList<>();
        for (Segment segment : subject.analysis().segments(listener).within(range)) {
            if (segment.answer().outcome() == Outcome.ANSWERED
                    && segment.answer().mayBe(connector)) {
                answered.add(segment.addresses());
            }
        }
        return answered.isEmpty() ? AddressSet.EMPTY : AddressSet.of(answered).minus(smallerIn(connector, range));
    }

    /** The clients that a smaller range of the connector takes away from this one of its ranges. */
    private static AddressSet smallerIn(Connector connector, AddressRange range) {
        List<AddressRange> smaller = new ArrayList<>();
        for (RemoteRange entry : connector.remoteIPRanges()) {
            if (entry.addresses().compareSize(range) < 0 && entry.addresses().overlaps(range)) {
                smaller.add(entry.addresses());
            }
        }
        return AddressSet.of(smaller);
    }

    /** The same with the clients for whom it is so elsewhere. */
    OnlyBinding and(OnlyBinding more) {
        return new OnlyBinding(specific, any, clients.or(more.clients), listener);
    }

    /** What the connectors are called, the more specific one first. */
    List<String> names() {
        return connectors().stream().map(Connector::name).toList();
    }

    private List<Connector> connectors() {
        List<Connector> connectors = new ArrayList<>(List.of(specific.connector()));
        for (Candidate other : any) {
            connectors.add(other.connector());
        }
        return connectors;
    }

    /** The finding of that rule, at the connector that answers by what is taken for granted. */
    Finding finding(Subject subject, Rule rule) {
        Connector own = specific.connector();
        Address witness = clients.first();
        List<Element> others = new ArrayList<>();
        for (Candidate other : any) {
            others.add(Element.connector(
                            other.connector().server(), other.connector().name())
                    .property("remoteIPRanges")
                    .entry(Ranges.smallestWith(other.connector(), witness)));
        }
        return Finding.on(own, rule, Severity.MEDIUM, message(subject))
                .at("remoteIPRanges", Ranges.smallestWith(own, witness))
                .besides(others)
                .from(clients)
                .shownBy(Optional.of(new Witness(witness, own.server(), listener.local())));
    }

    private String message(Subject subject) {
        boolean sameRelay = true;
        for (Connector connector : connectors()) {
            sameRelay &=
                    subject.may(connector, Capability.RELAY) == subject.may(specific.connector(), Capability.RELAY);
        }
        return "Whether " + Naming.names(connectors(), "or") + " answers " + Phrase.addresses(clients)
                + " is not decided by Exchange's documented rules. " + (any.size() == 1 ? "Both" : "All")
                + " list the same range there, and only their bindings differ, " + specific.binding() + " and "
                + any.get(0).binding() + ". That the more specific one counts, by which relayplan goes, is written"
                + " nowhere. " + Dispute.consequence(sameRelay)
                + " Give each a range or an address of its own, or state in organization.selection what was measured.";
    }
}
