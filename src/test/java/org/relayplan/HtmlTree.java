package org.relayplan;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A page as the JDK's XML parser reads it, which knows nothing of how it was written and forgives nothing. */
public final class HtmlTree {

    private final Document document;

    private HtmlTree(Document document) {
        this.document = document;
    }

    /** Reads a page; what isn't well-formed is an error. */
    public static HtmlTree of(String page) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setEntityResolver((id, system) -> new InputSource(new StringReader("")));
            builder.setErrorHandler(null);
            return new HtmlTree(builder.parse(new InputSource(new StringReader(page))));
        } catch (Exception e) {
            throw new AssertionError("no well-formed page: " + e.getMessage(), e);
        }
    }

    /** The elements of that name, or of every name for {@code *}, in the order of the page. */
    public List<Element> all(String name) {
        return all(document.getDocumentElement(), name);
    }

    /** The elements of that name within another. */
    public static List<Element> all(Element within, String name) {
        NodeList found = within.getElementsByTagName(name);
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            all.add((Element) found.item(i));
        }
        return all;
    }

    /** The element with that id; there is exactly one. */
    public Element byId(String id) {
        List<Element> found = new ArrayList<>();
        for (Element element : all("*")) {
            if (element.getAttribute("id").equals(id)) {
                found.add(element);
            }
        }
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " elements have the id " + id);
        }
        return found.get(0);
    }

    /** The text of an element, white space as a browser shows it. */
    public static String text(Element element) {
        return element.getTextContent().replaceAll("\\s+", " ").strip();
    }

    /** Every element and attribute in order, without any text: what the page is made of. */
    public List<String> shape() {
        List<String> shape = new ArrayList<>();
        for (Element element : all("*")) {
            StringBuilder line = new StringBuilder();
            for (Node around = element.getParentNode(); around instanceof Element; around = around.getParentNode()) {
                line.append(' ');
            }
            line.append(element.getTagName());
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                line.append(' ').append(element.getAttributes().item(i).getNodeName());
            }
            shape.add(line.toString());
        }
        return shape;
    }
}
