package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;
import org.relayplan.model.Server;
import org.relayplan.source.Element;

/** Connectors of one server have the same bindings and the same ranges: nothing tells them apart. */
public final class DuplicateScope implements Rule {

    @Override
    public String id() {
        return "duplicate-scope";
    }

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Server server : subject.model().servers()) {
            List<Connector> connectors = subject.analysis().connectors(server);
            boolean[] told = new boolean[connectors.size()];
            int[] marks = marks(connectors);
            for (int i = 0; i < connectors.size(); i++) {
                List<Connector> same = new ArrayList<>();
                for (int j = i; j < connectors.size(); j++) {
                    if (i == j && !told[j]
                            || !told[j]
                                    && marks[i] == marks[j]
                                    && areDuplicates(connectors.get(i), connectors.get(j))) {
                        told[j] = true;
                        same.add(connectors.get(j));
                    }
                }
                if (same.size() > 1) {
                    findings.add(finding(subject, same));
                }
            }
        }
        return findings;
    }

    private static int[] marks(List<Connector> connectors) {
        int[] marks = new int[connectors.size()];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = Ranges.mark(connectors.get(i).remoteIPRanges());
        }
        return marks;
    }

    /** Whether nothing but their rights tells the two apart, whatever the order and spelling of their lists. */
    static boolean areDuplicates(Connector first, Connector second) {
        return first.role() == second.role()
                && first.bindings().containsAll(second.bindings())
                && second.bindings().containsAll(first.bindings())
                && Ranges.areSame(first.remoteIPRanges(), second.remoteIPRanges());
    }

    /** At the last connector that somebody wrote; setup's come behind those. */
    private Finding finding(Subject subject, List<Connector> same) {
        Connector connector = same.get(0);
        for (Connector candidate : same) {
            connector = candidate.isDefault() ? connector : candidate;
        }
        List<Element> others = new ArrayList<>();
        List<Connector> rivals = new ArrayList<>();
        for (Connector other : same) {
            if (other != connector) {
                rivals.add(other);
                others.add(Element.connector(other.server(), other.name()).property("remoteIPRanges"));
            }
        }
        AddressSet clients = subject.analysis().reach(connector).all();
        String message = Phrase.name(connector) + " has the same bindings and remote ranges as "
                + Naming.names(rivals)
                + (clients.isEmpty() ? "" : ", so nothing decides who answers " + Phrase.addresses(clients)) + ". "
                + "Exchange wants each combination of bindings and ranges once on a server, and refuses the second."
                + Disabled.note(same)
                + " Merge them, or give each its own ranges.";
        return Finding.on(connector, this, Severity.HIGH, message)
                .at("remoteIPRanges")
                .besides(others)
                .from(clients)
                .shownBy(subject.witness(connector, clients));
    }
}
