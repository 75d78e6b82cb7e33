package org.relayplan.diff;

import java.util.List;
import java.util.Optional;
import org.relayplan.source.Element;

/**
 * Something the two models say differently, whether or not it matters to a client.
 *
 * @param kind what became of it
 * @param subject what sort of thing it is
 * @param name its name, with {@code {server}} for the server's name if several servers are meant; empty for the
 *     organization
 * @param servers the servers of a connector for which it is so; else empty
 * @param setting the property; empty where the thing as a whole is new or gone
 * @param before its value in the old model, as Exchange prints it; empty where there is none or it is a list
 * @param after its value in the new model
 * @param removed of a list, what the new model lacks
 * @param added of a list, what the old model lacks
 * @param elementBefore where the old model says it; empty if it doesn't
 * @param elementAfter where the new model says it; empty if it doesn't
 */
public record Alteration(
        Kind kind,
        Element.Kind subject,
        String name,
        List<String> servers,
        String setting,
        Optional<String> before,
        Optional<String> after,
        List<String> removed,
        List<String> added,
        Optional<Element> elementBefore,
        Optional<Element> elementAfter) {

    /** What may become of something. */
    public enum Kind {
        ADDED("added"),
        REMOVED("removed"),
        RENAMED("renamed"),
        CHANGED("changed");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /** The word in every output. */
        public String text() {
            return text;
        }
    }

    /** Keeps its own copies. */
    public Alteration {
        servers = List.copyOf(servers);
        removed = List.copyOf(removed);
        added = List.copyOf(added);
    }

    /** Something only the new model has. */
    static Alteration added(Element element, String name) {
        return new Alteration(
                Kind.ADDED,
                element.kind(),
                name,
                List.of(),
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.of(element));
    }

    /** Something only the old model has. */
    static Alteration removed(Element element, String name) {
        return new Alteration(
                Kind.REMOVED,
                element.kind(),
                name,
                List.of(),
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.of(element),
                Optional.empty());
    }

    /** A value that differs. */
    static Alteration changed(Element old, Element now, String name, String setting, String before, String after) {
        return new Alteration(
                Kind.CHANGED,
                now.kind(),
                name,
                List.of(),
                setting,
                Optional.of(before),
                Optional.of(after),
                List.of(),
                List.of(),
                Optional.of(old.property(setting)),
                Optional.of(now.property(setting)));
    }

    /** A list that differs. */
    static Alteration changed(
            Element old, Element now, String name, String setting, List<String> removed, List<String> added) {
        return new Alteration(
                Kind.CHANGED,
                now.kind(),
                name,
                List.of(),
                setting,
                Optional.empty(),
                Optional.empty(),
                removed,
                added,
                Optional.of(old.property(setting)),
                Optional.of(now.property(setting)));
    }

    /** The same, of a connector on those servers. */
    Alteration on(List<String> names, String called) {
        return new Alteration(
                kind, subject, called, names, setting, before, after, removed, added, elementBefore, elementAfter);
    }

    /** The same, told as a new name. */
    Alteration asRename() {
        return new Alteration(
                Kind.RENAMED,
                subject,
                name,
                servers,
                setting,
                before,
                after,
                removed,
                added,
                elementBefore,
                elementAfter);
    }
}
