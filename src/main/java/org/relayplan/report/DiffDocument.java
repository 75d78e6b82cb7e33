package org.relayplan.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.relayplan.diff.Alteration;
import org.relayplan.diff.BehaviourDiff;
import org.relayplan.diff.Movement;
import org.relayplan.diff.SuppressionChange;
import org.relayplan.source.Place;
import org.relayplan.source.SourceFile;

/**
 * What {@code diff} has to say, in whatever format.
 *
 * @param tool who says it
 * @param before the old model
 * @param after the new model
 * @param intent the file that states what the change is meant to do, if there is one
 * @param behaviour who gains or loses what, and who is answered by another connector
 * @param movements the same for people
 * @param lines the lines that make the difference
 * @param suppressions findings that are accepted from now on
 * @param alterations everything that is stated differently
 * @param introduced the findings that the new model has and the old one hasn't
 * @param resolved the findings that the old model has and the new one hasn't
 * @param unmet what the change is meant to do and doesn't, as findings
 * @param quotations the source lines of the places that are told, as far as they were fetched; text only
 */
public record DiffDocument(
        Tool tool,
        DiffSide before,
        DiffSide after,
        Optional<SourceFile> intent,
        BehaviourDiff behaviour,
        List<Movement> movements,
        DiffLines lines,
        List<SuppressionChange> suppressions,
        List<Alteration> alterations,
        CheckDocument introduced,
        CheckDocument resolved,
        CheckDocument unmet,
        Map<Place, Quotation> quotations) {

    /** Keeps its own copies. */
    public DiffDocument {
        movements = List.copyOf(movements);
        suppressions = List.copyOf(suppressions);
        alterations = List.copyOf(alterations);
    }

    /** The documents of both models and of the intent, each once. */
    List<SourceFile> inputs() {
        Set<SourceFile> files = new LinkedHashSet<>(before.files());
        files.addAll(after.files());
        intent.ifPresent(files::add);
        return new ArrayList<>(files);
    }
}
