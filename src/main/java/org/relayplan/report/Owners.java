package org.relayplan.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.relayplan.analysis.Answer;
import org.relayplan.analysis.NearestRanges;
import org.relayplan.analysis.Segment;
import org.relayplan.model.Address;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.AddressRange;
import org.relayplan.model.Connector;
import org.relayplan.model.Ownership;
import org.relayplan.model.RemoteRange;

/** Who answers for the entries by which clients are let in. */
final class Owners {

    private final Map<List<RemoteRange>, Map<AddressFamily, NearestRanges>> laidOut = new IdentityHashMap<>();

    /**
     * What is known of the entries that let a segment in, of each connector that may answer the one that counts.
     *
     * @param owner persons or teams
     * @param ticket numbers of changes or requests
     * @param expires the last good days
     */
    record Answerable(String owner, String ticket, String expires) {}

    /** The clients of a segment by who answers for them; empty texts where nobody does. */
    Map<Answerable, List<AddressRange>> of(Segment segment) {
        Map<Answerable, List<AddressRange>> parts = new LinkedHashMap<>();
        List<Address> starts = new ArrayList<>(starts(segment));
        for (int i = 0; i < starts.size(); i++) {
            Address end = i + 1 < starts.size()
                    ? starts.get(i + 1).previous()
                    : segment.addresses().upper();
            parts.computeIfAbsent(at(segment.answer(), starts.get(i)), none -> new ArrayList<>())
                    .add(AddressRange.of(starts.get(i), end));
        }
        return parts;
    }

    /** Where a segment begins, and where within it another entry of some connector counts. */
    private Set<Address> starts(Segment segment) {
        Set<Address> starts = new TreeSet<>();
        starts.add(segment.addresses().lower());
        for (Connector connector : segment.answer().connectors()) {
            List<Address> all = laidOut(connector, segment.addresses().family()).starts();
            int next = NearestRanges.last(all, segment.addresses().lower()) + 1;
            while (next < all.size()
                    && all.get(next).compareTo(segment.addresses().upper()) <= 0) {
                starts.add(all.get(next++));
            }
        }
        return starts;
    }

    private Answerable at(Answer answer, Address client) {
        Set<String> owners = new LinkedHashSet<>();
        Set<String> tickets = new LinkedHashSet<>();
        Set<String> days = new LinkedHashSet<>();
        for (Connector connector : answer.connectors()) {
            Optional<RemoteRange> entry = entry(connector, client);
            Ownership ownership = entry.isEmpty() ? Ownership.NONE : entry.get().ownership();
            ownership.owner().ifPresent(owners::add);
            ownership.ticket().ifPresent(tickets::add);
            ownership.expires().ifPresent(day -> days.add(day.toString()));
        }
        return new Answerable(joined(owners), joined(tickets), joined(days));
    }

    /** The entry that lets a client in, the smallest that has it. */
    private Optional<RemoteRange> entry(Connector connector, Address client) {
        NearestRanges ranges = laidOut(connector, client.family());
        Optional<RemoteRange> entry = ranges.at(client);
        return entry.isPresent() ? entry : ranges.bare();
    }

    private NearestRanges laidOut(Connector connector, AddressFamily family) {
        return laidOut.computeIfAbsent(connector.remoteIPRanges(), none -> new EnumMap<>(AddressFamily.class))
                .computeIfAbsent(family, none -> NearestRanges.of(connector.remoteIPRanges(), family));
    }

    private static String joined(Set<String> texts) {
        return String.join("; ", new ArrayList<>(texts));
    }
}
