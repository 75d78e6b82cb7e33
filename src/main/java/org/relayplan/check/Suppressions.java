package org.relayplan.check;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.relayplan.model.Connector;
import org.relayplan.model.RemoteRange;
import org.relayplan.model.Suppression;

/**
 * Decides which findings somebody accepted: for the whole model, on the connector, or on a range of it; and remembers
 * what each suppression covered. One that is stated once and laid out on several servers is one value, told from others
 * by identity.
 */
final class Suppressions {

    private static final BigInteger WIDEST_CRITICAL = BigInteger.valueOf(256);

    private final Subject subject;
    // Of connectors with suppressions of their own, by identity: both they and findings may be many.
    private final Map<String, Accepting> accepting = new HashMap<>();
    private final Set<Suppression> used = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Suppression, Finding> refused = new IdentityHashMap<>();

    Suppressions(Subject subject) {
        this.subject = subject;
        for (Connector connector : subject.model().connectors()) {
            Accepting own = Accepting.of(connector.suppress(), connector.remoteIPRanges());
            if (!own.isEmpty()) {
                accepting.put(connector.identity(), own);
            }
        }
    }

    /** The first suppression that covers the finding; further ones count as used as well. */
    Optional<Suppression> of(Finding finding) {
        List<Suppression> covering = new ArrayList<>();
        collect(subject.model().suppress(), finding, covering);
        if (finding.connector().isPresent()) {
            for (String server : finding.servers()) {
                onServer(server, finding, covering);
            }
        }
        used.addAll(covering);
        return covering.isEmpty() ? Optional.empty() : Optional.of(covering.get(0));
    }

    private void onServer(String server, Finding finding, List<Suppression> covering) {
        Accepting own = accepting.get(server + "\\" + finding.connector().get());
        if (own != null) {
            collect(own.whole(), finding, covering);
            for (RemoteRange range : own.around(finding.sources())) {
                collect(range.suppress(), finding, covering);
            }
        }
    }

    private void collect(List<Suppression> stated, Finding finding, List<Suppression> covering) {
        for (Suppression suppression : stated) {
            if (!suppression.rule().equals(finding.rule()) || isExpired(suppression) || !isFor(suppression, finding)) {
                continue;
            }
            if (finding.severity() == Severity.CRITICAL && !isForCritical(suppression, finding)) {
                refused.putIfAbsent(suppression, finding);
            } else {
                covering.add(suppression);
            }
        }
    }

    private boolean isExpired(Suppression suppression) {
        return subject.today().isAfter(suppression.expires());
    }

    /** Whether every source of the finding is in the scope. */
    private static boolean isFor(Suppression suppression, Finding finding) {
        return suppression.scope().isEmpty()
                || suppression.scope().get().addresses().containsAll(finding.sources());
    }

    /** A critical finding is accepted only for few sources by name. */
    private static boolean isForCritical(Suppression suppression, Finding finding) {
        return suppression.scope().isPresent()
                && !suppression.scope().get().builtIn()
                && suppression.scope().get().addresses().count().compareTo(WIDEST_CRITICAL) <= 0
                && !finding.sources().isEmpty();
    }

    /** Whether it covers a finding asked about so far. */
    boolean isUsed(Suppression suppression) {
        return used.contains(suppression);
    }

    /** A critical finding asked about so far that it would cover, were it limited to few sources by name. */
    Optional<Finding> refused(Suppression suppression) {
        return Optional.ofNullable(refused.get(suppression));
    }
}
