package org.relayplan.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Binding;
import org.relayplan.model.Connector;
import org.relayplan.model.Parameter;
import org.relayplan.model.Server;

/** A step among the connectors of its server. */
final class StepOnServer {

    private StepOnServer() {}

    /** The connectors after it. */
    static List<Connector> after(Server server, List<Connector> connectors, Step step) {
        List<Connector> after = new ArrayList<>(connectors);
        if (step instanceof Step.CreateConnector create) {
            after.add(Application.created(create, server));
            return after;
        }
        if (step instanceof Step.ReadBack) {
            return after;
        }
        int at = find(after, step);
        if (step instanceof Step.RemoveConnector) {
            after.remove(at);
        } else {
            after.set(at, Application.of(after.get(at), step));
        }
        return after;
    }

    /** Where its connector stands. */
    static int find(List<Connector> connectors, Step step) {
        for (int i = 0; i < connectors.size(); i++) {
            if (connectors.get(i).name().equalsIgnoreCase(step.connector().name())) {
                return i;
            }
        }
        throw new IllegalArgumentException("doesn't exist: " + step.connector().identity());
    }

    /** Whether Exchange refuses the step, given the state it would leave. */
    static Optional<Lapse> refused(Step step, List<Connector> after) {
        boolean isPlaced = step instanceof Step.CreateConnector
                || step instanceof Step.SetSettings set
                        && (set.settings().containsKey(Parameter.BINDINGS)
                                || set.settings().containsKey(Parameter.REMOTE_IP_RANGES)
                                || set.settings().containsKey(Parameter.TRANSPORT_ROLE));
        if (!isPlaced) {
            return Optional.empty();
        }
        Connector changed = after.get(find(after, step));
        Optional<Connector> against = Clash.of(changed, after);
        return against.map(other -> new Lapse(
                Lapse.Kind.REFUSED,
                "",
                other.identity(),
                other.bindings().isEmpty()
                        ? new Binding(AddressFamily.IPV4.any(), 25)
                        : other.bindings().get(0),
                AddressSet.EMPTY));
    }
}
