package org.relayplan.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relayplan.analysis.NameTemplate;
import org.relayplan.model.Connector;
import org.relayplan.model.Model;
import org.relayplan.source.Element;

/** Everything that two models say differently, told once for all servers on which it is so. */
public final class Alterations {

    private final Map<List<Object>, Alteration> found = new LinkedHashMap<>();

    private Alterations() {}

    /** The organization and its networks, servers, connectors by server, then expectations. */
    public static List<Alteration> between(Model before, Model after) {
        Alterations alterations = new Alterations();
        alterations.addAll(new OrganizationAlterations(before, after).organization());
        alterations.addAll(new OrganizationAlterations(before, after).servers());
        for (ServerDiff server : ModelDiff.between(Optional.of(before), after).servers()) {
            alterations.add(server);
        }
        alterations.addOwnerships(before, after);
        alterations.addAll(new OrganizationAlterations(before, after).expectations());
        return List.copyOf(alterations.found.values());
    }

    private void addAll(List<Alteration> alterations) {
        alterations.forEach(one -> found.put(List.of(one), one));
    }

    private void add(ServerDiff diff) {
        List<ConnectorDiff> renames = Renames.among(diff.removed(), diff.added());
        List<Connector> removed = new ArrayList<>(diff.removed());
        List<Connector> added = new ArrayList<>(diff.added());
        for (ConnectorDiff rename : renames) {
            removed.remove(rename.before());
            added.remove(rename.after());
        }
        for (Connector connector : added) {
            Element element = ConnectorAlterations.element(connector);
            add(Alteration.added(element, connector.name()), connector);
        }
        for (Connector connector : removed) {
            Element element = ConnectorAlterations.element(connector);
            add(Alteration.removed(element, connector.name()), connector);
        }
        for (ConnectorDiff rename : renames) {
            for (Alteration one : ConnectorAlterations.of(rename)) {
                add(one.setting().equals("name") ? one.asRename() : one, rename.after());
            }
        }
        for (ConnectorDiff changed : diff.changed()) {
            ConnectorAlterations.of(changed).forEach(one -> add(one, changed.after()));
        }
    }

    private void addOwnerships(Model before, Model after) {
        Map<List<String>, Connector> old = new HashMap<>();
        before.connectors().forEach(connector -> old.put(StatedAcceptance.key(connector), connector));
        for (Connector connector : after.connectors()) {
            Connector was = old.get(StatedAcceptance.key(connector));
            if (was != null) {
                Ownerships.between(was, connector).forEach(one -> add(one, connector));
            }
        }
    }

    /** Adds what is so of a connector; what was told of another server joins it. */
    private void add(Alteration one, Connector connector) {
        String template = NameTemplate.of(connector.name(), connector.server());
        List<Object> key = List.of(
                one.kind(),
                template,
                one.setting(),
                one.before().map(text -> NameTemplate.of(text, connector.server())),
                one.after().map(text -> NameTemplate.of(text, connector.server())),
                one.removed(),
                one.added());
        Alteration known = found.get(key);
        if (known == null) {
            found.put(key, one.on(List.of(connector.server()), connector.name()));
        } else {
            List<String> servers = new ArrayList<>(known.servers());
            servers.add(connector.server());
            found.put(key, known.on(servers, template));
        }
    }
}
