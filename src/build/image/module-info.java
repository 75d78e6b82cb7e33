/** relayplan and its libraries as one module of the runtime image; in the jar they need none. */
module org.relayplan {
    requires java.logging;
    requires java.naming;
    requires java.security.jgss;
    requires java.xml;

    // Libraries can speak of types of these and work without them.
    requires static java.desktop;
    requires static java.sql;
}
