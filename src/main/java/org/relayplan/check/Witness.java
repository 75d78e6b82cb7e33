package org.relayplan.check;

import org.relayplan.model.Address;
import org.relayplan.model.Binding;

/**
 * One connection that shows a finding.
 *
 * @param from the client
 * @param server name of the server
 * @param local where it connects to; 0.0.0.0 or [::] means any other address of the server
 */
public record Witness(Address from, String server, Binding local) {}
