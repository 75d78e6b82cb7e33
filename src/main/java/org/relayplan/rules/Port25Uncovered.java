package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.AddressSet;
import org.relayplan.model.BuiltInNetwork;
import org.relayplan.model.Connector;
import org.relayplan.model.LocalEnd;
import org.relayplan.model.NetworkKind;
import org.relayplan.model.Origin;
import org.relayplan.model.Purpose;
import org.relayplan.model.Server;
import org.relayplan.model.TransportRole;
import org.relayplan.source.Element;

/**
 * On a server that takes mail from outside, some who bring it are answered by nobody on port 25. Those who bring it are
 * the gateways of kind antispam, if the model has any, else everybody on the Internet who has IPv4.
 */
public final class Port25Uncovered implements Rule {

    @Override
    public String id() {
        return "port-25-uncovered";
    }

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        boolean said = false;
        for (Connector connector : subject.model().connectors()) {
            said |= isForInternet(connector);
        }
        AddressSet gateways = subject.network(NetworkKind.ANTISPAM);
        AddressSet senders = (gateways.isEmpty() ? subject.network(BuiltInNetwork.INTERNET) : gateways)
                .and(AddressSet.of(AddressFamily.IPV4.all()));
        for (Server server : subject.model().servers()) {
            if (takesMail(subject, server, said)) {
                AddressSet missing = senders.minus(Port25Clients.of(subject, server));
                if (!missing.isEmpty()) {
                    findings.add(finding(subject, server, missing, !gateways.isEmpty()));
                }
            }
        }
        return findings;
    }

    private static boolean isForInternet(Connector connector) {
        return connector.purpose().equals(Optional.of(Purpose.INTERNET));
    }

    /**
     * Where somebody said which connectors face the Internet, their servers; else those with a frontend, or an Edge's
     * one service, of which it is known what setup made.
     */
    private static boolean takesMail(Subject subject, Server server, boolean said) {
        if (!said) {
            List<TransportRole> roles = server.transportRoles();
            return !server.stockConnectors().isEmpty()
                    && (roles.contains(TransportRole.FRONTEND) || roles.contains(TransportRole.SOLE));
        }
        for (Connector connector : subject.analysis().connectors(server)) {
            if (isForInternet(connector)) {
                return true;
            }
        }
        return false;
    }

    private Finding finding(Subject subject, Server server, AddressSet missing, boolean gateways) {
        String who = gateways ? " of the antispam gateways" : " on the Internet";
        String message = "No connector of " + Phrase.quoted(server.name()) + " answers "
                + Phrase.addresses(missing, who, who) + " on port 25, so mail from there is refused with 421 4.3.2."
                + " Restore what setup made, or let another connector take them.";
        Connector entry = null;
        for (Connector connector : subject.analysis().connectors(server)) {
            boolean candidate = isForInternet(connector) || connector.origin() == Origin.AMENDED && isAt25(connector);
            if (candidate && (entry == null || isForInternet(connector) && !isForInternet(entry))) {
                entry = connector;
            }
        }
        if (entry == null) {
            return Finding.about(Element.server(server.name()), this, Severity.HIGH, message)
                    .onServers(List.of(server.name()))
                    .at("defaultConnectors");
        }
        return Finding.on(entry, this, Severity.HIGH, message).at(entry.enabled() ? "remoteIPRanges" : "enabled");
    }

    private static boolean isAt25(Connector connector) {
        return !connector.bindings().isEmpty() && connector.bindings().get(0).port() == LocalEnd.SMTP;
    }
}
