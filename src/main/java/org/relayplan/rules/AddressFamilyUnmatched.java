package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.Binding;
import org.relayplan.model.Connector;
import org.relayplan.model.Origin;
import org.relayplan.model.RemoteRange;

/**
 * A connector has bindings of both families and ranges of one, or the reverse: half of it is dead. Where nothing at all
 * matches, connector-never-selected tells it.
 */
public final class AddressFamilyUnmatched implements Rule {

    @Override
    public String id() {
        return "address-family-unmatched";
    }

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Connector connector : subject.model().connectors()) {
            if (connector.origin() == Origin.SETUP || !connector.enabled()) {
                continue;
            }
            for (AddressFamily family : AddressFamily.values()) {
                AddressFamily other = family == AddressFamily.IPV4 ? AddressFamily.IPV6 : AddressFamily.IPV4;
                int binding = binding(connector, family);
                int range = range(connector, family);
                if (binding(connector, other) < 0 || range(connector, other) < 0) {
                    continue;
                }
                if (range < 0 && binding >= 0) {
                    findings.add(binding(connector, family, binding));
                }
                int written = written(connector, family);
                if (binding < 0 && written >= 0) {
                    findings.add(range(connector, family, written));
                }
            }
        }
        return findings;
    }

    private Finding binding(Connector connector, AddressFamily family, int binding) {
        String name = name(family);
        String message = Phrase.name(connector) + " listens on "
                + connector.bindings().get(binding) + " but takes no " + name
                + " client, so that binding does nothing for it: " + name + " clients get another connector or none."
                + " Remove the binding, or add the clients' " + name + " ranges.";
        return Finding.on(connector, this, Severity.LOW, message).at("bindings", binding);
    }

    private Finding range(Connector connector, AddressFamily family, int range) {
        String any = family == AddressFamily.IPV4 ? "0.0.0.0:25" : "[::]:25";
        String message = Phrase.name(connector) + " takes "
                + connector.remoteIPRanges().get(range).addresses() + " but has no " + name(family)
                + " binding, so it never answers an " + name(family) + " client. Add a binding such as " + any
                + ", or remove its " + name(family) + " ranges.";
        return Finding.on(connector, this, Severity.LOW, message).at("remoteIPRanges", range);
    }

    private static String name(AddressFamily family) {
        return family == AddressFamily.IPV4 ? "IPv4" : "IPv6";
    }

    /** Position of the first binding of the family, or -1. */
    private static int binding(Connector connector, AddressFamily family) {
        List<Binding> bindings = connector.bindings();
        for (int i = 0; i < bindings.size(); i++) {
            if (bindings.get(i).address().family() == family) {
                return i;
            }
        }
        return -1;
    }

    /** Position of the first range of the family, or -1. */
    private static int range(Connector connector, AddressFamily family) {
        List<RemoteRange> ranges = connector.remoteIPRanges();
        for (int i = 0; i < ranges.size(); i++) {
            if (ranges.get(i).addresses().family() == family) {
                return i;
            }
        }
        return -1;
    }

    /** The same, of those that don't come from a named network: that says who hosts are, wherever they come in. */
    private static int written(Connector connector, AddressFamily family) {
        List<RemoteRange> ranges = connector.remoteIPRanges();
        for (int i = 0; i < ranges.size(); i++) {
            if (ranges.get(i).addresses().family() == family
                    && ranges.get(i).network().isEmpty()) {
                return i;
            }
        }
        return -1;
    }
}
