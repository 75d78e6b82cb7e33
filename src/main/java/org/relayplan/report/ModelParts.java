package org.relayplan.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relayplan.model.AcceptedDomain;
import org.relayplan.model.Expectation;
import org.relayplan.model.Model;
import org.relayplan.model.Named;
import org.relayplan.model.Network;
import org.relayplan.model.Organization;
import org.relayplan.model.Probes;
import org.relayplan.model.Server;
import org.relayplan.model.StockConnectors;
import org.relayplan.model.Vantage;

/** The sections of a model as the model file has them. */
final class ModelParts {

    private static final String EXCEPT = "except ";

    private final Model model;
    private final RangesJson ranges;
    private final SharedConnectors connectors;
    private final ServerNaming naming;

    ModelParts(Model model) {
        this.model = model;
        this.ranges = new RangesJson(model.organization().networks());
        this.connectors = new SharedConnectors(model, new ConnectorJson(ranges));
        this.naming = new ServerNaming(model.servers());
    }

    /** The connectors, equal ones of several servers together. */
    List<SharedConnectors.Entry> entries() {
        return connectors.entries();
    }

    void putConnectors(List<SharedConnectors.Entry> entries, Map<String, JsonValue> document) {
        List<JsonValue> elements = new ArrayList<>();
        for (SharedConnectors.Entry entry : entries) {
            elements.add(connectors.element(entry));
        }
        put("connectors", elements, document);
    }

    private static void put(String name, List<JsonValue> elements, Map<String, JsonValue> document) {
        if (!elements.isEmpty()) {
            document.put(name, new JsonValue.Elements(elements));
        }
    }

    private static void put(String name, Map<String, JsonValue> object, Map<String, JsonValue> around) {
        if (!object.isEmpty()) {
            around.put(name, new JsonValue.Properties(object));
        }
    }

    void putOrganization(Map<String, JsonValue> document) {
        Organization organization = model.organization();
        Map<String, JsonValue> object = new LinkedHashMap<>();
        if (!organization.acceptedDomainsSeen()) {
            object.put("acceptedDomains", new JsonValue.Text("unknown"));
        } else if (organization.acceptedDomainsStated()) {
            object.put("acceptedDomains", domains(organization.acceptedDomains()));
        }
        Map<String, JsonValue> networks = new LinkedHashMap<>();
        for (Network network : organization.networks()) {
            networks.put(network.name(), network(network));
        }
        put("networks", networks, object);
        Probes probes = organization.probes();
        Map<String, JsonValue> addresses = new LinkedHashMap<>();
        OwnershipJson.put("ownRecipient", probes.ownRecipient(), addresses);
        OwnershipJson.put("foreignRecipient", probes.foreignRecipient(), addresses);
        OwnershipJson.put("foreignSender", probes.foreignSender(), addresses);
        put("probes", addresses, object);
        OwnershipJson.put("selection", organization.selection().map(Named::text), object);
        put("organization", object, document);
    }

    private static JsonValue domains(List<AcceptedDomain> domains) {
        List<JsonValue> elements = new ArrayList<>();
        for (AcceptedDomain domain : domains) {
            Map<String, JsonValue> object = new LinkedHashMap<>();
            object.put("domainName", new JsonValue.Text(domain.domainName()));
            object.put("domainType", new JsonValue.Text(domain.domainType().text()));
            elements.add(new JsonValue.Properties(object));
        }
        return new JsonValue.Elements(elements);
    }

    private JsonValue network(Network network) {
        Map<String, JsonValue> object = new LinkedHashMap<>();
        object.put("ranges", ranges.ofNetwork(network));
        object.put("kind", new JsonValue.Text(network.kind().text()));
        OwnershipJson.put(network.ownership(), object);
        return new JsonValue.Properties(object);
    }

    JsonValue servers(List<Server> servers) {
        List<JsonValue> elements = new ArrayList<>();
        for (Server server : servers) {
            Map<String, JsonValue> object = new LinkedHashMap<>();
            object.put("name", new JsonValue.Text(server.name()));
            OwnershipJson.put("fqdn", server.fqdn(), object);
            object.put(
                    "role",
                    JsonValue.oneOrSeveral(
                            server.roles().stream().map(Named::text).toList()));
            object.put("version", new JsonValue.Text(server.version().text()));
            OwnershipJson.put("group", server.group(), object);
            if (!server.addresses().isEmpty()) {
                object.put(
                        "addresses",
                        JsonValue.Elements.texts(server.addresses().stream()
                                .map(Object::toString)
                                .toList()));
            }
            if (!server.stockConnectors().isEmpty()) {
                object.put("defaultConnectors", stock(server));
            }
            elements.add(new JsonValue.Properties(object));
        }
        return new JsonValue.Elements(elements);
    }

    private static JsonValue stock(Server server) {
        List<String> names = server.stockConnectors();
        return names.equals(StockConnectors.names(server))
                ? new JsonValue.Truth(true)
                : JsonValue.Elements.texts(names);
    }

    /** What is neither organization, server nor connector. */
    void putRest(Map<String, JsonValue> document) {
        put("expectations", model.expectations().stream().map(this::expectation).toList(), document);
        List<JsonValue> vantages = new ArrayList<>();
        for (Vantage vantage : model.vantages()) {
            Map<String, JsonValue> object = new LinkedHashMap<>();
            object.put("name", new JsonValue.Text(vantage.name()));
            OwnershipJson.put("address", vantage.address().map(Object::toString), object);
            OwnershipJson.put("ssh", vantage.ssh(), object);
            vantages.add(new JsonValue.Properties(object));
        }
        put("vantages", vantages, document);
        OwnershipJson.putSuppressions(model.suppress(), document);
    }

    private JsonValue expectation(Expectation expectation) {
        Map<String, JsonValue> object = new LinkedHashMap<>();
        object.put("name", new JsonValue.Text(expectation.name()));
        List<String> from = new ArrayList<>();
        List<String> except = new ArrayList<>();
        for (String text : expectation.from().texts()) {
            if (text.startsWith(EXCEPT)) {
                except.add(text.substring(EXCEPT.length()));
            } else {
                from.add(text);
            }
        }
        object.put("from", JsonValue.oneOrSeveral(from));
        if (!except.isEmpty()) {
            object.put("except", JsonValue.oneOrSeveral(except));
        }
        if (!expectation.to().isEmpty()) {
            object.put("to", JsonValue.oneOrSeveral(naming.ofTargets(expectation.to())));
        }
        putTruth("relay", expectation.relay(), object);
        putTruth("submit", expectation.submit(), object);
        OwnershipJson.put("connector", expectation.connector(), object);
        return new JsonValue.Properties(object);
    }

    private static void putTruth(String name, Optional<Boolean> truth, Map<String, JsonValue> object) {
        if (truth.isPresent()) {
            object.put(name, new JsonValue.Truth(truth.get()));
        }
    }
}
