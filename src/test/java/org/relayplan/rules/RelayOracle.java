package org.relayplan.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.relayplan.rules.RelayWorld.Plug;
import org.relayplan.rules.RelayWorld.Span;

/**
 * The design's words written down for one client at a time, on plain numbers; shares no code with the product.
 *
 * @param world what is judged
 */
record RelayOracle(RelayWorld world) {

    /** Whether the connector may be the one that answers this client, wherever it connects to. */
    boolean mayAnswer(int plug, boolean six, int client) {
        for (String local : RelayWorld.LOCALS) {
            if (local.startsWith("[") == six && mayAnswer(local, six, client).contains(plug)) {
                return true;
            }
        }
        return false;
    }

    private Set<Integer> mayAnswer(String local, boolean six, int client) {
        Set<Integer> winners = new HashSet<>();
        for (boolean hub : new boolean[] {false, true}) {
            // A smaller size counts for more than a binding when the range is first, and for less otherwise.
            for (boolean rangeFirst : new boolean[] {true, false}) {
                long best = Long.MAX_VALUE;
                List<Integer> first = new ArrayList<>();
                for (int i = 0; i < world.plugs().size(); i++) {
                    Plug plug = world.plugs().get(i);
                    int size = smallest(plug, six, client);
                    if (!plug.enabled() || plug.hub() != hub || size == 0) {
                        continue;
                    }
                    boolean specific = plug.bindings().contains(local) && local.startsWith("10.");
                    boolean any = plug.bindings().contains(six ? "[::]:25" : "0.0.0.0:25");
                    if (!specific && !any) {
                        continue;
                    }
                    int vague = specific ? 0 : 1;
                    long rank = rangeFirst ? size * 10L + vague : vague * 1_000_000L + size;
                    if (rank < best) {
                        best = rank;
                        first.clear();
                    }
                    if (rank == best) {
                        first.add(i);
                    }
                }
                winners.addAll(first);
            }
        }
        return winners;
    }

    private static int smallest(Plug plug, boolean six, int client) {
        int smallest = 0;
        for (Span span : plug.spans()) {
            if (span.has(six, client) && (smallest == 0 || span.size() < smallest)) {
                smallest = span.size();
            }
        }
        return smallest;
    }

    private boolean isOwned(boolean six, int client) {
        return world.owned().isPresent() && world.owned().get().has(six, client);
    }

    private boolean isInternet(boolean six, int client) {
        return RelayWorld.isLowerHalf(client) && !isOwned(six, client);
    }

    /** What open-relay has to tell of a connector. */
    boolean[] open(int plug, boolean six) {
        boolean[] told = new boolean[RelayWorld.SIZE];
        for (int i = 0; i < told.length; i++) {
            told[i] = relays(plug, six, i) && isInternet(six, i);
        }
        return told;
    }

    private boolean relays(int plug, boolean six, int client) {
        return world.plugs().get(plug).method().relays() && mayAnswer(plug, six, client);
    }

    /** What is wide, be it for relay-range-wide or, where clients are trusted, for externally-secured-relay. */
    boolean[] wide(int plug, boolean six) {
        boolean[] told = new boolean[RelayWorld.SIZE];
        int start = 0;
        while (start < told.length) {
            int end = start;
            while (end < told.length && liesInNetwork(plug, six, end)) {
                end++;
            }
            int selected = 0;
            for (int i = start; i < end; i++) {
                selected += relays(plug, six, i) ? 1 : 0;
            }
            for (int i = start; i < end && selected >= 256; i++) {
                told[i] = relays(plug, six, i) && !isInternet(six, i);
            }
            start = end + 1;
        }
        for (int i = 0; i < told.length; i++) {
            told[i] |= relays(plug, six, i) && isOwned(six, i);
        }
        return told;
    }

    private boolean liesInNetwork(int plug, boolean six, int client) {
        for (Span span : world.plugs().get(plug).spans()) {
            if (span.size() > 1 && span.has(six, client)) {
                return true;
            }
        }
        return false;
    }
}
