package org.relayplan.report;

import java.util.List;
import org.relayplan.session.TranscriptKind;
import org.relayplan.source.SourceFile;
import org.relayplan.verify.JudgedSession;
import org.relayplan.verify.Verdict;

/**
 * A transcript with what its sessions say.
 *
 * @param file where it stands
 * @param kind its form
 * @param sessions in their order
 * @param isCut whether there is more than was read
 * @param others sessions of clients nobody asked about
 */
public record TranscriptDocument(
        SourceFile file, TranscriptKind kind, List<JudgedSession> sessions, boolean isCut, int others) {

    /** Keeps its own copy. */
    public TranscriptDocument {
        sessions = List.copyOf(sessions);
    }

    /** How many sessions have that verdict. */
    public long count(Verdict verdict) {
        return sessions.stream()
                .filter(session ->
                        session.verdict().isPresent() && session.verdict().get().verdict() == verdict)
                .count();
    }
}
