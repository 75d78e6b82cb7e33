package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressSet;
import org.relayplan.model.AuthMechanism;
import org.relayplan.model.Connector;
import org.relayplan.model.Server;

/**
 * A connector that Exchange servers can't log on to takes the connections of other Exchange servers, or a relay takes
 * those of its own server.
 */
public final class ExchangeServersInRelayRange implements Rule {

    @Override
    public String id() {
        return "exchange-servers-in-relay-range";
    }

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        ServerAddresses addresses = new ServerAddresses(subject.model());
        for (Server server : subject.model().servers()) {
            AddressSet others = addresses.others(server);
            AddressSet itself = addresses.itself(server);
            for (Connector connector : subject.analysis().connectors(server)) {
                if (connector.isDefault() || !connector.enabled()) {
                    continue;
                }
                others(subject, connector, others, findings);
                itself(subject, connector, itself, findings);
            }
        }
        return findings;
    }

    @Override
    public List<String> notExamined(Subject subject) {
        List<String> unstated = new ArrayList<>();
        boolean planned = false;
        for (Connector connector : subject.model().connectors()) {
            planned |= !connector.isDefault() && connector.enabled();
        }
        for (Server server : subject.model().servers()) {
            if (server.addresses().isEmpty() && planned) {
                unstated.add(Phrase.quoted(server.name()));
            }
        }
        return unstated.isEmpty()
                ? List.of()
                : List.of("The addresses of " + Phrase.list(unstated)
                        + " are not stated, so nobody can tell whether a planned connector takes "
                        + (unstated.size() == 1 ? "its" : "their") + " connections: add addresses.");
    }

    private void others(Subject subject, Connector connector, AddressSet servers, List<Finding> findings) {
        if (connector.authMechanism().contains(AuthMechanism.EXCHANGE_SERVER)) {
            return;
        }
        ServerMail mail = ServerMail.answeredBy(connector, servers, subject.analysis());
        for (Offence offence : Offence.of(connector, mail.clients())) {
            AddressSet clients = offence.clients();
            boolean surely = mail.surely().containsAll(clients);
            String message = Phrase.sentence(
                            Phrase.addresses(clients, ", another Exchange server,", " of other Exchange servers"))
                    + " "
                    + (surely ? Phrase.verb(clients, "comes", "come") : "may come") + " in through "
                    + Phrase.name(connector)
                    + ", where servers can't log on to each other. Their mail stops with 451 5.7.3: take the servers out of"
                    + " the ranges.";
            findings.add(offence.place(
                    Finding.on(connector, this, Severity.HIGH, message).shownBy(subject.witness(connector, clients))));
        }
    }

    private void itself(Subject subject, Connector connector, AddressSet own, List<Finding> findings) {
        Relay relay = Relay.through(subject, connector);
        for (Offence offence : Offence.of(connector, relay.wanted().and(own))) {
            AddressSet clients = offence.clients();
            String message = Phrase.sentence(Phrase.addresses(clients, ", the server itself,", " of the server itself"))
                    + " " + RelayPhrase.verb(relay, clients) + " through "
                    + Phrase.name(connector)
                    + " without logging on. Every program on the server, and sessions it passes on, relay as well: take its"
                    + " own addresses out of the ranges." + RelayPhrase.doubt(relay, clients);
            findings.add(offence.place(
                    Finding.on(connector, this, Severity.HIGH, message).shownBy(subject.witness(connector, clients))));
        }
    }
}
