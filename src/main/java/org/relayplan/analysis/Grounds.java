package org.relayplan.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relayplan.model.Address;
import org.relayplan.model.AddressRange;
import org.relayplan.model.Binding;
import org.relayplan.model.Connector;
import org.relayplan.model.Organization;
import org.relayplan.model.RemoteRange;
import org.relayplan.model.WellKnownPrincipal;

/** What explanations at one listener rest on; clients with the same nearest entries share an explanation. */
final class Grounds {

    private final Listener listener;
    private final Organization organization;
    private final List<Connector> connectors;
    private final Segments segments;
    private final Stretches stretches;
    private final List<Optional<Binding>> bindings = new ArrayList<>();
    private final Stretches.Memory memory = new Stretches.Memory();

    Grounds(Analysis analysis, Listener listener, Stretches stretches) {
        this.listener = listener;
        this.organization = analysis.model().organization();
        this.connectors = analysis.connectors(listener.server());
        this.segments = analysis.segments(listener);
        this.stretches = stretches;
        for (Connector connector : connectors) {
            bindings.add(best(connector, listener.local()));
        }
    }

    /** The most specific binding that matches, whether or not the connector is enabled. */
    private static Optional<Binding> best(Connector connector, Binding local) {
        Optional<Binding> best = Optional.empty();
        for (Binding binding : connector.bindings()) {
            if (binding.accepts(local) && (best.isEmpty() || best.get().isAny())) {
                best = Optional.of(binding);
            }
        }
        return best;
    }

    Explanation explain(Address client) {
        int stretch = stretches.of(client);
        Explanation known = memory.get(stretch);
        return known == null ? memory.keep(stretch, derive(client)) : known;
    }

    private Explanation derive(Address client) {
        Answer answer = segments.answer(client);
        List<Field.Runner> runners = new ArrayList<>();
        boolean listening = false;
        for (int i = 0; i < connectors.size(); i++) {
            if (bindings.get(i).isPresent() && connectors.get(i).enabled()) {
                listening = true;
                runner(i, client).ifPresent(runners::add);
            }
        }
        Field field = new Field(runners, organization.selection());
        List<Contender> contenders = contenders(answer, field, client);
        Optional<Contender> winner = contenders.stream()
                .filter(c -> c.standing() == Standing.ANSWERS)
                .findFirst();
        Optional<Refusal> refusal = answer.outcome() != Outcome.REFUSED
                ? Optional.empty()
                : Optional.of(listening ? Refusal.NO_RANGE : Refusal.NOTHING_LISTENS);
        return new Explanation(
                listener.server(),
                Optional.of(listener.local().address()),
                listener.local().port(),
                answer,
                refusal,
                winner.flatMap(Contender::binding),
                winner.flatMap(Contender::range),
                principal(answer),
                Logon.afterwards(answer, organization),
                contenders,
                answer.outcome() == Outcome.AMBIGUOUS ? field.doubts() : Set.of(),
                List.of(),
                Optional.empty());
    }

    private Optional<Field.Runner> runner(int position, Address client) {
        NearestRanges ranges = stretches.nearest(position);
        Optional<AddressRange> plain = ranges.at(client).map(RemoteRange::addresses);
        Optional<AddressRange> one = plain;
        Optional<AddressRange> every = plain;
        if (ranges.bare().isPresent()) {
            one = client.isAny() ? ranges.bare().map(RemoteRange::addresses) : plain;
            every = plain.isPresent() ? plain : Optional.of(client.family().all());
        }
        if (every.isEmpty()) {
            return Optional.empty();
        }
        boolean any = bindings.get(position).orElseThrow().isAny();
        return Optional.of(new Field.Runner(position, connectors.get(position).role(), any, one, every));
    }

    private List<Contender> contenders(Answer answer, Field field, Address client) {
        List<Contender> contenders = new ArrayList<>();
        for (int i = 0; i < connectors.size(); i++) {
            contenders.add(contender(i, answer, field, client));
        }
        return contenders;
    }

    private Contender contender(int position, Answer answer, Field field, Address client) {
        Connector connector = connectors.get(position);
        Optional<Binding> binding = bindings.get(position);
        Optional<RemoteRange> range = range(position, client);
        if (answer.mayBe(connector)) {
            Standing standing = answer.outcome() == Outcome.ANSWERED ? Standing.ANSWERS : Standing.MAY_ANSWER;
            return new Contender(connector, standing, binding, range, Optional.empty());
        }
        for (Field.Runner runner : field.runners()) {
            if (runner.position() == position) {
                Field.Runner ahead = field.ahead(runner);
                Standing standing =
                        field.isBehindBySize(runner, ahead) ? Standing.LARGER_RANGE : Standing.LESS_SPECIFIC_BINDING;
                Optional<Contender> winner = Optional.of(contender(ahead.position(), answer, field, client));
                return new Contender(connector, standing, binding, range, winner);
            }
        }
        Standing standing = binding.isEmpty()
                ? Standing.NOT_LISTENING
                : connector.enabled() ? Standing.OUT_OF_RANGE : Standing.DISABLED;
        return new Contender(connector, standing, binding, range, Optional.empty());
    }

    private Optional<RemoteRange> range(int position, Address client) {
        NearestRanges ranges = stretches.nearest(position);
        boolean itself = client.isAny() && ranges.bare().isPresent();
        return itself ? ranges.bare() : ranges.at(client).or(ranges::bare);
    }

    /** The principal every possible answer starts with. */
    static Optional<WellKnownPrincipal> principal(Answer answer) {
        Optional<WellKnownPrincipal> common = Optional.empty();
        for (Connector connector : answer.connectors()) {
            WellKnownPrincipal own = EffectiveRights.firstPrincipal(connector);
            if (common.isPresent() && common.get() != own) {
                return Optional.empty();
            }
            common = Optional.of(own);
        }
        return common;
    }
}
