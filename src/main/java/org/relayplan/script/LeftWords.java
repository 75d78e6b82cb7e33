package org.relayplan.script;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.model.SettingValue;
import org.relayplan.plan.ChangeStep;
import org.relayplan.plan.LeftAsFound;
import org.relayplan.plan.ServerChange;

/** What a plan leaves as it is, in words; foreign text in them is as it was written. */
public final class LeftWords {

    private LeftWords() {}

    /** A sentence for each. */
    public static List<String> of(List<LeftAsFound> left) {
        List<String> lines = new ArrayList<>();
        left.forEach(one -> lines.add(sentence(one)));
        return lines;
    }

    /** Where a way is worse than both its ends, for people. */
    public static String unsafe(ServerChange change, String which) {
        ChangeStep step = change.gravest().orElseThrow();
        int number = 0;
        for (ChangeStep one : change.steps()) {
            number += one.isReadBack() ? 0 : 1;
            if (one == step) {
                break;
            }
        }
        String tried = change.isSearchComplete() ? "There is no safe order" : "No safe order was found";
        return tried + " for " + which + " on " + change.server().name() + ". After its step " + number + ", on "
                + step.step().connector().identity() + ": "
                + StepWords.lapse(step.lapse().orElseThrow()).replace("WARNING: ", "");
    }

    private static String sentence(LeftAsFound left) {
        if (left instanceof LeftAsFound.Setting setting) {
            return setting.connector().identity() + ": " + setting.parameter().cmdletName() + " is "
                    + value(setting.found()) + "; the model leaves it out and takes it for "
                    + value(setting.assumed());
        }
        if (left instanceof LeftAsFound.Right right) {
            return right.connector().identity() + ": " + right.right() + " is " + right.kind() + " for " + right.user()
                    + ", and the model says nothing of it";
        }
        if (left instanceof LeftAsFound.UnknownRights unknown) {
            return unknown.connector().identity() + ": nobody has seen its rights, so none are taken back but those"
                    + " the plan knows of; without --plain the script stops where it finds others";
        }
        if (left instanceof LeftAsFound.Unplanned unplanned) {
            return unplanned.connector().identity() + ": only the server has it; with --prune it would be removed";
        }
        if (left instanceof LeftAsFound.Missing missing) {
            return missing.connector().identity()
                    + ": the model counts on it and the server lacks it; setup makes it, no script does";
        }
        LeftAsFound.UnplannedServer server = (LeftAsFound.UnplannedServer) left;
        return server.server().name() + ": the model has no such server; nothing is done there";
    }

    private static String value(SettingValue value) {
        return value.text().isEmpty() ? "empty" : value.text();
    }
}
