package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relayplan.analysis.Capability;
import org.relayplan.analysis.Certainty;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.check.Witness;
import org.relayplan.model.AcceptedDomain;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;
import org.relayplan.source.Element;

/**
 * The accepted domain {@code *} makes a relay of every connector that takes mail without a logon; one such as
 * {@code *.com} makes one to everything below it.
 */
public final class WildcardAcceptedDomain implements Rule {

    @Override
    public String id() {
        return "wildcard-accepted-domain";
    }

    @Override
    public List<Finding> examine(Subject subject) {
        List<AcceptedDomain> accepted = subject.model().organization().acceptedDomains();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < accepted.size(); i++) {
            Element line = Element.organization().property("acceptedDomains").entry(i);
            if (accepted.get(i).isEverything()) {
                // It says all that the others could.
                return List.of(finding(subject, line, accepted.get(i)));
            }
            if (accepted.get(i).topLevel().isPresent()) {
                findings.add(finding(subject, line, accepted.get(i)));
            }
        }
        return findings;
    }

    @Override
    public List<String> notExamined(Subject subject) {
        return subject.model().organization().acceptedDomainsSeen()
                ? List.of()
                : List.of("The accepted domains are unknown, and one that is * would open every connector that takes"
                        + " anonymous mail: add the output of Get-AcceptedDomain.");
    }

    private Finding finding(Subject subject, Element line, AcceptedDomain domain) {
        List<AddressRange> ranges = new ArrayList<>();
        List<String> servers = new ArrayList<>();
        List<String> opened = new ArrayList<>();
        Optional<Witness> witness = Optional.empty();
        boolean sure = false;
        for (Connector connector : subject.model().connectors()) {
            AddressSet clients = opened(subject, connector);
            if (clients.isEmpty()) {
                continue;
            }
            ranges.addAll(clients.ranges());
            opened.add(Phrase.name(connector) + " (" + Phrase.counted(clients) + ")");
            if (!servers.contains(connector.server())) {
                servers.add(connector.server());
            }
            boolean surely = subject.may(connector, domain.isEverything() ? Capability.RELAY : Capability.SUBMIT)
                            == Certainty.YES
                    && subject.analysis().reach(connector).surely().containsAll(clients);
            if (witness.isEmpty() || surely && !sure) {
                witness = subject.witness(connector, clients);
            }
            sure |= surely;
        }
        AddressSet clients = AddressSet.of(ranges);
        String who = who(domain, clients, sure) + (opened.isEmpty() ? "" : " It opens " + Phrase.list(opened) + ".");
        String advice = clients.isEmpty()
                ? " Any connector that takes anonymous mail would be an open relay: remove the domain."
                : " Remove the domain, and give the hosts that must relay a connector of their own.";
        return Finding.about(line, this, Severity.CRITICAL, who + advice)
                .onServers(servers)
                .from(clients)
                .shownBy(witness);
    }

    private static String who(AcceptedDomain domain, AddressSet clients, boolean sure) {
        String name = domain.isEverything() ? "*" : Phrase.quoted(domain.domainName());
        String below = domain.topLevel().isPresent()
                ? "every domain below " + Phrase.quoted(domain.topLevel().get())
                : "";
        if (clients.isEmpty()) {
            return "The accepted domain " + name + " makes every recipient "
                    + (below.isEmpty() ? "" : "in " + below + " ") + "one of the organization's own.";
        }
        return Phrase.sentence(Phrase.addresses(clients)) + " "
                + (sure ? Phrase.verb(clients, "relays", "relay") : "may relay")
                + (below.isEmpty() ? "" : " to " + below) + " without logging on, for the accepted domain " + name
                + " takes mail to " + (below.isEmpty() ? "any recipient." : "all of them.");
    }

    /** The clients that relay through the connector because of the domain, and wouldn't without it. */
    private static AddressSet opened(Subject subject, Connector connector) {
        boolean submits = subject.may(connector, Capability.SUBMIT) == Certainty.YES;
        return submits && !Relay.through(subject, connector).isPossible()
                ? subject.analysis().reach(connector).all()
                : AddressSet.EMPTY;
    }
}
