package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;
import org.relayplan.model.NetworkKind;
import org.relayplan.model.Origin;
import org.relayplan.model.Parameter;
import org.relayplan.model.RemoteRange;

/** Many clients behind one address share the few connections that one host may have. */
public final class SharedAddressLimited implements Rule {

    @Override
    public String id() {
        return "shared-address-limited";
    }

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        AddressSet shared = shared(subject);
        if (shared.isEmpty()) {
            return findings;
        }
        for (Connector connector : subject.model().connectors()) {
            AddressSet named = isFew(connector) ? named(connector, shared) : AddressSet.EMPTY;
            if (named.isEmpty()) {
                continue;
            }
            Relay relay = Relay.through(subject, connector);
            // Of relays, it is told as worse that everybody behind such an address relays.
            AddressSet clients = relay.taken().and(named).minus(relay.clients());
            if (!clients.isEmpty()) {
                String message = "All who come from " + Phrase.addresses(clients)
                        + ", where many share an address, share also the "
                        + "connections that " + Phrase.name(connector)
                        + " gives to one client, and get 421 4.3.2 when it is busy: MaxInboundConnectionPerSource is "
                        + text(connector, Parameter.MAX_INBOUND_CONNECTION_PER_SOURCE)
                        + " and MaxInboundConnectionPercentagePerSource "
                        + text(connector, Parameter.MAX_INBOUND_CONNECTION_PERCENTAGE_PER_SOURCE)
                        + ". Raise both, or have the device keep the clients' addresses.";
                findings.add(Flaw.of(
                        subject, this, Severity.MEDIUM, connector, "maxInboundConnectionPerSource", clients, message));
            }
        }
        return findings;
    }

    /** Not above what New gives for one client (20, and 2 % of all). */
    private static boolean isFew(Connector connector) {
        return Limit.isAtMost(connector, Parameter.MAX_INBOUND_CONNECTION_PER_SOURCE, 20)
                || Limit.isAtMost(connector, Parameter.MAX_INBOUND_CONNECTION_PERCENTAGE_PER_SOURCE, 2);
    }

    /**
     * The shared addresses that the limits are meant for. Whoever takes all addresses names none, unless he states a
     * limit; setup's connectors concern nobody before somebody does.
     */
    private static AddressSet named(Connector connector, AddressSet shared) {
        if (connector.settings().isStated(Parameter.MAX_INBOUND_CONNECTION_PER_SOURCE)
                || connector.settings().isStated(Parameter.MAX_INBOUND_CONNECTION_PERCENTAGE_PER_SOURCE)) {
            return shared;
        }
        List<AddressRange> named = new ArrayList<>();
        if (connector.origin() == Origin.STATED) {
            for (RemoteRange range : connector.remoteIPRanges()) {
                AddressRange addresses = range.addresses();
                if (!addresses.equals(addresses.family().all()) && shared.overlaps(addresses)) {
                    named.add(addresses);
                }
            }
        }
        return named.isEmpty() ? AddressSet.EMPTY : AddressSet.of(named).and(shared);
    }

    private static AddressSet shared(Subject subject) {
        return subject.network(NetworkKind.NAT)
                .or(subject.network(NetworkKind.LOAD_BALANCER))
                .or(subject.network(NetworkKind.GATEWAY));
    }

    private static String text(Connector connector, Parameter parameter) {
        return connector.settings().get(parameter).text();
    }
}
