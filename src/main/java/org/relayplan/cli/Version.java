package org.relayplan.cli;

/** Which relayplan this is. */
final class Version {

    /** Its name in every document. */
    static final String NAME = "relayplan";

    /** The version of pom.xml. */
    static final String NUMBER = "0.1.0";

    private Version() {}
}
