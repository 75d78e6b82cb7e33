package org.relayplan.load;

import java.util.List;
import org.relayplan.model.Connector;
import org.relayplan.model.Expectation;
import org.relayplan.model.Model;
import org.relayplan.model.Network;
import org.relayplan.model.Ownership;
import org.relayplan.model.Parameter;
import org.relayplan.model.RemoteRange;
import org.relayplan.model.RightsEntry;
import org.relayplan.model.Server;
import org.relayplan.model.Settings;
import org.relayplan.model.Sources;
import org.relayplan.model.Suppression;
import org.relayplan.source.Element;

/** A model as text, a line an element, with the line and column where it stands. */
final class ModelDump {

    private final LoadedModel loaded;
    private final StringBuilder out = new StringBuilder();

    private ModelDump(LoadedModel loaded) {
        this.loaded = loaded;
    }

    static String of(LoadedModel loaded) {
        ModelDump dump = new ModelDump(loaded);
        dump.model(loaded.model());
        return dump.out.toString();
    }

    private void model(Model model) {
        var organization = model.organization();
        line(
                0,
                "organization",
                Element.organization(),
                "domains seen " + organization.acceptedDomainsSeen()
                        + ", stated " + organization.acceptedDomainsStated() + ", selection "
                        + organization.selection().map(order -> order.text()).orElse("-"));
        for (int i = 0; i < organization.acceptedDomains().size(); i++) {
            var domain = organization.acceptedDomains().get(i);
            line(
                    1,
                    "domain",
                    Element.organization().property("acceptedDomains").entry(i),
                    domain.domainName() + " " + domain.domainType().text());
        }
        if (!organization.probes().equals(org.relayplan.model.Probes.NONE)) {
            line(
                    1,
                    "probes",
                    Element.organization().property("probes"),
                    organization.probes().toString());
        }
        organization.networks().forEach(this::network);
        model.servers().forEach(this::server);
        model.connectors().forEach(this::connector);
        for (Expectation expectation : model.expectations()) {
            line(0, "expectation", Element.expectation(expectation.name()), expectation.name());
            line(1, "from", Element.expectation(expectation.name()).property("from"), sources(expectation.from()));
            line(
                    1,
                    "to",
                    Element.expectation(expectation.name()).property("to"),
                    expectation.to().toString());
            line(
                    1,
                    "relay",
                    Element.expectation(expectation.name()).property("relay"),
                    expectation.relay() + " submit " + expectation.submit() + " connector " + expectation.connector());
        }
        for (var vantage : model.vantages()) {
            line(0, "vantage", new Element(Element.Kind.VANTAGE, vantage.name(), "", "", -1), vantage.toString());
        }
        for (int i = 0; i < model.suppress().size(); i++) {
            suppression(0, Element.suppression(i), model.suppress().get(i));
        }
    }

    private void network(Network network) {
        Element element = Element.network(network.name());
        line(1, "network", element, network.name() + " " + network.kind().text() + ownership(network.ownership()));
        for (int i = 0; i < network.ranges().size(); i++) {
            range(2, element.property("ranges").entry(i), network.ranges().get(i));
        }
    }

    private void server(Server server) {
        line(
                0,
                "server",
                Element.server(server.name()),
                server.name() + " " + server.fqdn().orElse("-") + " "
                        + server.version().text() + " " + server.roles() + " " + server.addresses() + " group "
                        + server.group().orElse("-") + " setup " + server.stockConnectors());
    }

