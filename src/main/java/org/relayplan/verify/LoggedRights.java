package org.relayplan.verify;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relayplan.analysis.Certainty;
import org.relayplan.analysis.EffectiveRights;
import org.relayplan.analysis.Explanation;
import org.relayplan.model.Connector;
import org.relayplan.model.ExtendedRight;
import org.relayplan.session.HeardSession.LoggedFacts;
import org.relayplan.session.SessionPermissions;

/** Holds the connector and the rights that a protocol log tells against those of the model. */
final class LoggedRights {

    /** Rights whose words were seen in real logs, so that it tells something if they are missing. */
    private static final Set<ExtendedRight> SEEN = EnumSet.of(
            ExtendedRight.SUBMIT,
            ExtendedRight.ACCEPT_ANY_RECIPIENT,
            ExtendedRight.ACCEPT_ANY_SENDER,
            ExtendedRight.ACCEPT_AUTHORITATIVE_DOMAIN_SENDER,
            ExtendedRight.ACCEPT_HEADERS_ROUTING);

    private LoggedRights() {}

    /** What they say; nothing if the log tells no rights and the connector is one that may answer. */
    static Optional<HeardVerdict> judge(LoggedFacts log, Explanation explanation) {
        List<Connector> possible = explanation.answer().connectors();
        List<String> names = new ArrayList<>();
        Optional<Connector> answered = Optional.empty();
        for (Connector connector : possible) {
            names.add(connector.name());
            if (connector.name().equalsIgnoreCase(log.connectorName())) {
                answered = Optional.of(connector);
            }
        }
        if (answered.isEmpty()) {
            return Optional.of(HeardVerdict.contradicted(
                    Ground.OTHER_CONNECTOR, log.connectorName(), names.isEmpty() ? "-" : String.join(", ", names)));
        }
        return log.permissions().isEmpty()
                ? Optional.empty()
                : Optional.of(compare(log.permissions().get(), EffectiveRights.beforeLogon(answered.get())));
    }

    private static HeardVerdict compare(List<String> words, EffectiveRights rights) {
        Set<ExtendedRight> granted = EnumSet.noneOf(ExtendedRight.class);
        words.forEach(word -> SessionPermissions.right(word).ifPresent(granted::add));
        List<String> more = new ArrayList<>();
        List<String> fewer = new ArrayList<>();
        boolean open = false;
        for (ExtendedRight right : SessionPermissions.told()) {
            Certainty held = rights.held(right);
            open |= SEEN.contains(right) && held == Certainty.UNKNOWN;
            if (granted.contains(right) && held == Certainty.NO) {
                more.add(right.text());
            } else if (SEEN.contains(right) && !granted.contains(right) && held == Certainty.YES) {
                fewer.add(right.text());
            }
        }
        if (!more.isEmpty()) {
            return HeardVerdict.contradicted(Ground.MORE_RIGHTS, String.join(", ", more));
        }
        if (!fewer.isEmpty()) {
            return HeardVerdict.contradicted(Ground.FEWER_RIGHTS, String.join(", ", fewer));
        }
        return open
                ? HeardVerdict.inconclusive(Ground.OPEN, String.join(" ", words))
                : HeardVerdict.confirmed(Ground.RIGHTS_AGREE, String.join(" ", words));
    }
}
