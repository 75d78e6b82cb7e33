package org.relayplan.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The sessions among the lines that {@code verify -v} prints. Probes that share a session print it again, with what was
 * said meanwhile: it is one all the same.
 */
final class StampedSessions {

    private static final Pattern PROBE = Pattern.compile("  (confirmed|contradicted|inconclusive) .*");

    /** More lines than these no heading takes, on a terminal however narrow. */
    private static final int LONGEST_HEADING = 20;

    private final List<String> lines;
    private final Set<StampedSession> sessions = new LinkedHashSet<>();
    private final Map<List<String>, List<StampedSession>> byBeginning = new HashMap<>();
    private Optional<HeardEnds> ends = Optional.empty();
    private Optional<StampedSession> open = Optional.empty();

    private StampedSessions(List<String> lines) {
        this.lines = lines;
    }

    /** Each once, where it is longest, in that order; one more than are told shows that there are more. */
    static List<StampedSession> of(List<String> lines) {
        StampedSessions found = new StampedSessions(lines);
        for (int at = 0; at < lines.size() && found.sessions.size() <= HeardTranscript.MOST_SESSIONS; ) {
            at = found.read(at);
        }
        found.end();
        return List.copyOf(found.sessions);
    }

    /** Reads what begins on that line; returns the line behind it. */
    private int read(int at) {
        if (StampedLines.is(lines.get(at))) {
            int behind = StampedLines.end(lines, at);
            if (open.isEmpty() || StampedLines.isBeginning(lines, at)) {
                end();
                open = Optional.of(new StampedSession(at, ends));
            }
            open.get().add(lines, at, behind);
            return behind;
        }
        if (StampedLines.bare(lines.get(at)).startsWith("From ")) {
            end();
            ends = HeardEnds.read(heading(at));
        }
        return at + 1;
    }

    /** The words from there to the first probe. */
    private String heading(int at) {
        StringBuilder heading =
                new StringBuilder(StampedLines.bare(lines.get(at)).strip());
        for (int i = at + 1; i < Math.min(lines.size(), at + LONGEST_HEADING); i++) {
            String line = StampedLines.bare(lines.get(i));
            if (!line.startsWith("  ") || PROBE.matcher(line).matches() || StampedLines.is(line)) {
                break;
            }
            heading.append(' ').append(line.strip());
        }
        return heading.toString();
    }

    private void end() {
        if (open.isEmpty()) {
            return;
        }
        StampedSession ended = open.get();
        open = Optional.empty();
        List<StampedSession> alike = byBeginning.computeIfAbsent(ended.beginning(), first -> new ArrayList<>());
        for (StampedSession other : alike) {
            if (ended.isBeginningOf(other)) {
                return;
            }
        }
        alike.removeIf(other -> other.isBeginningOf(ended) && sessions.remove(other));
        alike.add(ended);
        sessions.add(ended);
    }
}
