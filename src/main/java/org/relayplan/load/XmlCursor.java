package org.relayplan.load;

import java.io.IOException;
import java.util.Arrays;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.relayplan.source.Place;

/** Goes through the elements of an XML document, forward only; knows the place of each and says what is broken. */
final class XmlCursor {

    /** The deepest nesting of elements: what is nested deeper is nothing that PowerShell wrote. */
    static final int DEEPEST = 512;

    private static final XMLInputFactory FACTORY = factory();

    private final MarkupGuard text;
    private final String file;
    private final Faults faults;
    private final XMLStreamReader reader;
    private final TagPlaces tags;
    private final StringBuilder content = new StringBuilder();
    private String memberName = "";
    private String refId = "";
    private int contentLine;
    private int contentColumn;

    // The elements that are open, outermost first.
    private String[] names = new String[32];
    private int[] lines = new int[32];
    private int depth;
    private boolean rootEnded;

    XmlCursor(MarkupGuard text, String file, Faults faults) throws BrokenXml {
        this.text = text;
        this.tags = text.tags();
        this.file = file;
        this.faults = faults;
        try {
            this.reader = FACTORY.createXMLStreamReader(text);
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private static XMLInputFactory factory() {
        // Java's own parser, whatever else lies on the class path.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    /**
     * Goes into the current element (or the document) to its next child; false at its end tag.
     *
     * @throws BrokenXml if the document can't be read further
     */
    boolean nextChild() throws BrokenXml {
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT:
                    return true;
                case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT:
                    return false;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA:
                    if (!isBlank()) {
                        faults.add(here(), "Text may not stand between the elements of an export; is it damaged?");
                        skip();
                        return false;
                    }
                    break;
                default:
                    break;
            }
        }
    }

    /** Whether the characters just read only lay the document out; much faster than to ask the reader. */
    private boolean isBlank() {
        char[] characters = reader.getTextCharacters();
        int from = reader.getTextStart();
        int to = from + reader.getTextLength();
        for (int i = from; i < to; i++) {
            if (characters[i] > ' ') {
                return false;
            }
        }
        return true;
    }

    /** The name of the element that was begun or ended last. */
    String name() {
        return reader.getLocalName();
    }

    /** The attribute {@code N} of the element just begun, by which a member is named; empty if it has none. */
    String memberName() {
        return memberName;
    }

    /** The attribute {@code RefId} of the element just begun; empty if it has none. */
    String refId() {
        return refId;
    }

    /** The tag just read. */
    Place tag() {
        return new Place(file, tags.line(), tags.column(), tags.endLine(), tags.endColumn(), "");
    }

    /** The point behind the tag just read. */
    private Place here() {
        return Place.at(file, tags.endLine(), tags.endColumn(), "");
    }

    /** Where the text just read stands, from behind its start tag to its end tag. */
    Place content() {
        boolean empty = tags.line() == contentLine && tags.column() < contentColumn;
        return new Place(
                file,
                contentLine,
                contentColumn,
                empty ? contentLine : tags.line(),
                empty ? contentColumn : tags.column(),
                "");
    }

    /** Reads the text of the element just begun, to its end; too long a text is a fault and comes back cut. */
    String text() throws BrokenXml {
        content.setLength(0);
        contentLine = tags.endLine();
        contentColumn = tags.endColumn();
        boolean tooLong = false;
        while (true) {
            switch (next()) {
                case XMLStreamConstants.END_ELEMENT:
                    if (tooLong) {
                        faults.add(content(), "A text may have up to 1,048,576 characters (1 MB); this one is longer.");
                    }
                    return content.toString();
                case XMLStreamConstants.START_ELEMENT:
                    faults.add(tag(), "An element may not stand inside of a text; is the export damaged?");
                    skip();
                    break;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE:
                    int room = TreeReader.LONGEST_TEXT - content.length();
                    int length = reader.getTextLength();
                    tooLong |= length > room;
                    content.append(reader.getTextCharacters(), reader.getTextStart(), Math.min(room, length));
                    break;
                default:
                    break;
            }
        }
    }

    /** Passes over the rest of the element that is open, to its end. */
    void skip() throws BrokenXml {
        int target = depth - 1;
        while (depth > target) {
            next();
        }
    }

    private int next() throws BrokenXml {
        int event;
        try {
            event = reader.next();
        } catch (XMLStreamException e) {
            throw broken(e);
        }
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> enter();
            case XMLStreamConstants.END_ELEMENT -> leave();
            case XMLStreamConstants.ENTITY_REFERENCE ->
                faults.add(
                        entity(),
                        "XML knows no entity of this name here; an & in a text is written &amp;. The file was changed:"
                                + " export it again.");
            default -> {
                // Characters, comments and instructions change nothing here.
            }
        }
        return event;
    }

    /** The point behind a reference to an entity. */
    private Place entity() {
        Location location = reader.getLocation();
        return Place.at(file, Math.max(1, location.getLineNumber()), Math.max(1, location.getColumnNumber()), "");
    }

    private void enter() throws BrokenXml {
        tags.next(false);
        if (depth == DEEPEST) {
            faults.add(tag(), "Elements may be nested " + DEEPEST + " deep; PowerShell writes nothing so deep.");
            throw new BrokenXml();
        }
        if (depth == names.length) {
            names = Arrays.copyOf(names, 2 * depth);
            lines = Arrays.copyOf(lines, 2 * depth);
        }
        memberName = "";
        refId = "";
        for (int i = reader.getAttributeCount() - 1; i >= 0; i--) {
            String name = reader.getAttributeLocalName(i);
            if (name.equals("N")) {
                memberName = reader.getAttributeValue(i);
            } else if (name.equals("RefId")) {
                refId = reader.getAttributeValue(i);
            }
        }
        names[depth] = reader.getLocalName();
        lines[depth] = tags.line();
        depth++;
    }

    private void leave() {
        tags.next(true);
        depth--;
        rootEnded = depth == 0;
    }

    /** Says what broke the document, unless that was said already. The parser's own words depend on the machine. */
    private BrokenXml broken(XMLStreamException e) {
        if (text.stopped() || text.broken()) {
            return new BrokenXml();
        }
        if (e.getNestedException() instanceof IOException io) {
            faults.add(Place.document(file), UnreadableFile.sentence(io));
            return new BrokenXml();
        }
        Location at = e.getLocation();
        Place place = at == null || at.getLineNumber() < 1
                ? text.end()
                : Place.at(file, at.getLineNumber(), Math.max(1, at.getColumnNumber()), "");
        String around =
                depth == 0 ? "" : " inside of " + Sentence.quote(names[depth - 1]) + " of line " + lines[depth - 1];
        if (rootEnded) {
            faults.add(
                    place, "Behind the end of the export (</Objs>) nothing may stand; give two exports in two files.");
        } else if (place.compareTo(text.end()) >= 0 && text.ended()) {
            faults.add(
                    text.end(),
                    "The document ends" + (around.isEmpty() ? " too early" : around)
                            + "; it was cut off: copy or export it again.");
        } else {
            faults.add(
                    place,
                    "This is not well-formed XML" + around + ": a tag that doesn't fit, or a character that XML writes"
                            + " otherwise (&amp; for &, &lt; for <). Export it again.");
        }
        return new BrokenXml();
    }
}
