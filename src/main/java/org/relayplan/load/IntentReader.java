package org.relayplan.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relayplan.model.Expectation;
import org.relayplan.model.Model;
import org.relayplan.model.Server;
import org.relayplan.source.SourceFile;

/**
 * Reads what a change is meant to do: a document with nothing but expectations, as {@code schemas/intent.schema.json}
 * describes it. They are about the new model, whose networks, servers and connectors they may name.
 */
public final class IntentReader {

    private static final Shape SHAPE = new Shape("an intent", List.of("expectations"), List.of("$schema"));

    private IntentReader() {}

    /**
     * Reads an intent, as far as it is one.
     *
     * @param fingerprint whether the document's SHA-256 is wanted
     * @param model the new model
     * @param faults takes whatever is wrong with it
     */
    public static LoadedIntent read(Input input, boolean fingerprint, Model model, Faults faults) {
        Optional<Document> document = new DocumentReader(faults, fingerprint).read(input);
        if (document.isEmpty() || !SHAPE.fits(document.get().root(), faults)) {
            return LoadedIntent.NONE;
        }
        Optional<Member> list = document.get().root().member("expectations");
        if (list.isEmpty()) {
            return LoadedIntent.NONE;
        }
        Node nodes = list.get().value();
        if (!nodes.is(Kind.ARRAY) || nodes.elements().isEmpty()) {
            faults.add(nodes.place(), "A change is meant to do something: expected a list of expectations, not empty.");
            return LoadedIntent.NONE;
        }
        Optional<SourceFile> file =
                Optional.of(new SourceFile(input.name(), document.get().sha256()));
        return read(nodes, model, faults, file);
    }

    private static LoadedIntent read(Node list, Model model, Faults faults, Optional<SourceFile> file) {
        Networks networks = new Networks(faults, model.organization());
        Servers servers = new Servers(faults, networks);
        for (Server server : model.servers()) {
            servers.add(server, list);
        }
        ExpectationReader reader = new ExpectationReader(
                faults, new SourcesReader(faults, networks), servers, Optional.of(model.connectors()));
        NamedNodes names = new NamedNodes(faults, "An expectation");
        List<Expectation> expectations = new ArrayList<>();
        Map<String, Node> places = new HashMap<>();
        for (Node node : list.elements()) {
            Optional<Expectation> expectation = reader.read(node);
            if (expectation.isPresent()) {
                names.take(
                        expectation.get().name(),
                        node.member("name").orElseThrow().value());
                expectations.add(expectation.get());
                places.put(NamedNodes.key(expectation.get().name()), node);
            }
        }
        return new LoadedIntent(expectations, places, file);
    }
}
