package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.Address;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Binding;
import org.relayplan.model.Connector;
import org.relayplan.model.Server;

/** A connector listens on an address that its server doesn't have. */
public final class BindingAddressForeign implements Rule {

    @Override
    public String id() {
        return "binding-address-foreign";
    }

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        ServerAddresses addresses = new ServerAddresses(subject.model());
        for (Server server : subject.model().servers()) {
            AddressSet own = addresses.itself(server);
            for (Connector connector : subject.analysis().connectors(server)) {
                for (int i = 0; connector.enabled() && i < connector.bindings().size(); i++) {
                    Binding binding = connector.bindings().get(i);
                    if (isNamed(binding)
                            && hasAddresses(server, binding.address().family())
                            && !own.contains(binding.address())) {
                        findings.add(Finding.on(connector, this, Severity.HIGH, message(connector, binding))
                                .at("bindings", i));
                    }
                }
            }
        }
        return findings;
    }

    @Override
    public List<String> notExamined(Subject subject) {
        List<String> reasons = new ArrayList<>();
        for (AddressFamily family : AddressFamily.values()) {
            List<String> unstated = new ArrayList<>();
            for (Server server : subject.model().servers()) {
                if (!hasAddresses(server, family) && isNamed(subject.analysis().connectors(server), family)) {
                    unstated.add(Phrase.quoted(server.name()));
                }
            }
            if (!unstated.isEmpty()) {
                reasons.add("The " + (family == AddressFamily.IPV4 ? "IPv4" : "IPv6") + " addresses of "
                        + Phrase.list(unstated) + " are not stated, so nobody can tell whether "
                        + (unstated.size() == 1 ? "it has those its" : "they have those their")
                        + " connectors listen on: add addresses.");
            }
        }
        return reasons;
    }

    /** Whether one of them listens on a certain address of the family. */
    private static boolean isNamed(List<Connector> connectors, AddressFamily family) {
        for (Connector connector : connectors) {
            for (Binding binding : connector.bindings()) {
                if (connector.enabled() && isNamed(binding) && binding.address().family() == family) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isNamed(Binding binding) {
        return !binding.isAny();
    }

    private static boolean hasAddresses(Server server, AddressFamily family) {
        for (Address address : server.addresses()) {
            if (address.family() == family) {
                return true;
            }
        }
        return false;
    }

    private static String message(Connector connector, Binding binding) {
        return Phrase.name(connector) + " listens on " + binding + ", but " + Phrase.quoted(connector.server())
                + " has no address " + binding.address()
                + ". The transport service may not start any more after the next"
                + " restart, and then the server takes no mail at all: write an address of the server. A balancer's"
                + " address belongs here only if the server bears it as well; then add it to the server's addresses.";
    }
}
