package org.relayplan.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What nobody who reads an export can do without: it goes through the file with Java's StAX parser, and no more. */
public final class Walk {

    private Walk() {}

    /** Prints how many elements the document has. */
    public static void main(String[] arguments) throws IOException, XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        int elements = 0;
        try (InputStream in = Files.newInputStream(Path.of(arguments[0]))) {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            while (reader.hasNext()) {
                elements += reader.next() == XMLStreamConstants.START_ELEMENT ? 1 : 0;
            }
        }
        System.out.println(elements + " elements");
    }
}
