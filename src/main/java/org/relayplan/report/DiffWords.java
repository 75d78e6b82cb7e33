package org.relayplan.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.relayplan.analysis.Answer;
import org.relayplan.analysis.Capability;
import org.relayplan.analysis.NameTemplate;
import org.relayplan.diff.Movement;
import org.relayplan.diff.Right;
import org.relayplan.diff.RightStep;
import org.relayplan.diff.Treatment;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;
import org.relayplan.model.Origin;

/** How movements are told. */
final class DiffWords {

    private DiffWords() {}

    /** {@code relay}, {@code relay after logon}. */
    static String of(Right right) {
        return CapabilityWords.of(right.capability()) + (right.afterLogon() ? " after logon" : "");
    }

    /** The rights in the order in which people want to hear of them, those that take no logon first. */
    static List<RightStep> gravestFirst(List<RightStep> steps) {
        List<RightStep> sorted = new ArrayList<>();
        for (boolean afterLogon : new boolean[] {false, true}) {
            for (Capability capability : CapabilityWords.GRAVEST_FIRST) {
                for (RightStep step : steps) {
                    if (step.right().equals(new Right(capability, afterLogon))) {
                        sorted.add(step);
                    }
                }
            }
        }
        return sorted;
    }

    /** Lines such as {@code relay, spoof own domain: no -> yes}, for each way the rights go. */
    static List<String> steps(List<RightStep> steps, SurfaceWording wording) {
        Map<String, List<String>> byWay = new LinkedHashMap<>();
        for (RightStep step : gravestFirst(steps)) {
            String way = step.before().text() + arrow(wording) + step.after().text();
            byWay.computeIfAbsent(way, none -> new ArrayList<>()).add(of(step.right()));
        }
        List<String> lines = new ArrayList<>();
        byWay.forEach((way, rights) -> lines.add(String.join(", ", rights) + ": " + way));
        return lines;
    }

    /** What stands between what was and what is. */
    static String arrow(SurfaceWording wording) {
        return wording.marking() == SurfaceWording.Marking.TEXT ? " -> " : " to ";
    }

    /** {@code EX01, EX02 port 25; EX03 port 587 at 10.1.1.3}. */
    static String places(Movement movement, SurfaceWording wording) {
        List<String> places = new ArrayList<>();
        int shown = SurfaceWording.shown(movement.places().size(), wording.gates());
        for (Movement.Place place : movement.places().subList(0, shown)) {
            places.add(GateName.full(place.servers(), place.port(), place.parts(), wording));
        }
        int more = movement.places().size() - shown;
        return String.join("; ", places) + (more == 0 ? "" : "; and so at " + more + " more places");
    }

    /** {@code "Relay" answers, before "Default Frontend EX01" (assumed)}. */
    static String answers(Movement movement, SurfaceWording wording) {
        Treatment now = movement.shift().after();
        Treatment before = movement.shift().before();
        String refusal = now.answer().mayBeRefused() ? " unless it is refused" : "";
        String answering = names(now, movement.isShared(), wording)
                + (now.answer().connectors().isEmpty() ? " answers any more" : " answers")
                + refusal;
        if (!movement.shift().isAnsweredOtherwise()) {
            return answering + ", as before";
        }
        return answering + "; before, " + names(before, movement.isShared(), wording)
                + (before.answer().mayBeRefused() ? " unless refused" : "");
    }

    /** {@code "A"}, {@code "A" or "B"}, {@code no connector}. */
    static String names(Treatment treatment, boolean shared, SurfaceWording wording) {
        Answer answer = treatment.answer();
        List<String> names = new ArrayList<>();
        for (Connector connector : answer.connectors()) {
            String name = shared ? NameTemplate.of(connector.name(), connector.server()) : connector.name();
            names.add(wording.quoted(name) + (connector.origin() == Origin.SETUP ? " (assumed)" : ""));
        }
        return names.isEmpty() ? "no connector" : String.join(" or ", names);
    }

    /** {@code every IPv4 address}, {@code 256 addresses}. */
    static String count(AddressSet clients) {
        if (clients.equals(AddressSet.ALL)) {
            return "every IPv4 and IPv6 address";
        }
        AddressRange first = clients.ranges().get(0);
        if (clients.ranges().size() == 1 && first.equals(first.family().all())) {
            return "every " + Clients.name(first.family()) + " address";
        }
        return Clients.count(clients.count());
    }

    /** The verb for that many. */
    static String verb(String count, String one, String several) {
        return count.startsWith("every ") || count.startsWith("1 ") ? one : several;
    }

    /** The sentence with a capital letter first. */
    static String sentence(String text) {
        return text.isEmpty() ? "" : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** Names in words: {@code a}, {@code a and b}, {@code a, b and c}. */
    static String list(List<String> things) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < things.size(); i++) {
            out.append(i == 0 ? "" : i == things.size() - 1 ? " and " : ", ").append(things.get(i));
        }
        return out.toString();
    }
}
