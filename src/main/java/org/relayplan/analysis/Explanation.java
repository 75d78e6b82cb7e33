package org.relayplan.analysis;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relayplan.model.Address;
import org.relayplan.model.Binding;
import org.relayplan.model.Connector;
import org.relayplan.model.RemoteRange;
import org.relayplan.model.Server;
import org.relayplan.model.WellKnownPrincipal;

/**
 * What becomes of a connection, and why; the same object for all clients that have all of it in common.
 *
 * @param server the server
 * @param address the local address asked for; empty if any that listens may be meant, 0.0.0.0 or :: for every address
 *     that nobody names
 * @param port the local port
 * @param answer who answers, and what the client may do before it logs on
 * @param refusal why it is surely refused
 * @param binding the binding of the connector that surely answers
 * @param range the entry of its remote ranges that has the client
 * @param principal whom the session stands for at first, if every possible answer agrees
 * @param afterLogon what an account may do that has logged on, if a possible answer offers a logon
 * @param contenders every connector of the server, in the model's order
 * @param doubts why an ambiguous answer is ambiguous
 * @param places if no address was asked for: the answer at each one that listens on the port
 * @param elsewhere if no address was asked for and the model names some: the answer at all that it doesn't name, where
 *     the client might do more there
 */
public record Explanation(
        Server server,
        Optional<Address> address,
        int port,
        Answer answer,
        Optional<Refusal> refusal,
        Optional<Binding> binding,
        Optional<RemoteRange> range,
        Optional<WellKnownPrincipal> principal,
        Optional<May> afterLogon,
        List<Contender> contenders,
        Set<Doubt> doubts,
        List<Explanation> places,
        Optional<Explanation> elsewhere) {

    /** Keeps its own copies. */
    public Explanation {
        contenders = List.copyOf(contenders);
        doubts = doubts.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(doubts));
        places = List.copyOf(places);
    }

    /** What becomes of the connection. */
    public Outcome outcome() {
        return answer.outcome();
    }

    /** The connectors that answer or may answer, of which nobody has seen how setup or somebody left them. */
    public List<Connector> assumed() {
        return answer.connectors().stream().filter(Connector::isDefault).toList();
    }
}
