package org.relayplan.analysis;

import org.relayplan.model.Binding;
import org.relayplan.model.Connector;

/**
 * An enabled connector that listens where a connection comes in, whoever the client is.
 *
 * @param connector the connector
 * @param binding its most specific binding that matches
 */
public record Candidate(Connector connector, Binding binding) {}
