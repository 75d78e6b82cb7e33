package org.relayplan.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.relayplan.diff.Deciding;
import org.relayplan.diff.Movement;
import org.relayplan.diff.Shift;
import org.relayplan.diff.Site;
import org.relayplan.model.Address;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Binding;
import org.relayplan.model.BuiltInNetwork;
import org.relayplan.source.Element;
import org.relayplan.source.Place;

/** What shows a difference: the lines of two models' documents that make it, and clients that would see it. */
public final class DiffLines {

    private final DiffSide before;
    private final DiffSide after;
    private final Deciding deciding;
    private final List<AddressSet> likely;

    /** The lines of those two. */
    public DiffLines(DiffSide before, DiffSide after) {
        this.before = before;
        this.after = after;
        this.likely = List.of(
                after.model().organization().addresses(BuiltInNetwork.INTERNET),
                after.model().organization().addresses(BuiltInNetwork.PRIVATE));
        this.deciding = new Deciding(before.model(), after.model());
    }

    /** Every place that some of these movements name. */
    public List<Place> all(List<Movement> movements) {
        List<Place> places = new ArrayList<>();
        for (Movement movement : movements) {
            places.addAll(of(movement, false).keySet());
            places.addAll(of(movement, true).keySet());
        }
        return places;
    }

    /** The places of a movement in one of the models, each once, with what stands there. */
    Map<Place, Element> of(Movement movement, boolean isAfter) {
        Map<Place, Element> lines = new LinkedHashMap<>();
        List<Site> sites = movement.places().get(0).sites();
        for (int i = 0; i < movement.shifts().size(); i++) {
            add(movement.shifts().get(i), named(sites.get(i).locals()), isAfter, lines);
        }
        return lines;
    }

    /** The places of shifts at a local address in one of the models. */
    Map<Place, Element> of(List<Shift> shifts, Binding local, boolean isAfter) {
        Map<Place, Element> lines = new LinkedHashMap<>();
        shifts.forEach(shift -> add(shift, local, isAfter, lines));
        return lines;
    }

    private void add(Shift shift, Binding local, boolean isAfter, Map<Place, Element> lines) {
        DiffSide side = isAfter ? after : before;
        List<Element> elements = isAfter ? deciding.after(shift, local) : deciding.before(shift, local);
        elements.forEach(element -> lines.putIfAbsent(side.places().of(element), element));
    }

    /** One of the clients: rather from the Internet or a private address than one that no machine has. */
    Address example(AddressSet clients) {
        for (AddressSet network : likely) {
            AddressSet common = clients.and(network);
            if (!common.isEmpty()) {
                return common.first();
            }
        }
        return clients.first();
    }

    /** An address that somebody named, if there is one: to such a one a connection can be tried. */
    static Binding named(List<Binding> locals) {
        for (Binding local : locals) {
            if (!local.isAny()) {
                return local;
            }
        }
        return locals.get(0);
    }
}
