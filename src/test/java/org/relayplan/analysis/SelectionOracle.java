package org.relayplan.analysis;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.relayplan.model.SelectionOrder;

/**
 * Selection written down from the design's words, one client at a time, on plain numbers; shares nothing with the
 * product but the enum of measured orders.
 */
public final class SelectionOracle {

    /**
     * Who may answer.
     *
     * @param connectors positions of the connectors that are first in some order
     * @param mayBeRefused whether some reading has no candidate
     */
    public record Verdict(Set<Integer> connectors, boolean mayBeRefused) {

        public String outcome() {
            if (connectors.isEmpty()) {
                return "refused";
            }
            return connectors.size() == 1 && !mayBeRefused ? "answered" : "ambiguous";
        }
    }

    private record Rival(int position, boolean hub, boolean specific, BigInteger size) {}

    private static final Comparator<Rival> RANGE_FIRST =
            Comparator.comparing(Rival::size).thenComparing(r -> !r.specific());
    private static final Comparator<Rival> BINDING_FIRST =
            Comparator.<Rival, Boolean>comparing(r -> !r.specific()).thenComparing(Rival::size);

    private final World world;

    public SelectionOracle(World world) {
        this.world = world;
    }

    /** Looks at both meanings of a bare 0.0.0.0 or ::, and within each at every order that may hold. */
    public Verdict select(String local, boolean six, BigInteger client) {
        Set<Integer> first = new TreeSet<>();
        boolean mayBeRefused = false;
        for (boolean everything : new boolean[] {false, true}) {
            List<Rival> rivals = rivals(local, six, client, everything);
            mayBeRefused |= rivals.isEmpty();
            for (boolean hub : new boolean[] {false, true}) {
                List<Rival> own = rivals.stream().filter(r -> r.hub() == hub).toList();
                if (world.measured().isEmpty() || world.measured().get() == SelectionOrder.RANGE_FIRST) {
                    addFirst(own, RANGE_FIRST, first);
                }
                if (world.measured().isEmpty() || world.measured().get() == SelectionOrder.BINDING_FIRST) {
                    addFirst(own, BINDING_FIRST, first);
                }
            }
        }
        return new Verdict(first, mayBeRefused);
    }

    /** What leaves the choice open, by the names of the product's doubts. */
    Set<String> doubts(String local, boolean six, BigInteger client) {
        Set<String> doubts = new TreeSet<>();
        Set<Set<Integer>> byReading = new HashSet<>();
        for (boolean everything : new boolean[] {false, true}) {
            List<Rival> rivals = rivals(local, six, client, everything);
            Set<Integer> all = new TreeSet<>();
            for (boolean hub : new boolean[] {false, true}) {
                List<Rival> own = rivals.stream().filter(r -> r.hub() == hub).toList();
                Set<Integer> byRange = new TreeSet<>();
                Set<Integer> byBinding = new TreeSet<>();
                addFirst(own, RANGE_FIRST, byRange);
                addFirst(own, BINDING_FIRST, byBinding);
                boolean both = world.measured().isEmpty();
                boolean range = both || world.measured().get() == SelectionOrder.RANGE_FIRST;
                boolean binding = both || world.measured().get() == SelectionOrder.BINDING_FIRST;
                if (both && !byRange.equals(byBinding)) {
                    doubts.add("PRECEDENCE");
                }
                if (range && byRange.size() > 1 || binding && byBinding.size() > 1) {
                    doubts.add("TIE");
                }
                all.addAll(range ? byRange : Set.of());
                all.addAll(binding ? byBinding : Set.of());
            }
            if (rivals.stream().map(Rival::hub).distinct().count() > 1) {
                doubts.add("SERVICES");
            }
            byReading.add(all);
        }
        if (byReading.size() > 1) {
            doubts.add("BARE_ANY");
        }
        return doubts;
    }

    private static void addFirst(List<Rival> rivals, Comparator<Rival> order, Set<Integer> first) {
        for (Rival rival : rivals) {
            if (rivals.stream().allMatch(other -> order.compare(rival, other) <= 0)) {
                first.add(rival.position());
            }
        }
    }

    private List<Rival> rivals(String local, boolean six, BigInteger client, boolean everything) {
        BigInteger all = BigInteger.ONE.shiftLeft(six ? 128 : 32);
        List<Rival> rivals = new ArrayList<>();
        for (int i = 0; i < world.connectors().size(); i++) {
            World.Plug plug = world.connectors().get(i);
            boolean specific = plug.bindings().contains(local) && !isAny(local);
            boolean listens = specific || plug.bindings().contains(any(local));
            BigInteger smallest = null;
            for (World.Span span : plug.ranges()) {
                boolean whole = everything && span.bareAny();
                if (span.six() == six && (whole || span.contains(client))) {
                    BigInteger size = whole ? all : span.size();
                    smallest = smallest == null ? size : smallest.min(size);
                }
            }
            if (plug.enabled() && listens && smallest != null) {
                rivals.add(new Rival(i, plug.hub(), specific, smallest));
            }
        }
        return rivals;
    }

    private static boolean isAny(String local) {
        return local.startsWith("0.0.0.0:") || local.startsWith("[::]:");
    }

    private static String any(String local) {
        return (local.startsWith("[") ? "[::]" : "0.0.0.0") + local.substring(local.lastIndexOf(':'));
    }
}
