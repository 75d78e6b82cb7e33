package org.relayplan.load;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relayplan.model.AcceptedDomain;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AddressSet;
import org.relayplan.model.BuiltInNetwork;
import org.relayplan.model.DomainType;
import org.relayplan.model.Named;
import org.relayplan.model.Network;
import org.relayplan.model.NetworkKind;
import org.relayplan.model.Organization;
import org.relayplan.model.SelectionOrder;
import org.relayplan.model.TextForm;

/** Reads what holds for all servers, from one or several documents; no part of it may be defined twice. */
final class OrganizationReader {

    private static final Shape SHAPE =
            new Shape("the organization", List.of(), List.of("acceptedDomains", "networks", "probes", "selection"));
    private static final Shape DOMAIN = new Shape("an accepted domain", List.of("domainName"), List.of("domainType"));

    private static final BigInteger MOST_OWNED_IPV4 = BigInteger.ONE.shiftLeft(24);
    private static final BigInteger MOST_OWNED_IPV6 = BigInteger.ONE.shiftLeft(108);

    private final Faults faults;
    private final Scalars scalars;
    private final Networks networks;
    private final ProbesReader probes;
    private final NamedNodes networkNames;
    private final NamedNodes domainNames;
    private final NamedNodes parts;
    private final List<AcceptedDomain> domains = new ArrayList<>();
    private final List<Node> domainNodes = new ArrayList<>();
    private Optional<Node> domainsUnknown = Optional.empty();
    private Optional<Node> domainsListed = Optional.empty();
    private Optional<SelectionOrder> selection = Optional.empty();

    OrganizationReader(Faults faults, Networks networks) {
        this.faults = faults;
        this.scalars = new Scalars(faults);
        this.networks = networks;
        this.probes = new ProbesReader(faults);
        this.networkNames = new NamedNodes(faults, "A network");
        this.domainNames = new NamedNodes(faults, "An accepted domain");
        this.parts = new NamedNodes(faults, "A setting");
    }

    /** Adds what one document says; networks are defined, not yet laid out. */
    void add(Node node) {
        if (!SHAPE.fits(node, faults)) {
            return;
        }
        for (Member member : node.members()) {
            switch (member.name()) {
                case "acceptedDomains" -> acceptedDomains(member.value());
                case "networks" -> networks(member.value());
                case "probes" -> probes.add(member.value());
                case "selection" -> {
                    if (parts.take("selection", member.value())) {
                        selection = scalars.word(member.value(), SelectionOrder.class, "orders of selection");
                    }
                }
                default -> {
                    // Reported already.
                }
            }
        }
    }

    /** What all documents say together; lays the networks out. */
    Organization organization(RangeReader ranges) {
        List<Network> laid = networks.layAll(ranges);
        checkOwned(laid);
        boolean stated = domainsListed.isPresent() || domainsUnknown.isPresent();
        return new Organization(domainsUnknown.isEmpty(), stated, domains, laid, probes.probes(), selection);
    }

    /** Where each accepted domain stands. */
    List<Node> domainNodes() {
        return domainNodes;
    }

    private void acceptedDomains(Node node) {
        if (node.is(Kind.TEXT) && node.text().equalsIgnoreCase("unknown")) {
            domainsUnknown = Optional.of(node);
        } else if (node.is(Kind.ARRAY)) {
            domainsListed = Optional.of(node);
            for (Node entry : node.elements()) {
                acceptedDomain(entry);
            }
        } else {
            faults.add(
                    node.place(),
                    "Expected a list of accepted domains, or \"unknown\" if nobody looked, not "
                            + (node.is(Kind.TEXT)
                                    ? Sentence.quote(node.text())
                                    : node.kind().words()) + ".");
        }
        if (domainsListed.isPresent() && domainsUnknown.isPresent()) {
            Node other = node == domainsListed.get() ? domainsUnknown.get() : domainsListed.get();
            faults.add(
                    node.place(),
                    "The accepted domains are either listed or unknown; at " + other.place() + " stands the other.");
        }
    }

    private void acceptedDomain(Node node) {
        if (!DOMAIN.fits(node, faults)) {
            return;
        }
        Optional<String> name = scalars.text(node, "domainName", "a domain such as \"contoso.com\"");
        Optional<DomainType> type = scalars.word(node, "domainType", DomainType.class, "types of accepted domains");
        if (name.isEmpty()) {
            return;
        }
        Node text = node.member("domainName").orElseThrow().value();
        String domain = name.get();
        if (!domain.equals("*")
                && !TextForm.HOST_NAME.accepts(domain.startsWith("*.") ? domain.substring(2) : domain)) {
            faults.add(
                    text.place(),
                    "Expected a domain such as \"contoso.com\", \"*.contoso.com\" or \"*\", not "
                            + Sentence.quote(domain) + ".");
        } else if (domainNames.take(domain, text)) {
            domains.add(new AcceptedDomain(domain, type.orElse(DomainType.AUTHORITATIVE)));
            domainNodes.add(node);
        }
    }

    private void networks(Node node) {
        if (!node.is(Kind.OBJECT)) {
            scalars.refuse(node, "an object with a network under each name");
            return;
        }
        Set<String> exact = new HashSet<>();
        for (Member member : node.members()) {
            String name = member.name();
            if (!exact.add(name)) {
                // Reported by the document reader.
                continue;
            }
            if (Named.find(BuiltInNetwork.class, name).isPresent()) {
                faults.add(
                        member.place(),
                        "A network named " + Sentence.quote(name) + " is built in; choose another name.");
            } else if (!isName(name)) {
                faults.add(
                        member.place(),
                        "The name of a network has letters, digits, dots, dashes and underscores only, not "
                                + Sentence.quote(name) + ".");
                networks.addFaulty(name);
            } else if (networkNames.take(name, member.value(), member.place())) {
                Optional<NetworkDefinition> definition = NetworkDefinition.read(member, faults);
                if (definition.isPresent()) {
                    networks.define(definition.get());
                } else {
                    networks.addFaulty(name);
                }
            }
        }
    }

    /** Names stand behind an @ in lists and on command lines. */
    private static boolean isName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!Character.isLetterOrDigit(c) && "-_.".indexOf(c) < 0) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    /** Own public space is never called the Internet, so nobody may own too much of it. */
    private void checkOwned(List<Network> laid) {
        AddressSet all = AddressSet.EMPTY;
        for (Network network : laid) {
            if (network.kind() == NetworkKind.INTERNET_OWNED) {
                all = all.or(network.addresses());
                if (count(all, AddressFamily.IPV4).compareTo(MOST_OWNED_IPV4) > 0
                        || count(all, AddressFamily.IPV6).compareTo(MOST_OWNED_IPV6) > 0) {
                    faults.add(
                            networks.definition(network.name())
                                    .orElseThrow()
                                    .member()
                                    .place(),
                            "All internet-owned networks together have at most a /8 of IPv4 and a /20 of IPv6.");
                    return;
                }
            }
        }
    }

    private static BigInteger count(AddressSet set, AddressFamily family) {
        BigInteger count = BigInteger.ZERO;
        for (AddressRange range : set.ranges()) {
            if (range.family() == family) {
                count = count.add(range.count());
            }
        }
        return count;
    }
}
