package org.relayplan.load;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relayplan.source.Element;
import org.relayplan.source.Place;
import org.relayplan.source.Places;

/**
 * The places of a model's elements. Nodes are kept, and a place is composed only when it is asked for: a model may have
 * a million ranges, and few of them are ever found wanting.
 */
final class ModelPlaces implements Places {

    private final ModelSections sections;
    private final Networks networks;
    private final Servers servers;
    private final Map<String, ConnectorPlaces> connectors;
    private final List<Node> acceptedDomains;
    private final Map<String, Node> expectations;
    private final Map<String, Node> vantages;
    private final SuppressionPlaces suppressions;

    ModelPlaces(
            ModelSections sections,
            Networks networks,
            Servers servers,
            Map<String, ConnectorPlaces> connectors,
            List<Node> acceptedDomains,
            Map<String, Node> expectations,
            Map<String, Node> vantages,
            SuppressionPlaces suppressions) {
        this.sections = sections;
        this.networks = networks;
        this.servers = servers;
        this.connectors = new HashMap<>(connectors);
        this.acceptedDomains = acceptedDomains;
        this.expectations = expectations;
        this.vantages = vantages;
        this.suppressions = suppressions;
    }

    @Override
    public Place of(Element element) {
        return place(element, false);
    }

    @Override
    public Place calledFrom(Element element) {
        return place(element, true);
    }

    private Place place(Element element, boolean called) {
        return switch (element.kind()) {
            case CONNECTOR -> connector(element, called);
            case SERVER -> server(element);
            case NETWORK -> network(element, called);
            case EXPECTATION -> named(element, expectations);
            case VANTAGE -> named(element, vantages);
            case ORGANIZATION -> organization(element);
            case SUPPRESSION -> suppression(element);
        };
    }

    private Place connector(Element element, boolean called) {
        ConnectorPlaces where = connectors.get(Connectors.key(element.owner(), element.name()));
        if (where == null) {
            return server(Element.server(element.owner()).property("defaultConnectors"));
        }
        if (where.ranges().isPresent() && element.property().equals("remoteIPRanges")) {
            RangeList list = where.ranges().get();
            List<Node> entries = called ? list.calling() : list.deciding();
            if (element.index() >= 0 && element.index() < entries.size()) {
                return entries.get(element.index()).place();
            }
        }
        Optional<Member> member = where.member(element.property());
        return member.isEmpty() ? where.whole().place() : entry(member.get().value(), element.index());
    }

    private Place server(Element element) {
        Node node = servers.nodes().get(NamedNodes.key(element.owner()));
        return node == null ? whole() : property(node, element);
    }

    private Place named(Element element, Map<String, Node> nodes) {
        Node node = nodes.get(NamedNodes.key(element.owner()));
        return node == null ? whole() : property(node, element);
    }

    /** A property of an object that has a name; without one, the name. */
    private static Place property(Node node, Element element) {
        Optional<Member> member = node.member(element.property());
        if (member.isPresent()) {
            return entry(member.get().value(), element.index());
        }
        Optional<Member> name = node.member("name");
        return name.isPresent() ? name.get().value().place() : node.place();
    }

    private Place network(Element element, boolean called) {
        Optional<NetworkDefinition> definition = networks.definition(element.owner());
        if (definition.isEmpty()) {
            return whole();
        }
        Member member = definition.get().member();
        if (element.property().equals("ranges") && element.index() >= 0) {
            RangeList list = networks.ranges(element.owner(), member.value()).orElse(RangeList.EMPTY);
            List<Node> entries = called ? list.calling() : list.deciding();
            if (element.index() < entries.size()) {
                return entries.get(element.index()).place();
            }
        }
        Optional<Member> property = member.value().member(element.property());
        return property.isEmpty() ? member.place() : entry(property.get().value(), element.index());
    }

    private Place organization(Element element) {
        if (element.property().equals("acceptedDomains")
                && element.index() >= 0
                && element.index() < acceptedDomains.size()) {
            return acceptedDomains.get(element.index()).place();
        }
        for (Node organization : sections.organizations()) {
            Optional<Member> property = organization.member(element.property());
            if (property.isPresent()) {
                return entry(property.get().value(), element.index());
            }
        }
        for (Node root : sections.roots()) {
            Optional<Member> organization = root.member("organization");
            if (organization.isPresent()) {
                return organization.get().place();
            }
        }
        return whole();
    }

    /** The entry of a list of suppressions: the model's, a connector's, or the one of a range. */
    private Place suppression(Element element) {
        Optional<Node> node = suppressions.find(element);
        if (node.isPresent()) {
            return node.get().place();
        }
        return element.owner().isEmpty()
                ? whole()
                : connector(Element.connector(element.owner(), element.name()), false);
    }

    /** An entry of a list; of anything else, and without an index, the whole value. */
    private static Place entry(Node value, int index) {
        return index >= 0 && index < value.elements().size()
                ? value.elements().get(index).place()
                : value.place();
    }

    /** Where the model begins, for what stands nowhere. */
    private Place whole() {
        Node root = sections.roots().get(0);
        return Place.at(root.file(), root.line(), root.column(), "");
    }
}
