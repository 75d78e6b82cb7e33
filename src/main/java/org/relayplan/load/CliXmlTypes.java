package org.relayplan.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relayplan.source.Place;

/** Reads the lists of type names of a CliXML document, which objects share by number. */
final class CliXmlTypes {

    private static final int MOST_NAMES = 100;
    private static final int LONGEST = 10_000;

    private final XmlCursor cursor;
    private final CliXmlReferences references;
    private final KnownTexts known;
    private final Faults faults;

    CliXmlTypes(XmlCursor cursor, CliXmlReferences references, KnownTexts known, Faults faults) {
        this.cursor = cursor;
        this.references = references;
        this.known = known;
        this.faults = faults;
    }

    /** The list that was just begun. */
    List<String> define() throws BrokenXml {
        Place place = cursor.tag();
        String number = cursor.refId();
        int id = number.isEmpty() ? -1 : number(number);
        List<String> names = new ArrayList<>();
        int length = 0;
        while (cursor.nextChild()) {
            String name = cursor.text();
            length += name.length();
            if (names.size() < MOST_NAMES && length <= LONGEST) {
                names.add(known.known(CliXmlText.unescaped(name)));
            }
        }
        List<String> list = List.copyOf(names);
        if (id >= 0 && !references.define(id, list)) {
            boolean isRepeat = references.types(id).isPresent();
            faults.add(
                    place,
                    isRepeat
                            ? "A list of types with RefId " + id
                                    + " stands before this one already; was something of another"
                                    + " export pasted in? Give each export in a file of its own."
                            : "An export may have 10,000 lists of types; this is one more. Was it really made by"
                                    + " Export-Clixml?");
        }
        return list;
    }

    /** The list that the reference just begun means. */
    List<String> reference() throws BrokenXml {
        int id = number(cursor.refId());
        Optional<List<String>> found = references.types(id);
        if (found.isEmpty() && id >= 0) {
            faults.add(
                    cursor.tag(),
                    "No list of types with RefId " + id + " stands before this; was the file cut or changed? Export it"
                            + " again.");
        }
        cursor.skip();
        return found.orElse(List.of());
    }

    /**
     * The number by which parts of the document refer to each other; -1, with a fault at the tag just read, if that is
     * none.
     */
    int number(String text) {
        boolean digits = !text.isEmpty() && text.length() <= 8;
        for (int i = 0; i < text.length() && digits; i++) {
            digits = text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        int number = digits ? Integer.parseInt(text) : -1;
        if (number < 0 || number >= CliXmlReferences.MOST) {
            faults.add(
                    cursor.tag(),
                    "A RefId is a number from 0 to " + (CliXmlReferences.MOST - 1) + ", not " + Sentence.quote(text)
                            + "; was the file changed? Export it again.");
            return -1;
        }
        return number;
    }
}
