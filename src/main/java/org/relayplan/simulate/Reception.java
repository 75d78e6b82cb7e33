package org.relayplan.simulate;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relayplan.analysis.Analysis;
import org.relayplan.analysis.Answer;
import org.relayplan.analysis.Listener;
import org.relayplan.analysis.Outcome;
import org.relayplan.analysis.Segments;
import org.relayplan.model.Address;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.Connector;

/**
 * Who answers at one listener; looked up in a time that grows with the logarithm of the segments. Where Exchange's
 * documented rules leave several answers open, the first one is given.
 */
final class Reception {

    private final Listener listener;
    private final Segments segments;
    private final Map<Connector, LiveConnector> live = new IdentityHashMap<>();

    /**
     * Prepares it.
     *
     * @param shared connectors that other listeners prepared; those of this one are added
     */
    Reception(Listener listener, Analysis analysis, Map<Connector, LiveConnector> shared, boolean limited) {
        this.listener = listener;
        this.segments = analysis.segments(listener);
        for (Answer answer : segments.answers()) {
            for (Connector connector : answer.connectors()) {
                LiveConnector prepared = shared.computeIfAbsent(
                        connector,
                        c -> LiveConnector.of(
                                listener.server(), c, analysis.model().organization(), limited));
                live.put(connector, prepared);
            }
        }
    }

    Listener listener() {
        return listener;
    }

    AddressFamily family() {
        return listener.local().address().family();
    }

    /** The connector that answers the client; empty if none takes it. */
    Optional<LiveConnector> connector(Address client) {
        if (client.family() != family()) {
            return Optional.empty();
        }
        List<Connector> possible = segments.answer(client).connectors();
        return possible.isEmpty() ? Optional.empty() : Optional.of(live.get(possible.get(0)));
    }

    /** What else may happen to the client; empty if the answer is sure. */
    Optional<String> doubt(Address client) {
        if (client.family() != family() || segments.answer(client).outcome() != Outcome.AMBIGUOUS) {
            return Optional.empty();
        }
        return Optional.of(others(segments.answer(client)));
    }

    /** Every doubt that some client meets here, one sentence each. */
    List<String> doubts() {
        List<String> doubts = new ArrayList<>();
        for (Answer answer : segments.answers()) {
            if (answer.outcome() == Outcome.AMBIGUOUS && !answer.connectors().isEmpty()) {
                doubts.add("\"" + answer.connectors().get(0).name()
                        + "\" answers some clients for whom Exchange's documented rules leave it open; "
                        + others(answer));
            }
        }
        return doubts;
    }

    private static String others(Answer answer) {
        StringBuilder others = new StringBuilder("also possible: ");
        String separator = "";
        for (Connector connector :
                answer.connectors().subList(1, answer.connectors().size())) {
            others.append(separator).append('"').append(connector.name()).append('"');
            separator = ", ";
        }
        if (answer.mayBeRefused()) {
            others.append(separator).append("nobody");
        }
        return others.toString();
    }
}
