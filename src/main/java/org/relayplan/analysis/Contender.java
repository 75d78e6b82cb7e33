package org.relayplan.analysis;

import java.util.Optional;
import org.relayplan.model.Binding;
import org.relayplan.model.Connector;
import org.relayplan.model.RemoteRange;

/**
 * A connector of the server, as one connection sees it.
 *
 * @param connector the connector
 * @param standing whether it answers, or what keeps it from answering
 * @param binding its most specific binding that matches
 * @param range the smallest entry of its remote ranges that has the client, or may have it
 * @param beatenBy the connector of its service that is more specific, if that is why it doesn't answer
 */
public record Contender(
        Connector connector,
        Standing standing,
        Optional<Binding> binding,
        Optional<RemoteRange> range,
        Optional<Contender> beatenBy) {

    /** Whether it answers or may answer. */
    public boolean mayAnswer() {
        return standing == Standing.ANSWERS || standing == Standing.MAY_ANSWER;
    }
}
