package org.relayplan.load;

import org.relayplan.model.Address;
import org.relayplan.model.LocalEnd;

/**
 * A question about one connection.
 *
 * @param from the client
 * @param server name of a server of the model, as the model spells it
 * @param local where on it the client connects to
 */
public record BatchQuery(Address from, String server, LocalEnd local) {}
