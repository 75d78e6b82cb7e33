package org.relayplan.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
            List<Finding> own = new ArrayList<>();
            look("The server name ", server.name(), "", element.property("name"), own);
            look("The group ", server.group().orElse(""), "", element.property("group"), own);
            for (Finding finding : own) {
                findings.add(finding.onServers(List.of(server.name())));
            }
            lookAlikes(subject.analysis().connectors(server), findings);
        }
        for (Network network : model.organization().networks()) {
            Element element = Element.network(network.name());
            String of = " of the network " + Phrase.quoted(network.name());
            look("The network name ", network.name(), "", element, findings);
            look("The owner ", network.ownership().owner().orElse(""), of, element.property("owner"), findings);
        }
        for (Expectation expectation : model.expectations()) {
            look("The expectation ", expectation.name(), "", Element.expectation(expectation.name()), findings);
        }
        for (Connector connector : model.connectors()) {
            examine(connector, findings);
        }
        return findings;
    }

    private void examine(Connector connector, List<Finding> findings) {
        Element element = Element.connector(connector.server(), connector.name());
        String of = " of " + Phrase.name(connector);
        List<Finding> own = new ArrayList<>();
        look("The connector name ", connector.name(), "", element.property("name"), own);
        look("The owner ", connector.owner().orElse(""), of, element.property("owner"), own);
        Set<String> owners = new HashSet<>();
        List<RemoteRange> ranges = connector.remoteIPRanges();
        for (int i = 0; i < ranges.size(); i++) {
            String owner = ranges.get(i).ownership().owner().orElse("");
            // A network's owner is looked at where the network is; one that owns many ranges is told of once.
            if (ranges.get(i).network().isEmpty() && owners.add(owner)) {
                look(
                        "The owner ",
                        owner,
                        " of a range of " + Phrase.name(connector),
                        element.property("remoteIPRanges").entry(i),
                        own);
            }
        }
        for (Finding finding : own) {
            findings.add(finding.onServers(List.of(connector.server())).ofConnector(connector.name()));
        }
    }

    private void look(String what, String name, String of, Element element, List<Finding> findings) {
        if (Visible.isDeceptive(name)) {
            String message = what + Phrase.quoted(name) + of + " has characters in it that nobody sees, and reads "
                    + Phrase.quoted(Visible.plain(name)) + ". Such a name can pass for another in a review or a log."
                    + " Type it anew, by hand.";
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
                String message = "The connector name " + Phrase.name(connector) + " looks like " + Phrase.name(other)
                        + " on the same server: they differ in blanks only. Rename one of them.";
                findings.add(Finding.on(connector, this, Severity.HIGH, message)
                        .at("name")
                        .besides(List.of(
                                Element.connector(other.server(), other.name()).property("name"))));
            }
        }
    }
}
