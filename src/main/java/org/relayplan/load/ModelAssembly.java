package org.relayplan.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relayplan.model.Connector;
import org.relayplan.model.Expectation;
import org.relayplan.model.Model;
import org.relayplan.model.Organization;
import org.relayplan.model.Server;
import org.relayplan.model.Suppression;
import org.relayplan.model.Vantage;
import org.relayplan.source.FaultyInput;
import org.relayplan.source.ImportAccount;
import org.relayplan.source.SourceFile;

/** Puts the parts of a model together, each after those it refers to. */
final class ModelAssembly {

    private final Faults faults;
    private final ModelSections sections;
    private final Networks networks;
    private final SourcesReader sources;
    private final SuppressionReader suppressions;
    private final RangeReader ranges;
    private final OrganizationReader organizations;
    private final Servers servers;
    private final Connectors connectors;
    private final Map<String, Node> expectationNodes = new HashMap<>();
    private final Map<String, Node> vantageNodes = new HashMap<>();

    ModelAssembly(Faults faults, List<String> rules, ModelSections sections) {
        this.faults = faults;
        this.sections = sections;
        this.networks = new Networks(faults);
        this.sources = new SourcesReader(faults, networks);
        this.suppressions = new SuppressionReader(faults, sources, rules);
        this.ranges = new RangeReader(faults, networks, suppressions);
        this.organizations = new OrganizationReader(faults, networks);
        this.servers = new Servers(faults, networks);
        this.connectors = new Connectors(servers);
    }

    /**
     * The model and the places of its elements.
     *
     * @throws FaultyInput if anything is wrong in it
     */
    LoadedModel assemble(List<SourceFile> files) throws FaultyInput {
        for (Node node : sections.organizations()) {
            organizations.add(node);
        }
        Organization organization = organizations.organization(ranges);
        int before = faults.size();
        readServers();
        readConnectors();
        List<Connector> all = connectors.all();
        // A connector that can't be read has a name that nobody knows.
        List<Expectation> expectations = expectations(faults.size() == before ? Optional.of(all) : Optional.empty());
        List<Vantage> vantages = vantages();
        List<Suppression> suppress = suppress();
        faults.throwIfAny();
        Model model = new Model(organization, servers.all(), all, expectations, vantages, suppress);
        ModelPlaces places = new ModelPlaces(
                sections,
                networks,
                servers,
                connectors.places(),
                organizations.domainNodes(),
                expectationNodes,
                vantageNodes,
                new SuppressionPlaces(model, suppressions.nodes()));
        return new LoadedModel(model, places, files, ImportAccount.EMPTY);
    }

    /** Whether the connector was read from an export. */
    boolean isExported(Connector connector) {
        ConnectorPlaces place = connectors.places().get(Connectors.key(connector.server(), connector.name()));
        return place != null && place.whole().isExported();
    }

    private void readServers() {
        ServerReader reader = new ServerReader(faults);
        NamedNodes names = new NamedNodes(faults, "A server");
        for (Node node : sections.servers()) {
            Optional<Server> server = reader.read(node);
            if (server.isPresent()) {
                Node name = node.member("name").orElseThrow().value();
                if (names.take(server.get().name(), name)) {
                    servers.add(server.get(), node);
                }
            } else {
                servers.addFaulty(node);
            }
        }
    }

    private void readConnectors() {
        StatedReader stated = new StatedReader(faults, ranges, suppressions);
        ConnectorReader reader = new ConnectorReader(faults, stated, servers, connectors);
        for (Node node : sections.connectors()) {
            reader.read(node);
        }
    }

    private List<Expectation> expectations(Optional<List<Connector>> known) {
        ExpectationReader reader = new ExpectationReader(faults, sources, servers, known);
        NamedNodes names = new NamedNodes(faults, "An expectation");
        List<Expectation> expectations = new ArrayList<>();
        for (Node node : sections.expectations()) {
            Optional<Expectation> expectation = reader.read(node);
            if (expectation.isPresent()) {
                names.take(
                        expectation.get().name(),
                        node.member("name").orElseThrow().value());
                expectations.add(expectation.get());
                expectationNodes.put(NamedNodes.key(expectation.get().name()), node);
            }
        }
        return expectations;
    }

    private List<Vantage> vantages() {
        VantageReader reader = new VantageReader(faults);
        NamedNodes names = new NamedNodes(faults, "A vantage");
        List<Vantage> vantages = new ArrayList<>();
        for (Node node : sections.vantages()) {
            Optional<Vantage> vantage = reader.read(node);
            if (vantage.isPresent()) {
                names.take(
                        vantage.get().name(), node.member("name").orElseThrow().value());
                vantages.add(vantage.get());
                vantageNodes.put(NamedNodes.key(vantage.get().name()), node);
            }
        }
        return vantages;
    }

    private List<Suppression> suppress() {
        List<Suppression> suppress = new ArrayList<>();
        for (Node node : sections.suppress()) {
            Optional<Suppression> suppression = suppressions.one(node);
            if (suppression.isPresent()) {
                suppress.add(suppression.get());
            }
        }
        return suppress;
    }
}
