package org.relayplan.load;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.relayplan.source.Place;

/**
 * Reads the values of a CliXML document ([MS-PSRP] 2.2.5): texts, numbers, objects, lists, dictionaries, references.
 */
final class CliXmlValues {

    /** How deep objects may stand in one another; Export-Clixml's -Depth is hardly ever above ten. */
    static final int DEEPEST = 64;

    /** The most entries of a list, and the most values of one object of the export. */
    static final int MOST = 4_000_000;

    private static final int MOST_MEMBERS = 10_000;

    /** Members that say more than the text of an object inside of another: bounds, full names, switches. */
    private static final Set<String> TELLING = Set.of(
            "DistinguishedName",
            "Expression",
            "IsPresent",
            "IsUnlimited",
            "LowerBound",
            "Name",
            "RawIdentity",
            "UpperBound",
            "Value");

    private final XmlCursor cursor;
    private final Faults faults;
    private final CliXmlReferences references = new CliXmlReferences();
    private final CliXmlTypes types;
    private final KnownTexts known = new KnownTexts();
    private final List<CliXmlObject> enclosing = new ArrayList<>();
    private int depth;
    private int count;

    CliXmlValues(XmlCursor cursor, Faults faults) {
        this.cursor = cursor;
        this.faults = faults;
        this.types = new CliXmlTypes(cursor, references, known, faults);
    }

    /** A new object of the export begins, which may hold as many values as any. */
    void restart() {
        count = 0;
    }

    /** The name that the element just begun has as a member; empty if it has none. */
    String memberName() {
        return known.known(CliXmlText.unescaped(cursor.memberName()));
    }

    /** The value of the element just begun; empty if it is one that nobody needs, or none. */
    Optional<ExportedValue> value() throws BrokenXml {
        if (++count > MOST) {
            faults.add(cursor.tag(), "One object of an export may hold 4,000,000 values; this is one more.");
            throw new BrokenXml();
        }
        String kind = cursor.name();
        return switch (kind) {
            case "Obj" -> Optional.of(object());
            case "Ref" -> reference();
            case "Nil" -> {
                Place place = cursor.tag();
                cursor.skip();
                yield Optional.of(new ExportedValue.Nothing(place));
            }
            // Bytes, secrets and scripts: no setting of a connector is one.
            case "BA", "SS", "SBK" -> {
                cursor.skip();
                yield Optional.empty();
            }
            case "S",
                    "B",
                    "I32",
                    "I64",
                    "By",
                    "SB",
                    "I16",
                    "U16",
                    "U32",
                    "U64",
                    "D",
                    "Db",
                    "Sg",
                    "DT",
                    "TS",
                    "G",
                    "C",
                    "URI",
                    "XD",
                    "Version" -> Optional.of(scalar(kind));
            default -> {
                faults.add(
                        cursor.tag(),
                        "Export-Clixml writes no element of the name " + Sentence.quote(kind)
                                + "; was the file changed? Export it again.");
                cursor.skip();
                yield Optional.empty();
            }
        };
    }

    private ExportedValue scalar(String kind) throws BrokenXml {
        String raw = cursor.text();
        Place place = cursor.content();
        String text = switch (kind) {
            case "S", "URI", "XD" -> CliXmlText.unescaped(raw);
            case "TS" -> CliXmlText.timeSpan(raw);
            case "C" -> character(raw);
            default -> raw;
        };
        return new ExportedValue.Text(place, text);
    }

    /** A character is written as its number. */
    private static String character(String number) {
        try {
            return String.valueOf((char) Integer.parseInt(number));
        } catch (NumberFormatException e) {
            return number;
        }
    }

    private ExportedValue object() throws BrokenXml {
        int before = count;
        Place place = cursor.tag();
        CliXmlObject object = new CliXmlObject(place);
        int id = begin(object);
        if (++depth > DEEPEST) {
            faults.add(place, "Objects may stand " + DEEPEST + " deep in one another; export with a smaller -Depth.");
            throw new BrokenXml();
        }
        while (cursor.nextChild()) {
            part(object);
        }
        depth--;
        ExportedValue value = object.value();
        if (id >= 0) {
            end(id);
            references.end(id, value, count - before + 1);
        }
        return value;
    }

    /** Notes the number of the object just begun; -1 if it has none. */
    int begin(CliXmlObject object) {
        Place place = object.place();
        String number = cursor.refId();
        if (number.isEmpty()) {
            return -1;
        }
        int id = types.number(number);
        if (id >= 0 && !references.begin(id)) {
            faults.add(
                    place,
                    "An object with RefId " + id + " stands before this one already; was something of another export"
                            + " pasted in? Give each export in a file of its own.");
            return -1;
        }
        if (id >= 0) {
            object.number(id);
            enclosing.add(object);
        }
        return id;
    }

    /** The object of that number ended, is handed over, and need not be referred to. */
    void end(int id) {
        if (id >= 0) {
            enclosing.remove(enclosing.size() - 1);
        }
    }

