package org.relayplan.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relayplan.source.Place;

/**
 * Reads what {@code ConvertTo-Json} wrote, of Windows PowerShell 5.1 or PowerShell 7: an array of objects, element by
 * element, or one object alone. Lists that 5.1 wraps into {@code {"value": [...], "Count": n}} are lists.
 */
final class JsonReader implements Elements {

    private static final String VALUE = "value";

    private final ExportedObjects objects;
    private final Faults faults;

    JsonReader(ExportedObjects objects, Faults faults) {
        this.objects = objects;
        this.faults = faults;
    }

    /** Reads the whole document and gives its SHA-256, if that is wanted. */
    Optional<String> read(Input input, boolean fingerprint) {
        Optional<Document> document = new DocumentReader(faults, fingerprint).read(input, this);
        if (document.isEmpty()) {
            return Optional.empty();
        }
        Node root = document.get().root();
        if (root.is(Kind.OBJECT) && !isWrapper(root)) {
            take("", root);
        } else if (!root.is(Kind.OBJECT) && !root.is(Kind.ARRAY)) {
            take("", root);
        }
        return document.get().sha256();
    }

    /** The elements of the root are handed over, and those of a list around all objects. */
    @Override
    public boolean wants(String member) {
        return member.isEmpty() || member.equals(VALUE);
    }

    @Override
    public void take(String member, Node element) {
        if (element.is(Kind.OBJECT)) {
            objects.take(new ExportedObject(element.place(), List.of(), members(element)));
        } else if (element.is(Kind.ARRAY)) {
            for (Node inner : element.elements()) {
                take(member, inner);
            }
        } else if (!element.is(Kind.NULL)) {
            objects.pass(element.place(), "A value alone is no object: " + Sentence.quote(element.text()) + ".");
        }
    }

    private Map<String, ExportedValue> members(Node object) {
        Map<String, ExportedValue> members = new LinkedHashMap<>();
        for (Member member : object.members()) {
            members.put(member.name(), value(member.value()));
        }
        return members;
    }

    private ExportedValue value(Node node) {
        if (node.is(Kind.NULL)) {
            return new ExportedValue.Nothing(node.place());
        }
        if (node.is(Kind.ARRAY)) {
            return listing(node);
        }
        if (!node.is(Kind.OBJECT)) {
            return new ExportedValue.Text(inner(node), JsonDate.readable(node.text()));
        }
        if (isWrapper(node)) {
            return listing(node.member(VALUE).orElseThrow().value());
        }
        return new ExportedValue.Composite(node.place(), Optional.empty(), members(node));
    }

    /** Of a text the characters between its quotation marks, so that parts of it can be placed. */
    private static Place inner(Node node) {
        Place place = node.place();
        return node.is(Kind.TEXT) && !node.hasEscapes()
                ? new Place(
                        place.file(),
                        place.line(),
                        place.column() + 1,
                        place.endLine(),
                        place.endColumn() - 1,
                        place.pointer())
                : place;
    }

    private ExportedValue listing(Node array) {
        List<ExportedValue> values = new ArrayList<>();
        for (Node element : array.elements()) {
            values.add(value(element));
        }
        return new ExportedValue.Listing(array.place(), values);
    }

    /** Whether an object only wraps a list, as Windows PowerShell does. */
    private static boolean isWrapper(Node object) {
        List<Member> members = object.members();
        return members.size() == 2
                && members.get(0).name().equals(VALUE)
                && members.get(0).value().is(Kind.ARRAY)
                && members.get(1).name().equals("Count");
    }
}
