package org.relayplan.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.relayplan.analysis.Certainty;
import org.relayplan.diff.BehaviourDiff;
import org.relayplan.diff.NamedAccounts;
import org.relayplan.diff.Right;
import org.relayplan.diff.RightStep;
import org.relayplan.diff.Shift;
import org.relayplan.diff.Site;
import org.relayplan.diff.Way;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AddressSet;

/** What a behavioural difference comes to, in a few sentences. */
final class DiffVerdict {

    private static final int GROUPS = 3;

    private final BehaviourDiff diff;
    private final boolean namedDiffer;

    /** Clients with all that they gain or lose anywhere, equally surely. */
    private record Group(AddressSet clients, boolean sure, List<Right> rights) {}

    DiffVerdict(DiffDocument document) {
        this.diff = document.behaviour();
        this.namedDiffer =
                NamedAccounts.differ(document.before().model(), document.after().model());
    }

    /** Who gains what nobody meant it to; empty if nobody does. */
    String collateral() {
        String gained = told(Way.GAINED, false, "gains", "gain");
        return gained.isEmpty() ? "" : gained + ".";
    }

    /** Who gains what it is meant to; empty if nobody does. */
    String intended() {
        String gained = told(Way.GAINED, true, "gains", "gain");
        return gained.isEmpty() ? "" : gained + ", as intended.";
    }

    /** Who loses what; empty if nobody does. */
    String lost() {
        String lost = told(Way.LOST, false, "loses", "lose");
        return lost.isEmpty() ? "" : lost + ".";
    }

    /** Of whom nobody can tell; empty if of nobody. */
    String undecided() {
        List<Group> groups = groups(Way.UNDECIDED, false);
        if (groups.isEmpty()) {
            return "";
        }
        List<AddressRange> ranges = new ArrayList<>();
        groups.forEach(group -> ranges.addAll(group.clients().ranges()));
        return "Of " + DiffWords.count(AddressSet.of(ranges))
                + " nobody can tell: a right is unknown in both models, but not for the same reason.";
    }

    /** That nobody gains or loses a right, as far as that is proved; empty if somebody does. */
    String proof() {
        if (!groups(Way.GAINED, false).isEmpty()
                || !groups(Way.GAINED, true).isEmpty()
                || !groups(Way.LOST, false).isEmpty()
                || !groups(Way.UNDECIDED, false).isEmpty()) {
            return "";
        }
        String open = diff.leavesOpen() ? " What is unknown stays unknown, for the same reason." : "";
        String named = namedDiffer
                ? " But rights differ that some accounts have by name; they stand among the settings that changed."
                : "";
        return "No source gains or loses a right: proved over the whole IPv4 and IPv6 space, for every server, local"
                + " address and port, before and after logon with any account." + open + named;
    }

    private String told(Way way, boolean intended, String one, String several) {
        List<String> told = new ArrayList<>();
        for (Group group : groups(way, intended)) {
            List<String> rights = new ArrayList<>();
            group.rights().forEach(right -> rights.add(DiffWords.of(right)));
            String count = DiffWords.count(group.clients());
            told.add(count + (group.sure() ? " " : " perhaps ") + DiffWords.verb(count, one, several) + " "
                    + DiffWords.list(rights));
        }
        int shown = told.size() <= GROUPS ? told.size() : GROUPS - 1;
        String text = String.join("; ", told.subList(0, shown))
                + (shown < told.size() ? "; and so on for " + (told.size() - shown) + " more sets of sources" : "");
        return DiffWords.sentence(text);
    }

    /** The gravest first. */
    private List<Group> groups(Way way, boolean intended) {
        Map<RightStep, List<AddressRange>> clients = new LinkedHashMap<>();
        for (Site site : diff.sites()) {
            for (Shift shift : site.shifts()) {
                for (RightStep step : shift.steps(way)) {
                    if (step.intended().isEmpty() != intended) {
                        // Whether it was unknown or no before is told below.
                        RightStep plain = new RightStep(step.right(), Certainty.UNKNOWN, step.after(), "");
                        clients.computeIfAbsent(plain, none -> new ArrayList<>())
                                .addAll(shift.clients().ranges());
                    }
                }
            }
        }
        Map<List<Object>, Group> groups = new LinkedHashMap<>();
        for (RightStep step : DiffWords.gravestFirst(new ArrayList<>(clients.keySet()))) {
            AddressSet set = AddressSet.of(clients.get(step));
            boolean sure = step.after() != Certainty.UNKNOWN;
            groups.computeIfAbsent(List.of(set, sure), none -> new Group(set, sure, new ArrayList<>()))
                    .rights()
                    .add(step.right());
        }
        return List.copyOf(groups.values());
    }
}
