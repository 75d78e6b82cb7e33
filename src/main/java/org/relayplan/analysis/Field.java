package org.relayplan.analysis;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relayplan.model.AddressRange;
import org.relayplan.model.SelectionOrder;
import org.relayplan.model.TransportRole;

/**
 * The candidates for one client, compared one by one: who is first in which order, and what that leaves in doubt. It
 * tells the reasons for the answer that the segments give.
 *
 * @param runners the candidates under either reading of bare 0.0.0.0 and ::
 * @param measured which order was measured
 */
record Field(List<Runner> runners, Optional<SelectionOrder> measured) {

    /**
     * A candidate.
     *
     * @param position which connector of the server it is
     * @param role its service
     * @param anyBinding whether its binding means every local address
     * @param one its nearest entry if a bare 0.0.0.0 is one address; empty if it is then no candidate
     * @param every the same if a bare 0.0.0.0 is every address
     */
    record Runner(
            int position,
            TransportRole role,
            boolean anyBinding,
            Optional<AddressRange> one,
            Optional<AddressRange> every) {

        Optional<AddressRange> entry(Reading reading) {
            return reading == Reading.ONE_ADDRESS ? one : every;
        }
    }

    private static boolean before(Runner a, Runner b, Reading reading, SelectionOrder order) {
        int size = a.entry(reading).orElseThrow().compareSize(b.entry(reading).orElseThrow());
        int binding = Boolean.compare(a.anyBinding, b.anyBinding);
        return order == SelectionOrder.RANGE_FIRST
                ? size < 0 || size == 0 && binding < 0
                : binding < 0 || binding == 0 && size < 0;
    }

    /** The candidates of a service that none comes before. */
    private List<Runner> first(TransportRole role, Reading reading, SelectionOrder order) {
        List<Runner> first = new ArrayList<>();
        for (Runner runner : runners) {
            if (runner.role == role && runner.entry(reading).isPresent() && isFirst(runner, reading, order)) {
                first.add(runner);
            }
        }
        return first;
    }

    private boolean isFirst(Runner runner, Reading reading, SelectionOrder order) {
        for (Runner other : runners) {
            if (other.role == runner.role
                    && other.entry(reading).isPresent()
                    && before(other, runner, reading, order)) {
                return false;
            }
        }
        return true;
    }

    private List<SelectionOrder> orders() {
        return measured.isPresent() ? List.of(measured.get()) : List.of(SelectionOrder.values());
    }

    /** What keeps the answer from being sure; empty if nothing does. */
    Set<Doubt> doubts() {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        List<List<Runner>> byReading = new ArrayList<>();
        for (Reading reading : Reading.values()) {
            List<Runner> all = new ArrayList<>();
            int services = 0;
            for (TransportRole role : TransportRole.values()) {
                List<Runner> own = first(role, reading, orders().get(0));
                for (SelectionOrder order : orders()) {
                    List<Runner> first = first(role, reading, order);
                    if (!first.equals(own)) {
                        doubts.add(Doubt.PRECEDENCE);
                    }
                    if (first.size() > 1) {
                        doubts.add(Doubt.TIE);
                    }
                    all.addAll(first);
                }
                services += own.isEmpty() ? 0 : 1;
            }
            if (services > 1) {
                doubts.add(Doubt.SERVICES);
            }
            byReading.add(all);
        }
        if (!byReading.get(0).equals(byReading.get(1))) {
            doubts.add(Doubt.BARE_ANY);
        }
        return doubts;
    }

    /** The candidate that comes before that one, and surely; there is one for each that can't answer. */
    Runner ahead(Runner loser) {
        Reading reading = loser.one.isPresent() ? Reading.ONE_ADDRESS : Reading.EVERY_ADDRESS;
        return first(loser.role, reading, orders().get(0)).get(0);
    }

    /** Whether the size of its range is what puts it behind the other. */
    boolean isBehindBySize(Runner loser, Runner ahead) {
        Reading reading = loser.one.isPresent() ? Reading.ONE_ADDRESS : Reading.EVERY_ADDRESS;
        boolean larger = loser.entry(reading)
                        .orElseThrow()
                        .compareSize(ahead.entry(reading).orElseThrow())
                > 0;
        boolean bindingDecides =
                orders().get(0) == SelectionOrder.BINDING_FIRST && loser.anyBinding && !ahead.anyBinding;
        return larger && !bindingDecides;
    }
}
