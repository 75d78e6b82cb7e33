package org.relayplan.report;

import java.time.Instant;
import java.util.List;
import org.relayplan.source.SourceFile;
import org.relayplan.verify.ProbeResult;
import org.relayplan.verify.Verdict;

/**
 * What {@code verify} saw, in whatever format.
 *
 * @param tool who says it
 * @param inputs the documents of the model
 * @param startedAt when it began
 * @param endedAt when it ended
 * @param isPractice whether the servers were simulated from the same model, which proves nothing
 * @param isPartial whether it was broken off
 * @param hasLogon whether each session was to log on, so that it says nothing about clients that don't
 * @param results every probe, by vantage, endpoint and pattern
 */
public record VerifyDocument(
        Tool tool,
        List<SourceFile> inputs,
        Instant startedAt,
        Instant endedAt,
        boolean isPractice,
        boolean isPartial,
        boolean hasLogon,
        List<ProbeResult> results) {

    /** Keeps its own copies. */
    public VerifyDocument {
        inputs = List.copyOf(inputs);
        results = List.copyOf(results);
    }

    /** How many probes have that verdict. */
    public int count(Verdict verdict) {
        int count = 0;
        for (ProbeResult result : results) {
            count += result.verdict() == verdict ? 1 : 0;
        }
        return count;
    }
}
