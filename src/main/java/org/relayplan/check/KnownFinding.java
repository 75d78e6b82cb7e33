package org.relayplan.check;

import java.util.List;
import java.util.Optional;

/**
 * A finding as a baseline holds it.
 *
 * @param rule id of the rule
 * @param connector the connector it was about, if it was about one
 * @param servers the servers it held on
 * @param fingerprint by which it is found again, as {@link FindingFingerprint} makes it
 * @param severity how grave it was; a graver case is not the same
 * @param message what was said, for people
 */
public record KnownFinding(
        String rule,
        Optional<String> connector,
        List<String> servers,
        String fingerprint,
        Severity severity,
        String message) {

    /** Keeps its own copy of the list. */
    public KnownFinding {
        servers = List.copyOf(servers);
    }

    /** A finding to be held. */
    static KnownFinding of(Finding finding) {
        return new KnownFinding(
                finding.rule(),
                finding.connector(),
                finding.servers(),
                FindingFingerprint.of(finding),
                finding.severity(),
                finding.message());
    }
}
