package org.relayplan.load;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.source.Place;

/** The parts of a model, collected from all its documents. */
final class ModelSections {

    private static final Shape SHAPE = new Shape(
            "a model",
            List.of(),
            List.of("$schema", "organization", "servers", "connectors", "expectations", "vantages", "suppress"));

    private final Faults faults;
    private final List<Node> roots = new ArrayList<>();
    private final List<Node> organizations = new ArrayList<>();
    private final List<Node> servers = new ArrayList<>();
    private final List<Node> connectors = new ArrayList<>();
    private final List<Node> expectations = new ArrayList<>();
    private final List<Node> vantages = new ArrayList<>();
    private final List<Node> suppress = new ArrayList<>();
    private final List<Node> serverLists = new ArrayList<>();

    ModelSections(Faults faults) {
        this.faults = faults;
    }

    /** Takes a document apart. */
    void add(Node root) {
        roots.add(root);
        if (!SHAPE.fits(root, faults)) {
            return;
        }
        for (Member member : root.members()) {
            if (root.member(member.name()).orElseThrow() != member) {
                continue;
            }
            Node value = member.value();
            switch (member.name()) {
                case "organization" -> organizations.add(value);
                case "servers" -> {
                    serverLists.add(value);
                    addAll(value, servers, "servers");
                }
                case "connectors" -> addAll(value, connectors, "connectors");
                case "expectations" -> addAll(value, expectations, "expectations");
                case "vantages" -> addAll(value, vantages, "vantages");
                case "suppress" -> addAll(value, suppress, "suppressions");
                case "$schema" -> {
                    if (!value.is(Kind.TEXT)) {
                        new Scalars(faults).refuse(value, "the path of model.schema.json, as text");
                    }
                }
                default -> {
                    // Reported already.
                }
            }
        }
    }

    private void addAll(Node list, List<Node> target, String what) {
        if (list.is(Kind.ARRAY)) {
            target.addAll(list.elements());
        } else {
            new Scalars(faults).refuse(list, "a list of " + what);
        }
    }

    /** A model without servers holds for nothing, and everything would be fine with it. */
    void requireServers() {
        if (servers.isEmpty() && serverLists.isEmpty() && roots.get(0).is(Kind.OBJECT)) {
            Node root = roots.get(0);
            faults.add(
                    Place.at(root.file(), root.line(), root.column(), ""),
                    "\"servers\" is missing; a model has at least one server.");
        } else if (servers.isEmpty()
                && !serverLists.isEmpty()
                && serverLists.get(0).is(Kind.ARRAY)) {
            faults.add(serverLists.get(0).place(), "A model has at least one server.");
        }
    }

    List<Node> roots() {
        return roots;
    }

    List<Node> organizations() {
        return organizations;
    }

    List<Node> servers() {
        return servers;
    }

    List<Node> connectors() {
        return connectors;
    }

    List<Node> expectations() {
        return expectations;
    }

    List<Node> vantages() {
        return vantages;
    }

    List<Node> suppress() {
        return suppress;
    }
}
