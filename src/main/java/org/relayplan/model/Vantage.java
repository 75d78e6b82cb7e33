package org.relayplan.model;

import java.util.Optional;

/**
 * A place from which connections are tried.
 *
 * @param name what it is called
 * @param address the source address it has
 * @param ssh {@code user@host:port} by which it is reached; empty for this machine
 */
public record Vantage(String name, Optional<Address> address, Optional<String> ssh) {}
