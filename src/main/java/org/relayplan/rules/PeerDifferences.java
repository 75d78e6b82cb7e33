package org.relayplan.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.Parameter;
import org.relayplan.source.Element;

/**
 * Tells in what one connector differs among the servers of a group, one finding for each property. It is held against
 * what most of them have, of equally frequent values against that of the earliest server.
 *
 * @param rule in whose name
 * @param group the group's name
 * @param peers the connector on each server that has it, in the model's order
 */
record PeerDifferences(Rule rule, Subject subject, String group, List<Peer> peers) {

    private static final String ADVICE = "What works depends on the server that the balancer chooses: make them equal.";

    void tell(List<Finding> findings) {
        tell(Parameter.TRANSPORT_ROLE, Severity.HIGH, findings);
        tell(Parameter.ENABLED, Severity.HIGH, findings);
        for (PeerRanges ranges : PeerRanges.differing(subject, peers)) {
            findings.add(ofRanges(ranges));
        }
        tell(Parameter.BINDINGS, Severity.MEDIUM, findings);
        tell(Parameter.AUTH_MECHANISM, isTrustEqual() ? Severity.MEDIUM : Severity.HIGH, findings);
        tell(Parameter.PERMISSION_GROUPS, Severity.HIGH, findings);
        tell("extendedRights", Severity.HIGH, PeerValue.ofRights(peers), findings);
        for (Parameter parameter : PeerText.compared(peers)) {
            tell(parameter, severity(parameter), findings);
        }
    }

    /** What a server can take at once may follow its hardware. */
    private static Severity severity(Parameter parameter) {
        return switch (parameter) {
            case MESSAGE_RATE_LIMIT,
                    MAX_INBOUND_CONNECTION,
                    MAX_INBOUND_CONNECTION_PER_SOURCE,
                    MAX_INBOUND_CONNECTION_PERCENTAGE_PER_SOURCE -> Severity.LOW;
            default -> Severity.MEDIUM;
        };
    }

    private boolean isTrustEqual() {
        for (Peer peer : peers) {
            if (peer.connector().isExternallySecured()
                    != peers.get(0).connector().isExternallySecured()) {
                return false;
            }
        }
        return true;
    }

    private void tell(Parameter parameter, Severity severity, List<Finding> findings) {
        tell(parameter.text(), severity, PeerValue.of(peers, parameter), findings);
    }

    /** At the first server whose value is not the usual one. */
    private void tell(String property, Severity severity, List<PeerValue> values, List<Finding> findings) {
        if (values.size() < 2) {
            return;
        }
        Set<Peer> unusual = Collections.newSetFromMap(new IdentityHashMap<>());
        for (PeerValue value : values.subList(1, values.size())) {
            unusual.addAll(value.peers());
        }
        List<String> servers = new ArrayList<>();
        Peer first = null;
        for (Peer peer : peers) {
            if (unusual.contains(peer)) {
                first = first == null ? peer : first;
                servers.add(peer.server().name());
            }
        }
        List<Element> others = new ArrayList<>();
        for (int i = 0; i < values.size() && i < PeerValue.SHOWN; i++) {
            Peer peer = values.get(i).peers().get(0);
            if (peer != first) {
                others.add(peer.at(property));
            }
        }
        String message = Phrase.name(first.connector()) + " differs among the servers of the group "
                + Phrase.quoted(group) + " in " + property + ": " + PeerValue.shown(values) + ". " + ADVICE;
        findings.add(Finding.on(first.connector(), rule, severity, message)
                .onServers(servers)
                .at(property)
                .besides(others));
    }

    private Finding ofRanges(PeerRanges ranges) {
        Peer peer = ranges.peers().get(0);
        List<String> servers = new ArrayList<>();
        for (Peer each : ranges.peers()) {
            servers.add(each.server().name());
        }
        String message = Phrase.name(peer.connector()) + " on " + Phrase.list(servers) + " takes other clients than on "
                + ranges.usual().server().name() + ", a server of the same group " + Phrase.quoted(group) + ": "
                + ranges.text() + ". " + ADVICE;
        return Finding.on(peer.connector(), rule, Severity.HIGH, message)
                .onServers(servers)
                .at("remoteIPRanges")
                .from(ranges.clients())
                .shownBy(subject.witness(peer.connector(), ranges.clients()))
                .besides(List.of(ranges.usual().at("remoteIPRanges")));
    }
}
