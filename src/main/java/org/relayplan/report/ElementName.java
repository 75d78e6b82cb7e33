package org.relayplan.report;

import org.relayplan.source.Element;

/** What an element of a model is called in a text. */
final class ElementName {

    private ElementName() {}

    /** {@code "Anonymous Relay" on EX01}, {@code network app-servers}. */
    static String of(Element element) {
        return switch (element.kind()) {
            case ORGANIZATION -> "the organization";
            case NETWORK -> "network " + element.owner();
            case SERVER -> "server " + element.owner();
            case CONNECTOR -> "\"" + element.name() + "\" on " + element.owner();
            case EXPECTATION -> "expectation \"" + element.owner() + "\"";
            case VANTAGE -> "vantage " + element.owner();
            case SUPPRESSION -> "a suppression";
        };
    }
}
