package org.relayplan.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relayplan.model.Suppression;
import org.relayplan.source.Element;

/**
 * A suppression where it is stated, and what became of it in a check.
 *
 * @param suppression the suppression; stated once for several servers, it is one
 * @param element where it stands, the first of several
 * @param servers the servers of the connectors it belongs to; empty for the whole model
 * @param connector the connector it belongs to, if to one
 * @param examined whether the rule it accepts findings of was run
 * @param used whether it covers a finding
 * @param refused a critical finding that it would cover, were it limited to few sources by name
 */
public record StatedSuppression(
        Suppression suppression,
        Element element,
        List<String> servers,
        Optional<String> connector,
        boolean examined,
        boolean used,
        Optional<Finding> refused) {

    /** Keeps its own copy of the list. */
    public StatedSuppression {
        servers = List.copyOf(servers);
    }

    /** The same, on a further server. */
    StatedSuppression andOn(String server) {
        if (servers.contains(server)) {
            return this;
        }
        List<String> more = new ArrayList<>(servers);
        more.add(server);
        return new StatedSuppression(suppression, element, more, connector, examined, used, refused);
    }

    /** A finding about it. */
    public Finding finding(Rule rule, Severity severity, String message) {
        Finding finding = Finding.about(element, rule, severity, message).onServers(servers);
        return connector.isEmpty() ? finding : finding.ofConnector(connector.get());
    }
}
