package org.relayplan.check;

import java.util.List;
import java.util.Optional;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;
import org.relayplan.model.Suppression;
import org.relayplan.source.Element;

/**
 * Something that is wrong, or that may be.
 *
 * @param rule id of the rule that found it
 * @param severity how grave this case is
 * @param message sentences; the first says who, where and what, and can stand alone
 * @param element the element whose line decided
 * @param related other elements it takes to understand it, such as the competing connector
 * @param servers every server it holds on, in the model's order
 * @param connector the connector it is about, if it is about one
 * @param sources the client addresses it concerns, exactly; empty if it concerns none in particular
 * @param witness one connection that shows it
 * @param suppressed by what it is accepted
 * @param known whether a baseline holds it
 */
public record Finding(
        String rule,
        Severity severity,
        String message,
        Element element,
        List<Element> related,
        List<String> servers,
        Optional<String> connector,
        AddressSet sources,
        Optional<Witness> witness,
        Optional<Suppression> suppressed,
        boolean known) {

    /** Keeps its own copies. */
    public Finding {
        related = List.copyOf(related);
        servers = List.copyOf(servers);
    }

    /** A finding about a connector as a whole. */
    public static Finding on(Connector connector, Rule rule, Severity severity, String message) {
        return new Finding(
                rule.id(),
                severity,
                message,
                Element.connector(connector.server(), connector.name()),
                List.of(),
                List.of(connector.server()),
                Optional.of(connector.name()),
                AddressSet.EMPTY,
                Optional.empty(),
                Optional.empty(),
                false);
    }

    /** A finding about something that belongs to no connector. */
    public static Finding about(Element element, Rule rule, Severity severity, String message) {
        return new Finding(
                rule.id(),
                severity,
                message,
                element,
                List.of(),
                List.of(),
                Optional.empty(),
                AddressSet.EMPTY,
                Optional.empty(),
                Optional.empty(),
                false);
    }

    /** The same, about the connector of that name. */
    public Finding ofConnector(String name) {
        return new Finding(
                rule,
                severity,
                message,
                element,
                related,
                servers,
                Optional.of(name),
                sources,
                witness,
                suppressed,
                known);
    }

    /** The same, at a property of its element. */
    public Finding at(String property) {
        return at(element.property(property));
    }

    /** The same, at an entry of a property of its element. */
    public Finding at(String property, int index) {
        return at(element.property(property).entry(index));
    }

    /** The same, at another element. */
    public Finding at(Element other) {
        return new Finding(
                rule, severity, message, other, related, servers, connector, sources, witness, suppressed, known);
    }

    /** The same, with the clients it concerns. */
    public Finding from(AddressSet clients) {
        return new Finding(
                rule, severity, message, element, related, servers, connector, clients, witness, suppressed, known);
    }

    /** The same, with a connection that shows it. */
    public Finding shownBy(Optional<Witness> connection) {
        return new Finding(
                rule, severity, message, element, related, servers, connector, sources, connection, suppressed, known);
    }

    /** The same, with other elements it takes to understand it. */
    public Finding besides(List<Element> others) {
        return new Finding(
                rule, severity, message, element, others, servers, connector, sources, witness, suppressed, known);
    }

    /** The same, on those servers. */
    public Finding onServers(List<String> names) {
        return new Finding(
                rule, severity, message, element, related, names, connector, sources, witness, suppressed, known);
    }

    /** The same, accepted. */
    public Finding suppressedBy(Suppression suppression) {
        return new Finding(
                rule,
                severity,
                message,
                element,
                related,
                servers,
                connector,
                sources,
                witness,
                Optional.of(suppression),
                known);
    }

    /** The same, held by a baseline. */
    public Finding alreadyKnown() {
        return new Finding(
                rule, severity, message, element, related, servers, connector, sources, witness, suppressed, true);
    }

    /** Whether it counts: nobody accepted it, and no baseline holds it. */
    public boolean counts() {
        return suppressed.isEmpty() && !known;
    }
}
