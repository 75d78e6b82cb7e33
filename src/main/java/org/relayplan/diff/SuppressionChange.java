package org.relayplan.diff;

import java.util.List;
import java.util.Optional;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Suppression;
import org.relayplan.source.Element;

/**
 * A finding that the new model accepts and the old one didn't, or not so far.
 *
 * @param after what the new model accepts
 * @param before what was accepted in its place; empty if it is new
 * @param element where it stands in the new model
 * @param servers the servers of its connector; empty for the whole model
 * @param connector the connector it belongs to, with {@code {server}} for the server's name if several are meant
 * @param range the range it belongs to, as written
 * @param scope the clients to which it is limited by its scope and its range; empty if to none
 * @param wider the clients it is now accepted for in addition, where it was limited before and is so now
 */
public record SuppressionChange(
        Suppression after,
        Optional<Suppression> before,
        Element element,
        List<String> servers,
        Optional<String> connector,
        Optional<String> range,
        Optional<AddressSet> scope,
        Optional<AddressSet> wider) {

    /** Keeps its own copy of the list. */
    public SuppressionChange {
        servers = List.copyOf(servers);
    }
}
