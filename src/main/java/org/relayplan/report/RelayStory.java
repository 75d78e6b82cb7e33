package org.relayplan.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.relayplan.analysis.Access;
import org.relayplan.analysis.Capability;
import org.relayplan.analysis.Certainty;
import org.relayplan.analysis.Gate;
import org.relayplan.analysis.Surface;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AddressSet;

/** Who may relay and where: the same clients, let through by the same connectors, are one line of the story. */
final class RelayStory {

    /**
     * Clients that may relay.
     *
     * @param access who they are and who lets them
     * @param gates where, at least one place
     */
    record Line(Access access, List<Gate> gates) {}

    private RelayStory() {}

    /** The lines, the sure ones first; then by the first gate of each, then by the first client. */
    static List<Line> lines(Surface surface) {
        Map<Access, Line> lines = new LinkedHashMap<>();
        for (Gate gate : surface.gates()) {
            for (Access access : gate.access(Capability.RELAY)) {
                lines.computeIfAbsent(access, same -> new Line(access, new ArrayList<>()))
                        .gates()
                        .add(gate);
            }
        }
        List<Line> sureFirst = of(Certainty.YES, lines.values());
        sureFirst.addAll(of(Certainty.UNKNOWN, lines.values()));
        return sureFirst;
    }

    /** The story in a sentence: how many may relay anywhere. */
    static String headline(List<Line> lines) {
        String relay = " may relay, that is send to any domain, without logging on";
        if (lines.isEmpty()) {
            return "Nobody" + relay + ".";
        }
        List<Line> sure = of(Certainty.YES, lines);
        return sure.isEmpty()
                ? "Perhaps " + number(clients(lines)) + relay + ", and surely nobody else:"
                : begun(number(clients(sure))) + relay + ":";
    }

    /**
     * Who may perhaps relay beside those of the headline, {@code Perhaps also 256 addresses}; empty where the headline
     * says all, for whoever surely may relay somewhere is no further client where it is only perhaps.
     */
    static String further(List<Line> lines) {
        AddressSet sure = clients(of(Certainty.YES, lines));
        AddressSet more = clients(of(Certainty.UNKNOWN, lines)).minus(sure);
        if (sure.isEmpty() || more.isEmpty()) {
            return "";
        }
        boolean isRest = AddressSet.ALL.minus(more).equals(sure);
        return "Perhaps also " + (isRest ? "everybody else" : number(more));
    }

    /** Headline and who else, before what names them. */
    static String summary(List<Line> lines) {
        String further = further(lines);
        String headline = headline(lines);
        return further.isEmpty() ? headline : headline.substring(0, headline.length() - 1) + ". " + further + ":";
    }

    /** Whether somebody who surely may relay somewhere may perhaps do so in another place. */
    static boolean hasFurtherPlaces(List<Line> lines) {
        return clients(of(Certainty.YES, lines)).overlaps(clients(of(Certainty.UNKNOWN, lines)));
    }

    private static String begun(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    /** {@code 2 addresses}, {@code every IPv4 address}. */
    private static String number(AddressSet clients) {
        AddressSet rest = clients;
        StringBuilder wholes = new StringBuilder();
        for (AddressFamily family : AddressFamily.values()) {
            AddressSet whole = AddressSet.of(family.all());
            if (rest.containsAll(whole)) {
                wholes.append(wholes.isEmpty() ? "every " : " and ").append(Clients.name(family));
                rest = rest.minus(whole);
            }
        }
        if (wholes.isEmpty()) {
            return Clients.count(rest.count());
        }
        return wholes + " address" + (rest.isEmpty() ? "" : " and " + Clients.count(rest.count()) + " more");
    }

    private static AddressSet clients(List<Line> lines) {
        List<AddressRange> ranges = new ArrayList<>();
        for (Line line : lines) {
            ranges.addAll(line.access().clients().ranges());
        }
        return AddressSet.of(ranges);
    }

    /** Those of that certainty, in the same order. */
    static List<Line> of(Certainty certainty, Collection<Line> lines) {
        List<Line> found = new ArrayList<>();
        for (Line line : lines) {
            if (line.access().certainty() == certainty) {
                found.add(line);
            }
        }
        return found;
    }
}
