package org.relayplan.report;

import java.util.List;
import java.util.Optional;
import org.relayplan.model.Address;
import org.relayplan.model.Organization;
import org.relayplan.session.TypedSession;

/**
 * A session to type by hand.
 *
 * @param explained the question and its answer
 * @param organization whose addresses it is told with
 * @param sessions one for each possible answer
 * @param logon user name and password in Base64, to be shown on a terminal only
 * @param device the client in whose place the session is typed, with its connector's ranges changed for it
 */
public record TelnetDocument(
        ExplainedConnection explained,
        Organization organization,
        List<TypedSession> sessions,
        Optional<List<String>> logon,
        Optional<Address> device) {

    /** Keeps its own copies. */
    public TelnetDocument {
        sessions = List.copyOf(sessions);
        logon = logon.map(List::copyOf);
    }
}
