package org.relayplan.analysis;

import org.relayplan.model.AddressRange;

/**
 * A stretch of client addresses that all get one answer.
 *
 * @param addresses the clients
 * @param answer who answers them and what they may do
 */
public record Segment(AddressRange addresses, Answer answer) {}
