package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.Connector;
import org.relayplan.model.ExtendedRight;
import org.relayplan.model.RightsEntry;
import org.relayplan.model.WellKnownPrincipal;

/** Somebody that no permission group names has rights on a connector. */
public final class RightsForOthers implements Rule {

    @Override
    public String id() {
        return "rights-for-others";
    }

    private static final List<ExtendedRight> TRUST = List.of(
            ExtendedRight.ACCEPT_HEADERS_ORGANIZATION,
            ExtendedRight.ACCEPT_HEADERS_FOREST,
            ExtendedRight.ACCEPT_AUTHENTICATION_FLAG);

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Connector connector : subject.model().connectors()) {
            List<RightsEntry> entries = connector.extendedRights().entries();
            for (int i = 0; i < entries.size(); i++) {
                RightsEntry entry = entries.get(i);
                if (!isOthers(entry)) {
                    continue;
                }
                Optional<ExtendedRight> trusted = trust(entry);
                String message = Phrase.quoted(entry.user().text()) + ", whom no permission group names, has "
                        + (trusted.isEmpty() ? rights(entry) : trusted.get().text()) + " on " + Phrase.name(connector)
                        + ". "
                        + (trusted.isEmpty()
                                ? "Make sure that it still needs that."
                                : "Who has it can make mail look as if a server of the organization vouched for it: only"
                                        + " Exchange servers need that.");
                findings.add(Finding.on(connector, this, trusted.isEmpty() ? Severity.INFO : Severity.MEDIUM, message)
                        .at("extendedRights", i));
            }
        }
        return findings;
    }

    /** What comes from above is the organization's, and what other rules tell isn't told again. */
    private static boolean isOthers(RightsEntry entry) {
        boolean unclear =
                entry.user().is(WellKnownPrincipal.EVERYONE) || entry.user().is(WellKnownPrincipal.NETWORK);
        return !entry.deny()
                && !entry.absent()
                && !entry.inherited()
                && (entry.user().known().isEmpty() || unclear)
                && !RelayForAnyAccount.isTold(entry);
    }

    private static Optional<ExtendedRight> trust(RightsEntry entry) {
        for (ExtendedRight right : TRUST) {
            if (entry.rights().contains(right)) {
                return Optional.of(right);
            }
        }
        return Optional.empty();
    }

    private static String rights(RightsEntry entry) {
        List<String> names = new ArrayList<>();
        for (ExtendedRight right : entry.rights()) {
            names.add(right.text());
        }
        return Phrase.list(names);
    }
}
