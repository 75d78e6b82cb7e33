package org.relayplan.load;

import java.util.List;
import java.util.Optional;
import org.relayplan.source.Place;

/**
 * Reads what {@code Export-Clixml} wrote, object by object. Lists of objects are handed over element by element, the
 * entries of a hash table and the named lists of the collector's document likewise.
 */
final class CliXmlReader {

    /** The type of the collector's one object. */
    static final String COLLECTION = "relayplan.Collection";

    /** What the collector could not read, a text each. */
    private static final String PROBLEMS = "Problems";

    /** Lists of lists of objects are read so deep. */
    private static final int DEEPEST = 8;

    private final String file;
    private final ExportedObjects objects;
    private final Faults faults;

    CliXmlReader(String file, ExportedObjects objects, Faults faults) {
        this.file = file;
        this.objects = objects;
        this.faults = faults;
    }

    /** Reads the whole document. */
    void read(DecodedText text) {
        try {
            XmlCursor cursor = new XmlCursor(new MarkupGuard(text, file, faults), file, faults);
            new Walk(cursor, new CliXmlValues(cursor, faults)).document();
        } catch (BrokenXml e) {
            // The fault that says why is among the faults already.
            return;
        }
    }

    /** One way through one document. */
    private final class Walk {

        private final XmlCursor cursor;
        private final CliXmlValues values;

        Walk(XmlCursor cursor, CliXmlValues values) {
            this.cursor = cursor;
            this.values = values;
        }

        void document() throws BrokenXml {
            if (cursor.nextChild() && !cursor.name().equals("Objs")) {
                faults.add(
                        cursor.tag(),
                        "This is XML, but no export: Export-Clixml begins with <Objs>, here is "
                                + Sentence.quote(cursor.name()) + ".");
                return;
            }
            while (cursor.nextChild()) {
                element(0);
            }
            // What stands behind the end of the root is looked at, too.
            cursor.nextChild();
        }

        /** An element where objects of the export stand. */
        private void element(int depth) throws BrokenXml {
            Place place = cursor.tag();
            if (cursor.name().equals("Obj")) {
                object(depth);
            } else if (values.isRepeat()) {
                cursor.skip();
                objects.pass(place, "The same object was exported before.");
            } else {
                boolean isReference = cursor.name().equals("Ref");
                Optional<ExportedValue> value = values.value();
                if (isReference && value.isPresent() && value.get() instanceof ExportedValue.Composite composite) {
                    objects.take(new ExportedObject(place, List.of(), composite.members()));
                } else if (value.isPresent() && value.get() instanceof ExportedValue.Text text) {
                    objects.pass(place, "A text alone is no object: " + Sentence.quote(text.text()) + ".");
                }
            }
        }

        private void object(int depth) throws BrokenXml {
            CliXmlObject object = new CliXmlObject(cursor.tag());
            if (depth > DEEPEST) {
                faults.add(object.place(), "Lists of objects may stand " + DEEPEST + " deep in one another.");
                throw new BrokenXml();
            }
            values.restart();
            int id = values.begin(object);
            boolean isContainer = false;
            while (cursor.nextChild()) {
                boolean handedOver = handOver(object, depth);
                isContainer |= handedOver;
                if (!handedOver) {
                    values.part(object);
                }
            }
            values.end(id);
            if (object.typeNames().contains(COLLECTION)) {
                head(object);
            } else if (!object.members().isEmpty()) {
                objects.take(object.object());
            } else if (!isContainer) {
                objects.pass(object.place(), "This object has no properties.");
            }
        }

        /** Hands over the objects in the part of an object just begun, if it is a part that holds objects. */
        private boolean handOver(CliXmlObject object, int depth) throws BrokenXml {
            switch (cursor.name()) {
                case "LST", "IE", "QUE", "STK":
                    while (cursor.nextChild()) {
                        element(depth + 1);
                    }
                    return true;
                case "DCT":
                    while (cursor.nextChild()) {
                        members(object, depth);
                    }
                    return true;
                case "Props", "MS":
                    if (object.typeNames().contains(COLLECTION)) {
                        members(object, depth);
                        return true;
                    }
                    return false;
                default:
                    return false;
            }
        }

        /** Members, or key and value of an entry: objects among them are handed over, the rest is kept. */
        private void members(CliXmlObject object, int depth) throws BrokenXml {
            while (cursor.nextChild()) {
                String name = values.memberName();
                boolean isProblems = name.equals(PROBLEMS) && object.typeNames().contains(COLLECTION);
                if (cursor.name().equals("Obj") && !isProblems) {
                    object(depth + 1);
                } else {
                    Optional<ExportedValue> value = values.value();
                    if (value.isPresent() && isProblems) {
                        tell(value.get());
                    } else if (value.isPresent() && !name.equals("Key")) {
                        object.members().put(name, value.get());
                    }
                }
            }
        }

        /** What the collector says of itself. */
        private void head(CliXmlObject collection) {
            String format = text(collection, "Format");
            if (!format.equals("1")) {
                faults.add(
                        collection.place(),
                        "This was collected in the format " + Sentence.quote(format)
                                + ", and this relayplan knows 1; collect with the script that its import --collect"
                                + " prints.");
            }
            objects.whole(file);
            objects.pass(
                    collection.place(),
                    "Collected at " + Sentence.quote(text(collection, "Collected")) + " by PowerShell "
                            + Sentence.quote(text(collection, "PowerShell")) + ".");
        }

        private String text(CliXmlObject collection, String member) {
            return collection.members().get(member) instanceof ExportedValue.Text text ? text.text() : "";
        }

        private void tell(ExportedValue problems) {
            if (problems instanceof ExportedValue.Listing list) {
                for (ExportedValue problem : list.values()) {
                    tell(problem);
                }
            } else if (problems instanceof ExportedValue.Text text) {
                objects.miss(
                        text.place(), "The collector could not read everything: " + Sentence.quote(text.text()) + ".");
            }
        }
    }
}
