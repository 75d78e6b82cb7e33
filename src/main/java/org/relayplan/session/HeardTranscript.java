package org.relayplan.session;

import java.util.List;

/**
 * The sessions of a transcript.
 *
 * @param kind its form
 * @param sessions in the order in which they begin
 * @param isCut whether there are more sessions, or longer ones, than are told
 */
public record HeardTranscript(TranscriptKind kind, List<HeardSession> sessions, boolean isCut) {

    /** More sessions than these are not told. */
    public static final int MOST_SESSIONS = 10_000;

    /** Keeps its own copy. */
    public HeardTranscript {
        sessions = List.copyOf(sessions);
    }

    /** Reads the lines of a transcript in whichever form; without any session in it the list is empty. */
    public static HeardTranscript read(List<String> lines) {
        TranscriptKind kind = TranscriptForm.of(lines);
        List<HeardSession> sessions = switch (kind) {
            case PROTOCOL_LOG -> ReceiveLog.read(lines);
            case SWAKS -> MarkedLines.swaks(lines);
            case MARKED -> StampedLines.areIn(lines) ? StampedLines.read(lines) : MarkedLines.plain(lines);
            case TELNET -> TypedLines.read(lines, false);
            case OPENSSL -> TypedLines.read(lines, true);
        };
        boolean isLong = false;
        boolean isCut = sessions.size() > MOST_SESSIONS;
        for (HeardSession session : sessions) {
            isLong |= session.turns().size() >= HeardSession.MOST_TURNS;
        }
        return new HeardTranscript(kind, isCut ? sessions.subList(0, MOST_SESSIONS) : sessions, isCut || isLong);
    }
}
