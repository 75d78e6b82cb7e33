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
        for (Server server : subject.model().servers()) {
            String unknown = unknown(subject, server);
            if (!unknown.isEmpty()) {
                reasons.add("The " + unknown + " addresses of " + Phrase.quoted(server.name())
                        + " are not stated, so nobody can tell whether it has those its connectors listen on: add"
                        + " addresses.");
            }
        }
        return reasons;
    }

    private static String unknown(Subject subject, Server server) {
        for (AddressFamily family : AddressFamily.values()) {
            if (hasAddresses(server, family)) {
                continue;
            }
            for (Connector connector : subject.analysis().connectors(server)) {
                for (Binding binding : connector.bindings()) {
                    if (connector.enabled()
                            && isNamed(binding)
                            && binding.address().family() == family) {
                        return family == AddressFamily.IPV4 ? "IPv4" : "IPv6";
                    }
                }
            }
        }
        return "";
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
