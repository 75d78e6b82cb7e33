package org.relayplan.verify;

import java.util.Optional;
import org.relayplan.model.Address;
import org.relayplan.smtp.Dialler;

/**
 * A place from which servers are looked at.
 *
 * @param name what it is called
 * @param address the source address that servers should see; empty where only they can tell
 * @param dialler how connections start there
 */
public record VantagePoint(String name, Optional<Address> address, Dialler dialler) {}
