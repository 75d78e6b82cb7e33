package org.relayplan.load;

import java.util.List;
import java.util.Optional;

/**
 * Where a connector and its properties stand.
 *
 * @param whole what stands for the connector as a whole, and for what isn't stated: its name, or the server's list of
 *     defaults
 * @param objects the objects that state its properties; what the first of them states, counts
 * @param ranges its range list, if stated
 */
record ConnectorPlaces(Node whole, List<Node> objects, Optional<RangeList> ranges) {

    /** The property that counts, if it is stated. */
    Optional<Member> member(String property) {
        for (Node object : objects) {
            Optional<Member> member = object.member(property);
            if (member.isPresent()) {
                return member;
            }
        }
        return Optional.empty();
    }
}
