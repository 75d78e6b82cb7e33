package org.relayplan.model;

import java.util.OptionalInt;

/**
 * Where an expectation holds.
 *
 * @param server name of a server
 * @param port the port, or every one that something listens on
 */
public record Target(String server, OptionalInt port) {}
