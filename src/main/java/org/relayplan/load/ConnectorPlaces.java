package org.relayplan.load;

import java.util.Map;
import java.util.Optional;

/**
 * Where a connector and its properties stand.
 *
 * @param whole what stands for the connector as a whole, and for what isn't stated: its name, or the server's list of
 *     defaults
 * @param members the properties stated, by name
 * @param ranges its range list, if stated
 */
record ConnectorPlaces(Node whole, Map<String, Member> members, Optional<RangeList> ranges) {}
