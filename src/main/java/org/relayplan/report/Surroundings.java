package org.relayplan.report;

import org.relayplan.analysis.Segments;
import org.relayplan.model.Binding;

/**
 * What all clients get at a place where one of them asked.
 *
 * @param local the local address and port
 * @param segments the clients of the asker's family
 */
public record Surroundings(Binding local, Segments segments) {}
