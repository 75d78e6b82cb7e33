package org.relayplan.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.relayplan.model.AcceptedDomain;
import org.relayplan.model.Address;
import org.relayplan.model.AddressRange;
import org.relayplan.model.Expectation;
import org.relayplan.model.Model;
import org.relayplan.model.Network;
import org.relayplan.model.Organization;
import org.relayplan.model.RemoteRange;
import org.relayplan.model.SelectionOrder;
import org.relayplan.model.Server;
import org.relayplan.model.ServerRole;
import org.relayplan.model.Target;
import org.relayplan.source.Element;

/** What differs between two models beside their connectors: organization, networks, servers, expectations. */
final class OrganizationAlterations {

    private final Model before;
    private final Model after;
    private final List<Alteration> found = new ArrayList<>();

    OrganizationAlterations(Model before, Model after) {
        this.before = before;
        this.after = after;
    }

    /** The organization and its networks. */
    List<Alteration> organization() {
        Organization old = before.organization();
        Organization now = after.organization();
        Element element = Element.organization();
        compare(element, element, "", "acceptedDomains", domains(old), domains(now));
        if (old.acceptedDomainsSeen() != now.acceptedDomainsSeen()) {
            compare(element, element, "", "acceptedDomains", seen(old), seen(now));
        }
        compare(element, element, "", "selection", selection(old), selection(now));
        Map<String, Network> networks = networks(old);
        Map<String, Network> kept = networks(now);
        for (Network network : now.networks()) {
            Optional<Network> was = Optional.ofNullable(networks.get(key(network)));
            Element here = Element.network(network.name());
            if (was.isEmpty()) {
                found.add(Alteration.added(here, network.name()));
            } else {
                if (!addresses(was.get()).equals(addresses(network))) {
                    compare(here, here, network.name(), "ranges", ranges(was.get()), ranges(network));
                }
                compare(
                        here,
                        here,
                        network.name(),
                        "kind",
                        was.get().kind().text(),
                        network.kind().text());
            }
        }
        for (Network network : old.networks()) {
            if (!kept.containsKey(key(network))) {
                found.add(Alteration.removed(Element.network(network.name()), network.name()));
            }
        }
        return found;
    }

    /** The servers themselves. */
    List<Alteration> servers() {
        for (Server server : after.servers()) {
            Optional<Server> was = before.server(server.name());
            if (was.isEmpty()) {
                found.add(Alteration.added(Element.server(server.name()), server.name()));
            } else {
                compare(was.get(), server);
            }
        }
        for (Server server : before.servers()) {
            if (after.server(server.name()).isEmpty()) {
                found.add(Alteration.removed(Element.server(server.name()), server.name()));
            }
        }
        return found;
    }

    private void compare(Server was, Server server) {
        Element old = Element.server(was.name());
        Element now = Element.server(server.name());
        compare(
                old,
                now,
                server.name(),
                "fqdn",
                was.fqdn().orElse(""),
                server.fqdn().orElse(""));
        compare(old, now, server.name(), "role", roles(was), roles(server));
        compare(
                old,
                now,
                server.name(),
                "version",
                was.version().text(),
                server.version().text());
        compare(old, now, server.name(), "addresses", addresses(was), addresses(server));
        compare(
                old,
                now,
                server.name(),
                "group",
                was.group().orElse(""),
                server.group().orElse(""));
    }

    /** What is expected, by name: one that goes is no longer watched. */
    List<Alteration> expectations() {
        for (Expectation expectation : after.expectations()) {
            Optional<Expectation> was = expectation(expectation.name(), before);
            Element element = Element.expectation(expectation.name());
            if (was.isEmpty()) {
                found.add(Alteration.added(element, expectation.name()));
            } else {
                String name = expectation.name();
                compare(
                        element,
                        element,
                        name,
                        "from",
                        was.get().from().texts(),
                        expectation.from().texts());
                compare(element, element, name, "to", targets(was.get()), targets(expectation));
                compare(element, element, name, "relay", text(was.get().relay()), text(expectation.relay()));
                compare(element, element, name, "submit", text(was.get().submit()), text(expectation.submit()));
                compare(
                        element,
                        element,
                        name,
                        "connector",
                        was.get().connector().orElse(""),
                        expectation.connector().orElse(""));
            }
        }
        for (Expectation expectation : before.expectations()) {
            if (expectation(expectation.name(), after).isEmpty()) {
                found.add(Alteration.removed(Element.expectation(expectation.name()), expectation.name()));
            }
        }
        return found;
    }

    private void compare(Element old, Element now, String name, String setting, String before, String after) {
        if (!before.equals(after)) {
            found.add(Alteration.changed(old, now, name, setting, before, after));
        }
    }

    private void compare(
            Element old, Element now, String name, String setting, List<String> before, List<String> after) {
        List<String> removed = Listed.without(before, after);
        List<String> added = Listed.without(after, before);
        if (!removed.isEmpty() || !added.isEmpty()) {
            found.add(Alteration.changed(old, now, name, setting, removed, added));
        }
    }

    private static List<String> domains(Organization organization) {
        List<String> texts = new ArrayList<>();
        for (AcceptedDomain domain : organization.acceptedDomains()) {
            texts.add(domain.domainName() + " (" + domain.domainType().text() + ")");
        }
        return texts;
    }

    private static String seen(Organization organization) {
        return organization.acceptedDomainsSeen() ? "known" : "unknown";
    }

    private static String selection(Organization organization) {
        return organization.selection().map(SelectionOrder::text).orElse("");
    }

    private static Map<String, Network> networks(Organization organization) {
        Map<String, Network> found = new HashMap<>();
        organization.networks().forEach(network -> found.put(key(network), network));
        return found;
    }

    private static String key(Network network) {
        return network.name().toLowerCase(Locale.ROOT);
    }

    private static List<AddressRange> addresses(Network network) {
        List<AddressRange> addresses = new ArrayList<>();
        network.ranges().forEach(range -> addresses.add(range.addresses()));
        return addresses;
    }

    private static List<String> ranges(Network network) {
        List<String> texts = new ArrayList<>();
        for (RemoteRange range : network.ranges()) {
            texts.add(range.addresses().toString());
        }
        return texts;
    }

    private static List<String> roles(Server server) {
        return server.roles().stream().map(ServerRole::text).toList();
    }

    private static List<String> addresses(Server server) {
        return server.addresses().stream().map(Address::toString).toList();
    }

    private static Optional<Expectation> expectation(String name, Model model) {
        for (Expectation expectation : model.expectations()) {
            if (expectation.name().equalsIgnoreCase(name)) {
                return Optional.of(expectation);
            }
        }
        return Optional.empty();
    }

    private static List<String> targets(Expectation expectation) {
        List<String> texts = new ArrayList<>();
        for (Target target : expectation.to()) {
            OptionalInt port = target.port();
            texts.add(target.server() + (port.isPresent() ? ":" + port.getAsInt() : ""));
        }
        return texts.isEmpty() ? List.of("everywhere") : texts;
    }

    private static String text(Optional<Boolean> wanted) {
        return wanted.map(String::valueOf).orElse("");
    }
}
