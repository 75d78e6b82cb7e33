package org.relayplan.load;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relayplan.model.Address;
import org.relayplan.model.AddressText;
import org.relayplan.model.ExchangeVersion;
import org.relayplan.model.InvalidText;
import org.relayplan.model.Server;
import org.relayplan.model.ServerRole;
import org.relayplan.model.StockConnectors;
import org.relayplan.model.TextForm;

/** Reads one server. */
final class ServerReader {

    private static final Shape SHAPE = new Shape(
            "a server", List.of("name", "version", "role"), List.of("fqdn", "addresses", "group", "defaultConnectors"));

    private final Faults faults;
    private final Scalars scalars;

    ServerReader(Faults faults) {
        this.faults = faults;
        this.scalars = new Scalars(faults);
    }

    /** The server; empty, with faults, if its name, version or roles can't be told. */
    Optional<Server> read(Node node) {
        if (!SHAPE.fits(node, faults)) {
            return Optional.empty();
        }
        Optional<String> name = host(node, "name", "the server's name, such as \"EX01\"");
        Optional<String> fqdn = host(node, "fqdn", "the server's full name, such as \"ex01.contoso.com\"");
        Optional<ExchangeVersion> version =
                scalars.word(node, "version", ExchangeVersion.class, "versions of Exchange");
        Set<ServerRole> roles = roles(node);
        Optional<String> group = scalars.text(node, "group", "the name of a group of servers");
        if (group.isPresent() && group.get().startsWith("@")) {
            faults.add(
                    node.member("group").orElseThrow().value().place(),
                    "A server names its group without the @, which stands where the group is named.");
        }
        List<Address> addresses = addresses(node);
        if (name.isEmpty() || version.isEmpty() || roles.isEmpty()) {
            return Optional.empty();
        }
        if (!together(version.get(), roles, node)) {
            return Optional.empty();
        }
        Server bare = new Server(name.get(), fqdn, roles, version.get(), addresses, group, List.of());
        List<String> stock = stock(node, bare);
        return Optional.of(
                stock.isEmpty() ? bare : new Server(name.get(), fqdn, roles, version.get(), addresses, group, stock));
    }

    private Optional<String> host(Node node, String property, String expected) {
        Optional<String> text = scalars.text(node, property, expected);
        if (text.isPresent() && !TextForm.HOST_NAME.accepts(text.get())) {
            Node value = node.member(property).orElseThrow().value();
            faults.add(value.place(), "Expected " + expected + ", not " + Sentence.quote(text.get()) + ".");
            return Optional.empty();
        }
        return text;
    }

    private Set<ServerRole> roles(Node node) {
        Set<ServerRole> roles = EnumSet.noneOf(ServerRole.class);
        Optional<Member> role = node.member("role");
        if (role.isEmpty()) {
            return roles;
        }
        Node value = role.get().value();
        if (value.is(Kind.ARRAY) && value.elements().isEmpty()) {
            faults.add(value.place(), "A server has at least one role.");
        }
        for (Node entry : value.is(Kind.ARRAY) ? value.elements() : List.of(value)) {
            Optional<ServerRole> one = scalars.word(entry, ServerRole.class, "roles of servers");
            if (one.isPresent()) {
                roles.add(one.get());
            }
        }
        return roles;
    }

    /** Which roles a release has, and that Edge stands alone (receive connectors page; 2010 and 2013 help). */
    private boolean together(ExchangeVersion version, Set<ServerRole> roles, Node node) {
        Node place = node.member("role").orElseThrow().value();
        Set<ServerRole> known = EnumSet.of(ServerRole.MAILBOX, ServerRole.EDGE);
        if (version.compareTo(ExchangeVersion.V2013) <= 0) {
            known.add(ServerRole.CLIENT_ACCESS);
        }
        if (version == ExchangeVersion.V2010) {
            known.add(ServerRole.HUB_TRANSPORT);
        }
        for (ServerRole role : roles) {
            if (!known.contains(role)) {
                List<String> texts = new ArrayList<>();
                for (ServerRole one : known) {
                    texts.add(one.text());
                }
                faults.add(
                        place.place(),
                        "Exchange " + version.text() + " has no role " + role.text() + "; its roles are "
                                + Sentence.list(texts) + ".");
                return false;
            }
        }
        if (roles.contains(ServerRole.EDGE) && roles.size() > 1) {
            faults.add(place.place(), "An Edge server has no other role beside Edge.");
            return false;
        }
        return true;
    }

    private List<Address> addresses(Node node) {
        Optional<Member> member = node.member("addresses");
        if (member.isEmpty()) {
            return List.of();
        }
        Node value = member.get().value();
        if (!value.is(Kind.ARRAY)) {
            scalars.refuse(value, "a list of addresses such as [\"10.1.1.1\"]");
            return List.of();
        }
        List<Address> addresses = new ArrayList<>();
        for (Node entry : value.elements()) {
            if (!entry.is(Kind.TEXT)) {
                scalars.refuse(entry, "an address such as \"10.1.1.1\"");
                continue;
            }
            try {
                Address address = AddressText.address(entry.text());
                if (address.isAny()) {
                    faults.add(entry.place(), "A server's own address is a real one, not " + entry.text() + ".");
                } else if (isAmong(address, addresses)) {
                    faults.add(entry.place(), "The server has the address " + address + " already.");
                } else {
                    addresses.add(address);
                }
            } catch (InvalidText e) {
                faults.add(entry.place(), Sentence.about(entry.text(), e));
            }
        }
        return addresses;
    }

    private static boolean isAmong(Address address, List<Address> addresses) {
        for (Address known : addresses) {
            if (known.compareTo(address) == 0) {
                return true;
            }
        }
        return false;
    }

    private List<String> stock(Node node, Server server) {
        Optional<Member> member = node.member("defaultConnectors");
        if (member.isEmpty()) {
            return List.of();
        }
        Node value = member.get().value();
        List<String> legal = StockConnectors.names(server);
        if (value.is(Kind.BOOLEAN)) {
            return value.isTrue() ? legal : List.of();
        }
        if (!value.is(Kind.ARRAY)) {
            scalars.refuse(value, "true, false or a list of the connectors of setup that exist");
            return List.of();
        }
        List<String> named = new ArrayList<>();
        for (Node entry : value.elements()) {
            Optional<String> text = scalars.text(entry, "the name of a connector that setup creates");
            if (text.isPresent()) {
                stockName(entry, server, legal, named);
            }
        }
        // In the order of setup, so that the order of the list doesn't matter.
        List<String> ordered = new ArrayList<>();
        for (String name : legal) {
            if (named.contains(name)) {
                ordered.add(name);
            }
        }
        return ordered;
    }

    private void stockName(Node entry, Server server, List<String> legal, List<String> named) {
        try {
            String name = Placeholders.fill(entry.text(), server);
            for (String known : legal) {
                if (known.equalsIgnoreCase(name)) {
                    if (named.contains(known)) {
                        faults.add(entry.place(), Sentence.quote(known) + " stands in this list already.");
                    } else {
                        named.add(known);
                    }
                    return;
                }
            }
            faults.add(
                    entry.place(),
                    "Setup creates no connector " + Sentence.quote(name) + " on " + server.name()
                            + (legal.isEmpty() ? ", and no other." : Sentence.near(name, legal, "ones it creates")));
        } catch (InvalidText e) {
            faults.add(entry.place(), Sentence.of(e));
        }
    }
}
