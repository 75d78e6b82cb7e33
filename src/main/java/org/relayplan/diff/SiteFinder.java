package org.relayplan.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.relayplan.analysis.Analysis;
import org.relayplan.analysis.Listener;
import org.relayplan.analysis.LocalPart;
import org.relayplan.analysis.Pairing;
import org.relayplan.analysis.Pairings;
import org.relayplan.analysis.Segments;
import org.relayplan.model.Address;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.Binding;
import org.relayplan.model.Server;

/** Finds where on a server two models differ; what several servers have alike is compared once. */
final class SiteFinder {

    private final Analysis before;
    private final Analysis after;
    private final Intent intent;
    private final Map<String, Server> serversBefore;
    private final Map<String, Server> serversAfter;
    private final Treatments treatments = new Treatments();
    private final Treatments.OfModel treatmentsBefore;
    private final Treatments.OfModel treatmentsAfter;
    private final Pairings pairings = new Pairings();
    private final Map<List<Integer>, Boolean> differences = new HashMap<>();
    private final IdentityHashMap<List<Pairing>, Integer> contents = new IdentityHashMap<>();
    private final Map<List<Object>, Integer> contentNumbers = new HashMap<>();

    SiteFinder(Analysis before, Analysis after, Intent intent) {
        this.before = before;
        this.after = after;
        this.intent = intent;
        this.serversBefore = servers(before);
        this.serversAfter = servers(after);
        this.treatmentsBefore = treatments.of(before);
        this.treatmentsAfter = treatments.of(after);
    }

    /** The address spaces of both models at a place, and where they differ. */
    private record Comparison(Segments before, Segments after, List<Pairing> pairings) {}

    /** Adds the sites of a server that one of the models has. */
    void addSites(Server server, List<Site> sites) {
        locals(server).forEach((port, families) -> families.forEach((family, locals) -> add(server, locals, sites)));
    }

    /** Where either model listens: what both name is the partition of the local addresses that fits both. */
    private SortedMap<Integer, SortedMap<AddressFamily, SortedSet<Binding>>> locals(Server server) {
        SortedMap<Integer, SortedMap<AddressFamily, SortedSet<Binding>>> locals = new TreeMap<>();
        for (Analysis analysis : List.of(before, after)) {
            Optional<Server> own = named(server, analysis == before ? serversBefore : serversAfter);
            for (Listener listener : own.isPresent() ? analysis.listeners(own.get()) : List.<Listener>of()) {
                locals.computeIfAbsent(listener.local().port(), none -> new TreeMap<>())
                        .computeIfAbsent(listener.local().address().family(), none -> new TreeSet<>())
                        .add(listener.local());
            }
        }
        return locals;
    }

    private static Map<String, Server> servers(Analysis analysis) {
        Map<String, Server> servers = new HashMap<>();
        for (Server server : analysis.model().servers()) {
            servers.put(server.name().toLowerCase(Locale.ROOT), server);
        }
        return servers;
    }

    private static Optional<Server> named(Server server, Map<String, Server> servers) {
        return Optional.ofNullable(servers.get(server.name().toLowerCase(Locale.ROOT)));
    }

    private void add(Server server, SortedSet<Binding> locals, List<Site> sites) {
        Map<Integer, List<Binding>> alike = new LinkedHashMap<>();
        Map<Integer, Comparison> comparisons = new HashMap<>();
        for (Binding local : locals) {
            Comparison comparison = compare(server, local);
            if (!comparison.pairings().isEmpty()) {
                int content = content(comparison);
                alike.computeIfAbsent(content, none -> new ArrayList<>()).add(local);
                comparisons.putIfAbsent(content, comparison);
            }
        }
        alike.forEach((content, own) -> {
            boolean whole = own.size() == locals.size();
            sites.add(new Site(
                    server,
                    own,
                    part(own, whole, server.addresses()),
                    part(own, whole, List.of()),
                    shifts(comparisons.get(content), server, own.get(0).port()),
                    content));
        });
    }

    /** Whether anything that was compared so far is unknown in one of the models. */
    boolean leavesOpen() {
        return treatments.leaveOpen();
    }

    private Comparison compare(Server server, Binding local) {
        Segments was = before.segments(named(server, serversBefore), local);
        Segments is = after.segments(named(server, serversAfter), local);
        List<Integer> old = treatmentsBefore.numbers(was.answers());
        List<Integer> now = treatmentsAfter.numbers(is.answers());
        return new Comparison(was, is, pairings.of(was, old, is, now, this::differs));
    }

    private boolean differs(int was, int is) {
        return differences.computeIfAbsent(
                List.of(was, is), none -> Shift.differs(treatments.get(was), treatments.get(is)));
    }

    /** Equal for the same clients with treatments that are the same but for the server's name. */
    private int content(Comparison comparison) {
        Integer known = contents.get(comparison.pairings());
        if (known == null) {
            List<Object> content = new ArrayList<>();
            for (Pairing pairing : comparison.pairings()) {
                content.add(pairing.clients());
                content.add(treatments.number(
                        treatmentsBefore.of(comparison.before().answers().get(pairing.before()))));
                content.add(treatments.number(
                        treatmentsAfter.of(comparison.after().answers().get(pairing.after()))));
            }
            known = contentNumbers.computeIfAbsent(content, none -> contentNumbers.size());
            contents.put(comparison.pairings(), known);
        }
        return known;
    }

    private List<Shift> shifts(Comparison comparison, Server server, int port) {
        List<Shift> shifts = new ArrayList<>();
        for (Pairing pairing : comparison.pairings()) {
            Shift shift = new Shift(
                    pairing.clients(),
                    treatmentsBefore.of(comparison.before().answers().get(pairing.before())),
                    treatmentsAfter.of(comparison.after().answers().get(pairing.after())),
                    Map.of());
            shifts.addAll(intent.apply(shift, server.name(), port));
        }
        return shifts;
    }

    private static LocalPart part(List<Binding> locals, boolean whole, List<Address> own) {
        AddressFamily family = locals.get(0).address().family();
        boolean any = false;
        List<String> addresses = new ArrayList<>();
        for (Binding local : locals) {
            any |= local.isAny();
            int position = own.indexOf(local.address());
            String placeholder = position == 0 ? "{address}" : "{address:" + (position + 1) + "}";
            addresses.add(position < 0 ? local.address().toString() : placeholder);
        }
        if (any) {
            return new LocalPart(family, whole ? LocalPart.Spread.WHOLE : LocalPart.Spread.REST, List.of());
        }
        return new LocalPart(family, LocalPart.Spread.NAMED, addresses);
    }
}
