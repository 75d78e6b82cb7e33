package org.relayplan.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.relayplan.diff.BehaviourDiff;
import org.relayplan.diff.Deciding;
import org.relayplan.diff.Movement;
import org.relayplan.diff.Movements;
import org.relayplan.diff.Shift;
import org.relayplan.diff.Site;
import org.relayplan.model.Binding;
import org.relayplan.source.Element;
import org.relayplan.source.Place;

/** The lines of two models' documents that make a difference. */
public final class DiffLines {

    private final DiffSide before;
    private final DiffSide after;

    /** The lines of those two. */
    public DiffLines(DiffSide before, DiffSide after) {
        this.before = before;
        this.after = after;
    }

    /** Every place of the old model that some movement names. */
    public List<Place> before(BehaviourDiff diff) {
        List<Place> places = new ArrayList<>();
        Movements.of(diff).forEach(movement -> places.addAll(of(movement, false).keySet()));
        return places;
    }

    /** Every place of the new model that some movement names. */
    public List<Place> after(BehaviourDiff diff) {
        List<Place> places = new ArrayList<>();
        Movements.of(diff).forEach(movement -> places.addAll(of(movement, true).keySet()));
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
        List<Element> elements = isAfter
                ? Deciding.after(shift, local, before.model(), after.model())
                : Deciding.before(shift, local, before.model(), after.model());
        elements.forEach(element -> lines.putIfAbsent(side.places().of(element), element));
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
