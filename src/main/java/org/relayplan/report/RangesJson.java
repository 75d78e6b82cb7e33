package org.relayplan.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relayplan.model.Network;
import org.relayplan.model.Ownership;
import org.relayplan.model.RemoteRange;
import org.relayplan.model.Suppression;

/**
 * Lists of ranges as the model file has them. A model holds networks laid out; where a stretch of a list is a network
 * as a whole, its name is written, with what the list added to it.
 */
final class RangesJson {

    private final Map<String, List<Network>> byStart = new HashMap<>();
    private final Map<String, Integer> ranks = new HashMap<>();

    RangesJson(List<Network> networks) {
        List<Network> ranked = new ArrayList<>(networks);
        // A network names only such as come before it here, so none can come to name itself: a shorter one, one that
        // has entries of its own, one that adds less to another.
        ranked.sort(Comparator.<Network>comparingInt(network -> network.ranges().size())
                .thenComparing(network -> !hasOwn(network))
                .thenComparingInt(RangesJson::notes));
        for (int i = ranked.size() - 1; i >= 0; i--) {
            Network network = ranked.get(i);
            ranks.put(network.name(), i);
            byStart.computeIfAbsent(start(network.ranges().get(0)), text -> new ArrayList<>())
                    .add(network);
        }
    }

    /** The list of a connector. */
    JsonValue ofConnector(List<RemoteRange> ranges) {
        return list(ranges, Optional.empty());
    }

    /** The list of a network. */
    JsonValue ofNetwork(Network network) {
        return list(network.ranges(), Optional.of(network));
    }

    private static boolean hasOwn(Network network) {
        return network.ranges().stream().anyMatch(range -> range.network().equals(Optional.of(network.name())));
    }

    private static int notes(Network network) {
        int notes = 0;
        for (RemoteRange range : network.ranges()) {
            Ownership ownership = range.ownership();
            notes += range.suppress().size();
            notes += ownership.owner().isPresent() ? 1 : 0;
            notes += ownership.ticket().isPresent() ? 1 : 0;
            notes += ownership.expires().isPresent() ? 1 : 0;
            notes += ownership.comment().isPresent() ? 1 : 0;
        }
        return notes;
    }

    private static String start(RemoteRange range) {
        return range.network().orElse("") + "\n" + range.text();
    }

    private JsonValue list(List<RemoteRange> ranges, Optional<Network> around) {
        Ownership given = around.isPresent() ? around.get().ownership() : Ownership.NONE;
        List<JsonValue> entries = new ArrayList<>();
        int at = 0;
        while (at < ranges.size()) {
            RemoteRange range = ranges.get(at);
            boolean own = range.network().equals(around.map(Network::name));
            Optional<NetworkCall> call = own ? Optional.empty() : call(ranges, at, around, given);
            if (call.isPresent()) {
                entries.add(entry(
                        "@" + call.get().network().name(),
                        call.get().own(),
                        call.get().suppress()));
                at += call.get().network().ranges().size();
            } else {
                entries.add(entry(range.text(), less(range.ownership(), given), range.suppress()));
                at++;
            }
        }
        return new JsonValue.Elements(entries);
    }

    /** The longest network that the list names here. */
    private Optional<NetworkCall> call(List<RemoteRange> ranges, int at, Optional<Network> around, Ownership given) {
        int below = around.isPresent() ? ranks.get(around.get().name()) : Integer.MAX_VALUE;
        for (Network network : byStart.getOrDefault(start(ranges.get(at)), List.of())) {
            int end = at + network.ranges().size();
            if (ranks.get(network.name()) < below && end <= ranges.size()) {
                Optional<NetworkCall> call = NetworkCall.of(network, ranges.subList(at, end), given);
                if (call.isPresent()) {
                    return call;
                }
            }
        }
        return Optional.empty();
    }

    private static Ownership less(Ownership ownership, Ownership given) {
        return new Ownership(
                NetworkCall.less(ownership.owner(), given.owner()),
                NetworkCall.less(ownership.ticket(), given.ticket()),
                NetworkCall.less(ownership.expires(), given.expires()),
                NetworkCall.less(ownership.comment(), given.comment()));
    }

    private static JsonValue entry(String text, Ownership ownership, List<Suppression> suppress) {
        Map<String, JsonValue> object = new LinkedHashMap<>();
        object.put("range", new JsonValue.Text(text));
        OwnershipJson.put(ownership, object);
        OwnershipJson.putSuppressions(suppress, object);
        return object.size() == 1 ? new JsonValue.Text(text) : new JsonValue.Properties(object);
    }
}