    /** Whether the element just begun only says that an object of the export, handed over before, stands here too. */
    boolean isRepeat() {
        if (!cursor.name().equals("Ref")) {
            return false;
        }
        int id = types.number(cursor.refId());
        return id >= 0 && references.began(id) && references.find(id).isEmpty();
    }

    /** Takes the part of an object that was just begun: its types, its text, its members or its elements. */
    void part(CliXmlObject object) throws BrokenXml {
        switch (cursor.name()) {
            case "TN" -> object.types(types.define());
            case "TNRef" -> object.types(types.reference());
            case "ToString" -> object.text(CliXmlText.unescaped(cursor.text()));
            case "Props" -> members(object, 0);
            // What PowerShell adds to an object hides a property of that name (seen in public exports).
            case "MS" -> members(object, object.members().size());
            case "LST", "IE", "QUE", "STK" -> object.elements(elements());
            case "DCT" -> dictionary(object.members());
            default -> {
                Optional<ExportedValue> value = value();
                if (value.isPresent()) {
                    object.scalar(value.get());
                }
            }
        }
    }

    /**
     * Reads a part of the members.
     *
     * @param hidden how many of those before may have a namesake here, which counts
     */
    private void members(CliXmlObject object, int hidden) throws BrokenXml {
        // Beside what an object prints as, most of what it is made of says nothing more.
        boolean onlyTelling =
                depth > 0 && object.text().isPresent() && !object.text().get().isEmpty();
        while (cursor.nextChild()) {
            String name = memberName();
            boolean wanted = !onlyTelling || TELLING.contains(name);
            if (!wanted && !cursor.name().equals("Obj")) {
                cursor.skip();
                continue;
            }
            // What isn't wanted here may be referred to elsewhere.
            Optional<ExportedValue> value = value();
            if (wanted && value.isPresent() && isAmong(name, hidden, object.members())) {
                object.members().put(name, value.get());
            } else if (wanted && value.isPresent()) {
                put(object.members(), name, value.get());
            }
        }
    }

    /** Whether the name is one of the first so many. */
    private static boolean isAmong(String name, int count, Map<String, ExportedValue> members) {
        if (count == 0 || !members.containsKey(name)) {
            return false;
        }
        Iterator<String> names = members.keySet().iterator();
        for (int i = 0; i < count; i++) {
            if (names.next().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private void put(Map<String, ExportedValue> members, String name, ExportedValue value) {
        if (members.size() == MOST_MEMBERS) {
            faults.add(value.place(), "An object may have 10,000 properties; this is one more.");
        } else if (name.isEmpty()) {
            faults.add(value.place(), "This member has no name (N=\"...\"); was the file changed? Export it again.");
        } else if (members.putIfAbsent(name, value) != null) {
            faults.add(
                    value.place(),
                    Sentence.quote(name) + " stands twice in this object; was the file changed? Export it again.");
        }
    }

    private List<ExportedValue> elements() throws BrokenXml {
        List<ExportedValue> elements = new ArrayList<>();
        while (cursor.nextChild()) {
            Optional<ExportedValue> value = value();
            if (value.isPresent()) {
                elements.add(value.get());
            }
        }
        return elements;
    }

    private void dictionary(Map<String, ExportedValue> members) throws BrokenXml {
        while (cursor.nextChild()) {
            String key = "";
            Optional<ExportedValue> value = Optional.empty();
            while (cursor.nextChild()) {
                boolean isKey = memberName().equals("Key");
                Optional<ExportedValue> part = value();
                if (isKey && part.isPresent() && part.get() instanceof ExportedValue.Text text) {
                    key = text.text();
                } else if (!isKey) {
                    value = part;
                }
            }
            if (value.isPresent()) {
                put(members, key, value.get());
            }
        }
    }

    private Optional<ExportedValue> reference() throws BrokenXml {
        Place place = cursor.tag();
        int id = types.number(cursor.refId());
        cursor.skip();
        if (id < 0) {
            return Optional.empty();
        }
        for (CliXmlObject around : enclosing) {
            if (around.number() == id) {
                // A circle: what is inside refers to what is outside, and says no more of it than its text.
                return Optional.of(new ExportedValue.Text(place, around.text().orElse("")));
            }
        }
        Optional<CliXmlReferences.Kept> kept = references.find(id);
        if (kept.isPresent() && kept.get().size() <= MOST - count) {
            count += kept.get().size();
            return Optional.of(at(place, kept.get().value()));
        }
        faults.add(
                place,
                references.began(id)
                        ? "The object with RefId " + id + ", which this refers to, is too large or too far before it;"
                                + " export each kind of object into a file of its own."
                        : "No object with RefId " + id + " stands before this; was the file cut or changed? Export it"
                                + " again.");
        return Optional.empty();
    }

    private static ExportedValue at(Place place, ExportedValue value) {
        if (value instanceof ExportedValue.Text text) {
            return new ExportedValue.Text(place, text.text());
        }
        if (value instanceof ExportedValue.Listing list) {
            return new ExportedValue.Listing(place, list.values());
        }
        if (value instanceof ExportedValue.Composite composite) {
            return new ExportedValue.Composite(place, composite.text(), composite.members());
        }
        return new ExportedValue.Nothing(place);
    }
}
