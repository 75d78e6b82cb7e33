package org.relayplan.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.relayplan.analysis.LocalPart;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Server;

/** A behavioural difference for people: every movement told once, with all places where it takes place. */
public final class Movements {

    private Movements() {}

    /** A shift at one part of the local addresses of some servers. */
    private record Draft(Site site, Shift shift, List<Server> servers) {

        LocalPart part() {
            return servers.size() == 1 ? site.literal() : site.part();
        }

        boolean isWhole() {
            return part().spread() == LocalPart.Spread.WHOLE;
        }

        List<Object> reception() {
            return List.of(shift.before().content(), shift.after().content(), shift.intended());
        }
    }

    /** A movement at one place, the families joined where all of their local addresses are meant. */
    private record Joined(List<Draft> drafts) {

        AddressSet clients() {
            List<AddressRange> ranges = new ArrayList<>();
            drafts.forEach(draft -> ranges.addAll(draft.shift().clients().ranges()));
            return AddressSet.of(ranges);
        }

        Movement.Place place() {
            Draft first = drafts.get(0);
            return new Movement.Place(
                    first.servers(),
                    first.site().port(),
                    drafts.stream().map(Draft::part).toList(),
                    drafts.stream().map(Draft::site).toList());
        }
    }

    /** The movements by the first place of each. */
    public static List<Movement> of(BehaviourDiff diff) {
        Map<List<Object>, List<Joined>> movements = new LinkedHashMap<>();
        for (Joined joined : joined(drafts(diff))) {
            List<Object> key = List.of(joined.clients(), joined.drafts().get(0).reception());
            movements.computeIfAbsent(key, none -> new ArrayList<>()).add(joined);
        }
        List<Movement> found = new ArrayList<>();
        for (List<Joined> same : movements.values()) {
            found.add(new Movement(
                    same.get(0).clients(),
                    same.get(0).drafts().stream().map(Draft::shift).toList(),
                    same.stream().map(Joined::place).toList()));
        }
        return found;
    }

    private static List<Draft> drafts(BehaviourDiff diff) {
        Map<List<Object>, Draft> drafts = new LinkedHashMap<>();
        for (Site site : diff.sites()) {
            for (int i = 0; i < site.shifts().size(); i++) {
                Shift shift = site.shifts().get(i);
                List<Object> key = List.of(
                        site.port(),
                        site.part(),
                        site.content(),
                        i,
                        shift.intended().isEmpty() ? "" : List.of(shift.intended(), shift.clients()));
                drafts.computeIfAbsent(key, none -> new Draft(site, shift, new ArrayList<>()))
                        .servers()
                        .add(site.server());
            }
        }
        return List.copyOf(drafts.values());
    }

    private static List<Joined> joined(List<Draft> drafts) {
        Map<List<Object>, Joined> joined = new LinkedHashMap<>();
        for (Draft draft : drafts) {
            List<Object> key = new ArrayList<>();
            key.add(draft.site().port());
            key.add(draft.servers().stream().map(Server::name).toList());
            key.add(draft.reception());
            key.add(draft.isWhole() ? "" : List.of(draft.part(), draft.shift().clients()));
            joined.computeIfAbsent(key, none -> new Joined(new ArrayList<>()))
                    .drafts()
                    .add(draft);
        }
        return List.copyOf(joined.values());
    }
}
