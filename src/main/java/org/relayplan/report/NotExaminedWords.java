package org.relayplan.report;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.check.NotExamined;

/** What a report doesn't speak of, and so nobody may take for fine. */
final class NotExaminedWords {

    private NotExaminedWords() {}

    /** One sentence each; at least one, for no model tells everything. */
    static List<String> of(ReportDocument document) {
        List<String> told = new ArrayList<>();
        for (NotExamined missing : document.check().result().notExamined()) {
            told.add(missing.rule() + ": " + missing.reason());
        }
        List<String> left = document.rulesLeft();
        if (!left.isEmpty()) {
            told.add("Rules that weren't run: " + String.join(", ", left) + ".");
        }
        for (PassedOver file : document.passedOver()) {
            told.add(file.file() + ", which was passed over: " + file.reason());
        }
        String assumed = new ReportSummary(document).assumed();
        if (!assumed.isEmpty()) {
            told.add(assumed);
        }
        if (document.evidence().isEmpty()) {
            told.add("The servers: this report reads the model, and nothing was tried at them.");
        }
        told.add("What stands before and behind the connectors: firewalls, load balancers, and the rules by which"
                + " Exchange goes on with a message it took.");
        return told;
    }
}
