package org.relayplan.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
            for (List<Connector> marked : byMark(subject.analysis().connectors(server))) {
                List<Connector> left = marked;
                while (left.size() > 1) {
                    List<Connector> same = new ArrayList<>();
                    List<Connector> others = new ArrayList<>();
                    for (Connector connector : left) {
                        (areDuplicates(left.get(0), connector) ? same : others).add(connector);
                    }
                    if (same.size() > 1) {
                        findings.add(finding(subject, same));
                    }
                    left = others;
                }
            }
        }
        return findings;
    }

    /** The connectors by what duplicates have in common, so that not each is compared with every other. */
    private static Collection<List<Connector>> byMark(List<Connector> connectors) {
        Map<Integer, List<Connector>> byMark = new LinkedHashMap<>();
        for (Connector connector : connectors) {
            int mark = Ranges.mark(connector.remoteIPRanges());
            List<Connector> marked = byMark.get(mark);
            if (marked == null) {
                marked = new ArrayList<>();
                byMark.put(mark, marked);
            }
            marked.add(connector);
        }
        return byMark.values();
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
