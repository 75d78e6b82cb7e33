package org.relayplan.load;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.source.Place;

/**
 * Makes the nodes of a model document out of an export, each at the place in the export that says it: so one reader
 * understands both, and findings point into the export.
 */
final class ExportNodes {

    private ExportedFile last = new ExportedFile("");

    /** A text. */
    Node text(Place place, String text) {
        return node(place, Kind.TEXT, text);
    }

    /** A whole number by its digits. */
    Node number(Place place, String digits) {
        return node(place, Kind.NUMBER, digits);
    }

    Node truth(Place place, boolean value) {
        return node(place, Kind.BOOLEAN, value ? "true" : "false");
    }

    Node nothing(Place place) {
        return node(place, Kind.NULL, "null");
    }

    /** A list of nodes. */
    Node list(Place place, List<Node> elements) {
        return node(place, Kind.ARRAY, List.copyOf(elements));
    }

    /** A list of texts, each at its own place; kept without a node for each. */
    Node texts(Place place, List<String> texts, List<Place> places) {
        Node array = node(place, Kind.ARRAY, List.of());
        TextNodes nodes = new TextNodes(array);
        for (int i = 0; i < texts.size(); i++) {
            Place at = places.get(i);
            nodes.add(texts.get(i), at.line(), at.column(), at.endColumn());
        }
        nodes.trim();
        array.hold(nodes);
        return array;
    }

    /** A list of texts that stand all at one place. */
    Node texts(Place place, List<String> texts) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            places.add(place);
        }
        return texts(place, texts, places);
    }

    /** An object; its members are named at their values' places. */
    Node object(Place place, List<Member> members) {
        return node(place, Kind.OBJECT, List.copyOf(members));
    }

    /** A member of an object. */
    static Member member(String name, Node value) {
        return new Member(name, value, value.line(), value.column());
    }

    private Node node(Place place, Kind kind, Object content) {
        if (!last.name().equals(place.file())) {
            last = new ExportedFile(place.file());
        }
        Node node = new Node(last, 0, kind, place.line(), place.column(), content);
        node.end(place.endLine(), place.endColumn());
        return node;
    }
}
