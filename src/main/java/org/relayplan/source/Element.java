package org.relayplan.source;

/**
 * The name of an element of a model, by which its place in the documents is found.
 *
 * @param kind what it is
 * @param owner the server for a connector or server, the network's name, the expectation's or vantage's name; empty for
 *     the organization
 * @param name the connector's name; empty for other kinds
 * @param property the property of the model file, such as {@code remoteIPRanges}; empty for the element as a whole
 * @param index the entry of the property's list as it is laid out in the model, from 0, or -1 for the property as a
 *     whole
 */
public record Element(Kind kind, String owner, String name, String property, int index) {

    /** What kinds of elements there are. */
    public enum Kind {
        ORGANIZATION,
        NETWORK,
        SERVER,
        CONNECTOR,
        EXPECTATION,
        VANTAGE,
        SUPPRESSION
    }

    /** A connector as a whole. */
    public static Element connector(String server, String name) {
        return new Element(Kind.CONNECTOR, server, name, "", -1);
    }

    /** A server as a whole. */
    public static Element server(String name) {
        return new Element(Kind.SERVER, name, "", "", -1);
    }

    /** A network as a whole. */
    public static Element network(String name) {
        return new Element(Kind.NETWORK, name, "", "", -1);
    }

    /** An expectation as a whole. */
    public static Element expectation(String name) {
        return new Element(Kind.EXPECTATION, name, "", "", -1);
    }

    /** The organization as a whole. */
    public static Element organization() {
        return new Element(Kind.ORGANIZATION, "", "", "", -1);
    }

    /** An accepted finding of the whole model, by its number from 0. */
    public static Element suppression(int position) {
        return new Element(Kind.SUPPRESSION, "", "", "", position);
    }

    /** An accepted finding of this connector, by its number from 0. */
    public Element suppressed(int position) {
        return new Element(Kind.SUPPRESSION, owner, name, "", position);
    }

    /** An accepted finding of one of this connector's ranges; both count from 0, as they are laid out. */
    public Element suppressed(int range, int position) {
        return new Element(Kind.SUPPRESSION, owner, name, Integer.toString(range), position);
    }

    /** Of an accepted finding, the range it belongs to; -1 if it belongs to the whole connector or model. */
    public int range() {
        return kind == Kind.SUPPRESSION && !property.isEmpty() ? Integer.parseInt(property) : -1;
    }

    /** A property of this element. */
    public Element property(String text) {
        return new Element(kind, owner, name, text, -1);
    }

    /** An entry of this property's list. */
    public Element entry(int position) {
        return new Element(kind, owner, name, property, position);
    }
}
