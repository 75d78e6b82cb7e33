package org.relayplan.report;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.check.Finding;
import org.relayplan.diff.Movement;
import org.relayplan.diff.RightStep;
import org.relayplan.diff.Way;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AddressSet;

/** Counts what a difference has. */
final class DiffCounts {

    private DiffCounts() {}

    /** The steps of a movement that go one way, those that are meant or those that aren't. */
    static List<RightStep> steps(Movement movement, Way way, boolean intended) {
        List<RightStep> found = new ArrayList<>();
        for (RightStep step : DiffWords.gravestFirst(movement.shift().steps(way))) {
            if (step.intended().isEmpty() != intended) {
                found.add(step);
            }
        }
        return found;
    }

    /** What else there is, a sentence each. */
    static List<String> of(DiffDocument document) {
        List<String> sentences = new ArrayList<>();
        List<AddressRange> answered = new ArrayList<>();
        for (Movement movement : document.movements()) {
            if (movement.shift().isAnsweredOtherwise()
                    && movement.shift().steps().isEmpty()) {
                answered.addAll(movement.clients().ranges());
            }
        }
        if (!answered.isEmpty()) {
            String count = DiffWords.count(AddressSet.of(answered));
            sentences.add(DiffWords.sentence(count) + " " + DiffWords.verb(count, "is", "are")
                    + " answered otherwise somewhere, with the same rights.");
        }
        List<String> parts = new ArrayList<>();
        count(parts, document.suppressions().size(), "suppression new or wider", "suppressions new or wider");
        count(parts, document.alterations().size(), "setting changed", "settings changed");
        count(parts, counting(document.introduced()), "finding introduced", "findings introduced");
        count(parts, document.resolved().result().findings().size(), "finding resolved", "findings resolved");
        sentences.add(
                parts.isEmpty() ? "No setting differs, and the findings are the same." : DiffWords.list(parts) + ".");
        return sentences;
    }

    private static int counting(CheckDocument check) {
        int count = 0;
        for (Finding finding : check.result().findings()) {
            count += finding.counts() ? 1 : 0;
        }
        return count;
    }

    private static void count(List<String> parts, int number, String one, String several) {
        if (number > 0) {
            parts.add(number + " " + (number == 1 ? one : several));
        }
    }
}
