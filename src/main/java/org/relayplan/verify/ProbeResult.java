package org.relayplan.verify;

import java.util.List;

/**
 * One envelope tried from one vantage at one endpoint, and what that says.
 *
 * @param vantage from where
 * @param endpoint at which server
 * @param expected what the model predicts
 * @param attempt what was tried and seen
 * @param alike the connectors of the server, by name, that greet as the server did
 * @param judgment the verdict
 */
public record ProbeResult(
        VantagePoint vantage,
        Endpoint endpoint,
        Foretold expected,
        Attempt attempt,
        List<String> alike,
        Judgment judgment) {

    /** Keeps its own copy. */
    public ProbeResult {
        alike = List.copyOf(alike);
    }

    /** The verdict. */
    public Verdict verdict() {
        return judgment.verdict();
    }
}
