package org.relayplan.load;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relayplan.model.Expectation;
import org.relayplan.source.Element;
import org.relayplan.source.Place;
import org.relayplan.source.Places;
import org.relayplan.source.SourceFile;

/** What a change is meant to do, as somebody wrote it, and where. */
public final class LoadedIntent {

    private final List<Expectation> expectations;
    private final Map<String, Node> nodes;
    private final Optional<SourceFile> file;

    /** Nothing was said. */
    public static final LoadedIntent NONE = new LoadedIntent(List.of(), Map.of(), Optional.empty());

    LoadedIntent(List<Expectation> expectations, Map<String, Node> nodes, Optional<SourceFile> file) {
        this.expectations = List.copyOf(expectations);
        this.nodes = Map.copyOf(nodes);
        this.file = file;
    }

    /** What is meant. */
    public List<Expectation> expectations() {
        return expectations;
    }

    /** The document it stands in; empty if nothing was said. */
    public Optional<SourceFile> file() {
        return file;
    }

    /** The places of its expectations; of everything else, those of the model it is about. */
    public Places places(Places others) {
        return new Places() {
            @Override
            public Place of(Element element) {
                Node node = nodes.get(NamedNodes.key(element.owner()));
                if (element.kind() != Element.Kind.EXPECTATION || node == null) {
                    return others.of(element);
                }
                Optional<Member> member = node.member(element.property());
                return member.isPresent()
                        ? member.get().value().place()
                        : node.member("name").orElseThrow().value().place();
            }

            @Override
            public Place calledFrom(Element element) {
                return element.kind() == Element.Kind.EXPECTATION ? of(element) : others.calledFrom(element);
            }
        };
    }
}
