package org.relayplan.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.Connector;
import org.relayplan.model.Expectation;
import org.relayplan.model.Model;
import org.relayplan.model.Network;
import org.relayplan.model.RemoteRange;
import org.relayplan.model.Server;
import org.relayplan.source.Element;
import org.relayplan.source.Visible;

/** A name doesn't read as it is: it has characters nobody sees, or looks like another one on its server. */
public final class NameDeceptive implements Rule {

    @Override
    public String id() {
        return "name-deceptive";
    }

    @Override
    public List<Finding> examine(Subject subject) {
        Model model = subject.model();
        List<Finding> findings = new ArrayList<>();
        for (Server server : model.servers()) {
            Element element = Element.server(server.name());
            String named = "The server " + Phrase.quoted(server.name());
            List<Finding> own = new ArrayList<>();
            look(server.name(), named, element.property("name"), own);
            look(server.group(), named + " is in a group that", element.property("group"), own);
            for (Finding finding : own) {
                findings.add(finding.onServers(List.of(server.name())));
            }
            lookAlikes(subject.analysis().connectors(server), findings);
        }
        for (Network network : model.organization().networks()) {
            Element element = Element.network(network.name());
            String named = "The network " + Phrase.quoted(network.name());
            look(network.name(), named, element, findings);
            look(network.ownership().owner(), named + " has an owner that", element.property("owner"), findings);
        }
        for (Expectation expectation : model.expectations()) {
            String named = "The expectation " + Phrase.quoted(expectation.name());
            look(expectation.name(), named, Element.expectation(expectation.name()), findings);
        }
        for (Connector connector : model.connectors()) {
            examine(connector, findings);
        }
        return findings;
    }

    private void examine(Connector connector, List<Finding> findings) {
        Element element = Element.connector(connector.server(), connector.name());
        String named = "The connector " + Phrase.name(connector);
        List<Finding> own = new ArrayList<>();
        look(connector.name(), named, element.property("name"), own);
        look(connector.owner(), named + " has an owner that", element.property("owner"), own);
        Set<String> owners = new HashSet<>();
        List<RemoteRange> ranges = connector.remoteIPRanges();
        for (int i = 0; i < ranges.size(); i++) {
            Optional<String> owner = ranges.get(i).ownership().owner();
            // A network's owner is looked at where the network is; one that owns many ranges is told of once.
            if (owner.isPresent() && ranges.get(i).network().isEmpty() && owners.add(owner.get())) {
                Element entry = element.property("remoteIPRanges").entry(i);
                look(owner, named + " has a range with an owner that", entry, own);
            }
        }
        for (Finding finding : own) {
            findings.add(finding.onServers(List.of(connector.server())).ofConnector(connector.name()));
        }
    }

    private void look(Optional<String> name, String subject, Element element, List<Finding> findings) {
        if (name.isPresent()) {
            look(name.get(), subject, element, findings);
        }
    }

    private void look(String name, String subject, Element element, List<Finding> findings) {
        if (Visible.isDeceptive(name)) {
            String message = subject + " has characters in its name that nobody sees: " + Phrase.quoted(name)
                    + " reads " + Phrase.quoted(Visible.plain(name)) + ". Such a name can pass for another in a review"
                    + " or a log. Type it anew.";
            findings.add(Finding.about(element, this, Severity.HIGH, message));
        }
    }

    /** Names that differ in blanks and case only; those with characters nobody sees are told of already. */
    private void lookAlikes(List<Connector> connectors, List<Finding> findings) {
        Map<String, Connector> seen = new HashMap<>();
        for (Connector connector : connectors) {
            Connector other = seen.putIfAbsent(Naming.seen(connector.name()), connector);
            boolean told = Visible.isDeceptive(connector.name());
            if (other != null && !told && !Visible.isDeceptive(other.name())) {
                String message = "The connector " + Phrase.name(connector) + " looks like "
                        + Phrase.name(other) + " on the same server. "
                        + "They differ in blanks only. Rename one of them.";
                findings.add(Finding.on(connector, this, Severity.HIGH, message)
                        .at("name")
                        .besides(List.of(
                                Element.connector(other.server(), other.name()).property("name"))));
            }
        }
    }
}
