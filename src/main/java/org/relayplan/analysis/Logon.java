package org.relayplan.analysis;

import java.util.Optional;
import org.relayplan.model.Connector;
import org.relayplan.model.Organization;

/** What an account may do once it has logged on, where several connectors may answer. */
final class Logon {

    private Logon() {}

    /**
     * What all possible answers agree on, else unknown; empty if none of them offers a logon. One that offers none lets
     * an account do nothing.
     */
    static Optional<May> afterwards(Answer answer, Organization organization) {
        boolean offered = false;
        May agreed = answer.mayBeRefused() ? May.NOTHING : null;
        for (Connector connector : answer.connectors()) {
            May own = connector.offersLogon() ? Capabilities.afterLogon(connector, organization) : May.NOTHING;
            offered |= connector.offersLogon();
            agreed = agreed == null ? own : agreed.agreed(own);
        }
        return offered ? Optional.of(agreed) : Optional.empty();
    }
}
