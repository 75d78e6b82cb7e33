package org.relayplan.rules;

import java.util.Optional;
import org.relayplan.model.Server;

/** The guides of DISA (Security Technical Implementation Guides) for servers with receive connectors. */
enum Stig {
    MAILBOX_2016,
    MAILBOX_2019,
    EDGE_2016,
    EDGE_2019;

    /** The guide for that server; none below 2016, and for SE, which has none of its own, that for 2019. */
    static Optional<Stig> of(Server server) {
        return switch (server.version()) {
            case V2010, V2013 -> Optional.empty();
            case V2016 -> Optional.of(server.isEdge() ? EDGE_2016 : MAILBOX_2016);
            case V2019, SE -> Optional.of(server.isEdge() ? EDGE_2019 : MAILBOX_2019);
        };
    }
}
