package org.relayplan.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Binding;

/**
 * A behavioural difference as lists, one entry for each local address and right; what is identical on several servers
 * is there once.
 */
public final class Changes {

    private Changes() {}

    /** What several servers have alike at one local address. */
    private record Alike(List<String> servers, Binding local, List<Shift> shifts) {}

    /** The rights that go one way, by server and local address, then in the order of the rights. */
    public static List<RightChange> of(BehaviourDiff diff, Way way) {
        List<RightChange> found = new ArrayList<>();
        for (Alike alike : alike(diff)) {
            Map<RightStep, List<Shift>> steps = new LinkedHashMap<>();
            for (Right right : Right.ALL) {
                for (Shift shift : alike.shifts()) {
                    for (RightStep step : shift.steps(way)) {
                        if (step.right().equals(right)) {
                            steps.computeIfAbsent(step, none -> new ArrayList<>())
                                    .add(shift);
                        }
                    }
                }
            }
            steps.forEach((step, shifts) ->
                    found.add(new RightChange(alike.servers(), alike.local(), step, clients(shifts), shifts)));
        }
        return found;
    }

    /** The clients that are answered by other connectors, or by the same ones less or more surely. */
    public static List<AnswerChange> answered(BehaviourDiff diff) {
        List<AnswerChange> found = new ArrayList<>();
        for (Alike alike : alike(diff)) {
            Map<List<Object>, List<Shift>> byNames = new LinkedHashMap<>();
            for (Shift shift : alike.shifts()) {
                if (shift.isAnsweredOtherwise()) {
                    byNames.computeIfAbsent(List.of(key(shift.before()), key(shift.after())), none -> new ArrayList<>())
                            .add(shift);
                }
            }
            byNames.values().forEach(shifts -> {
                Shift first = shifts.get(0);
                Shift all = new Shift(clients(shifts), first.before(), first.after(), Map.of());
                found.add(new AnswerChange(alike.servers(), alike.local(), all));
            });
        }
        return found;
    }

    private static List<Object> key(Treatment treatment) {
        return List.of(treatment.answer().outcome(), treatment.answer().mayBeRefused(), treatment.names());
    }

    private static List<Alike> alike(BehaviourDiff diff) {
        Map<List<Object>, Alike> alike = new LinkedHashMap<>();
        for (Site site : diff.sites()) {
            for (Binding local : site.locals()) {
                // Intents may differ from server to server, so they are part of the key.
                List<Object> key = new ArrayList<>(List.of(local, site.content()));
                for (Shift shift : site.shifts()) {
                    key.add(shift.intended().isEmpty() ? "" : List.of(shift.intended(), shift.clients()));
                }
                alike.computeIfAbsent(key, none -> new Alike(new ArrayList<>(), local, site.shifts()))
                        .servers()
                        .add(site.server().name());
            }
        }
        return List.copyOf(alike.values());
    }

    private static AddressSet clients(List<Shift> shifts) {
        if (shifts.size() == 1) {
            return shifts.get(0).clients();
        }
        List<AddressRange> ranges = new ArrayList<>();
        shifts.forEach(shift -> ranges.addAll(shift.clients().ranges()));
        return AddressSet.of(ranges);
    }
}
