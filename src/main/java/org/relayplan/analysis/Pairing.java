package org.relayplan.analysis;

import org.relayplan.model.AddressSet;

/**
 * Clients that get one answer in one address space and one in another.
 *
 * @param before position of the answer in the first space's {@link Segments#answers}
 * @param after position of the answer in the second space's
 * @param clients who they are
 */
public record Pairing(int before, int after, AddressSet clients) {}
