package org.relayplan.dist;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A pom, as far as licences ask for it. */
record MavenFile(Element project) {

    private static final Set<String> NOT_AT_RUN_TIME = Set.of("test", "provided", "system", "import");

    static MavenFile read(Path file) {
        try {
            return new MavenFile(DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getDocumentElement());
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    /** The artifacts that are there whenever this one runs. */
    List<String> neededAtRunTime() {
        List<String> names = new ArrayList<>();
        for (Element dependency : under("dependencies", "dependency")) {
            if (!NOT_AT_RUN_TIME.contains(text(dependency, "scope"))
                    && !text(dependency, "optional").equals("true")) {
                names.add(text(dependency, "artifactId"));
            }
        }
        return names;
    }

    /** The names of its licences, each once. */
    List<String> licences() {
        return under("licenses", "license").stream()
                .map(licence -> text(licence, "name"))
                .distinct()
                .toList();
    }

    /** Where its parent's pom lies in a repository. */
    Optional<String> parent() {
        return children(project, "parent").stream()
                .findFirst()
                .map(parent -> "%s/%s/%s/%2$s-%3$s.pom"
                        .formatted(
                                text(parent, "groupId").replace('.', '/'),
                                text(parent, "artifactId"),
                                text(parent, "version")));
    }

    /** How many folders deep its group lies in a repository. */
    int groupDepth() {
        String group = text(project, "groupId");
        if (group.isEmpty()) {
            group = text(children(project, "parent").get(0), "groupId");
        }
        return group.split("\\.").length;
    }

    private List<Element> under(String list, String item) {
        return children(project, list).stream()
                .flatMap(found -> children(found, item).stream())
                .toList();
    }

    private static List<Element> children(Element of, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = of.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    private static String text(Element of, String name) {
        return children(of, name).stream()
                .map(Element::getTextContent)
                .map(String::trim)
                .findFirst()
                .orElse("");
    }
}
