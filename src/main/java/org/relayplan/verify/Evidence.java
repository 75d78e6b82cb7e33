package org.relayplan.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.relayplan.source.SourceFile;

/**
 * What an earlier {@code verify} saw, as its document tells it. It isn't signed: it says what the file says, and the
 * file's SHA-256 tells which file that is.
 *
 * @param file the document
 * @param version which relayplan wrote it
 * @param inputs the documents of the model it was made for, each with its SHA-256
 * @param startedAt when it began
 * @param endedAt when it ended, not before
 * @param isPractice whether the servers were simulated from the same model, which proves nothing
 * @param isPartial whether it was broken off
 * @param probes every probe, in the order of the document
 */
public record Evidence(
        SourceFile file,
        String version,
        List<SourceFile> inputs,
        Instant startedAt,
        Instant endedAt,
        boolean isPractice,
        boolean isPartial,
        List<ProbeRecord> probes) {

    /** Keeps its own copies. */
    public Evidence {
        inputs = List.copyOf(inputs);
        probes = List.copyOf(probes);
    }

    /**
     * What it is worth for a model.
     *
     * <p>It was made for this model only if it was made from the same documents, byte for byte; their names and order
     * don't matter. A document more or less can change every answer, so then it is another model's.
     *
     * @param model the documents of the model that is examined
     */
    public EvidenceWorth worth(List<SourceFile> model) {
        Optional<List<String>> own = hashes(inputs);
        if (own.isEmpty() || own.get().isEmpty() || !own.equals(hashes(model))) {
            return EvidenceWorth.FOREIGN;
        }
        return isPractice ? EvidenceWorth.PRACTICE : EvidenceWorth.PROOF;
    }

    /** Whether a server did what this very model rules out. */
    public boolean contradicts(List<SourceFile> model) {
        return count(Verdict.CONTRADICTED) > 0 && worth(model) != EvidenceWorth.FOREIGN;
    }

    /** How many probes have that verdict. */
    public int count(Verdict verdict) {
        int count = 0;
        for (ProbeRecord probe : probes) {
            count += probe.verdict() == verdict ? 1 : 0;
        }
        return count;
    }

    /** The hashes in order; empty if one isn't known. */
    private static Optional<List<String>> hashes(List<SourceFile> files) {
        List<String> hashes = new ArrayList<>();
        for (SourceFile file : files) {
            if (file.sha256().isEmpty()) {
                return Optional.empty();
            }
            hashes.add(file.sha256().get());
        }
        Collections.sort(hashes);
        return Optional.of(hashes);
    }
}
