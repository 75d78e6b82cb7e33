package org.relayplan.analysis;

import org.relayplan.model.AddressSet;

/**
 * Ranges of two connectors that overlap without one containing the other.
 *
 * @param addresses every address that lies in two such entries
 * @param first position of such an entry in the first connector's list, that of the lowest address
 * @param second position of its counterpart in the second connector's list
 */
public record Overlap(AddressSet addresses, int first, int second) {}