    private void connector(Connector connector) {
        Element element = Element.connector(connector.server(), connector.name());
        line(
                0,
                "connector",
                element,
                connector.identity() + " " + connector.role() + " " + connector.origin()
                        + " usage "
                        + connector.usage().map(usage -> usage.text()).orElse("-")
                        + " purpose "
                        + connector.purpose().map(purpose -> purpose.text()).orElse("-")
                        + " owner " + connector.owner().orElse("-"));
        line(1, "bindings", element.property("bindings"), connector.bindings().toString());
        line(
                1,
                "auth",
                element.property("authMechanism"),
                connector.authMechanism().toString());
        line(
                1,
                "groups",
                element.property("permissionGroups"),
                connector.permissionGroups().toString());
        line(
                1,
                "rights",
                element.property("extendedRights"),
                connector.extendedRights().seen() ? "seen" : "unknown");
        List<RightsEntry> entries = connector.extendedRights().entries();
        for (int i = 0; i < entries.size(); i++) {
            RightsEntry entry = entries.get(i);
            line(
                    2,
                    "entry",
                    element.property("extendedRights").entry(i),
                    entry.user().text() + " "
                            + entry.user().known().map(Enum::name).orElse("?") + " " + entry.rights()
                            + (entry.deny() ? " deny" : "") + (entry.inherited() ? " inherited" : "")
                            + (entry.absent() ? " absent" : ""));
        }
        line(
                1,
                "ranges",
                element.property("remoteIPRanges"),
                connector.remoteIPRanges().size() + "");
        for (int i = 0; i < connector.remoteIPRanges().size(); i++) {
            range(
                    2,
                    element.property("remoteIPRanges").entry(i),
                    connector.remoteIPRanges().get(i));
            List<Suppression> suppress = connector.remoteIPRanges().get(i).suppress();
            for (int j = 0; j < suppress.size(); j++) {
                suppression(3, element.suppressed(i, j), suppress.get(j));
            }
        }
        settings(element, connector);
        for (int i = 0; i < connector.suppress().size(); i++) {
            suppression(1, element.suppressed(i), connector.suppress().get(i));
        }
    }

    /** Stated settings, and those that differ from what New leaves. */
    private void settings(Element element, Connector connector) {
        line(1, "stated", element, connector.settings().stated().toString());
        Server server = loaded.model().server(connector.server()).orElseThrow();
        var standard = Settings.standard(server);
        connector.settings().values().forEach((parameter, value) -> {
            boolean stated = connector.settings().isStated(parameter);
            if (stated || parameter == Parameter.FQDN || !value.equals(standard.get(parameter))) {
                line(
                        2,
                        stated ? "setting" : "setup",
                        element.property(parameter.text()),
                        parameter.text() + " " + value.getClass().getSimpleName() + " " + value.text());
            }
        });
    }

    private void range(int depth, Element element, RemoteRange range) {
        String called = loaded.places().calledFrom(element).toString();
        String decided = loaded.places().of(element).toString();
        line(
                depth,
                "range",
                element,
                range.text() + " = " + range.addresses() + " " + range.form()
                        + (range.hostBits() ? " host bits" : "")
                        + range.network().map(name -> " @" + name).orElse("")
                        + (called.equals(decided) ? "" : " called from " + called) + ownership(range.ownership()));
    }

    private void suppression(int depth, Element element, Suppression suppression) {
        line(
                depth,
                "suppress",
                element,
                suppression.rule() + " until " + suppression.expires() + ": " + suppression.reason()
                        + suppression
                                .scope()
                                .map(scope -> ", for " + sources(scope))
                                .orElse(""));
    }

    private static String sources(Sources sources) {
        return sources.texts() + " = " + sources.addresses().ranges() + (sources.builtIn() ? " built-in" : "");
    }

    private static String ownership(Ownership ownership) {
        return (ownership.owner().map(text -> " owner " + text).orElse(""))
                + ownership.ticket().map(text -> " ticket " + text).orElse("")
                + ownership.expires().map(day -> " until " + day).orElse("")
                + ownership.comment().map(text -> " comment " + text).orElse("");
    }

    private void line(int depth, String what, Element element, String text) {
        String place = loaded.places().of(element).toString().replace("model.json:", "");
        out.append("  ".repeat(depth)).append(what).append(" [").append(place).append("] ");
        out.append(text.replace("model.json:", "")).append('\n');
    }
}
