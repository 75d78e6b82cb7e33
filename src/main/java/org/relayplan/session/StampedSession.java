package org.relayplan.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A session where {@code verify -v} prints it, perhaps not for the first time. */
final class StampedSession {

    private final int from;
    private final Optional<HeardEnds> ends;
    private final List<String> said = new ArrayList<>();
    private int to;

    /**
     * A session that begins there.
     *
     * @param from the index of its first line
     * @param ends between whom it is, if that is said above
     */
    StampedSession(int from, Optional<HeardEnds> ends) {
        this.from = from;
        this.ends = ends;
    }

    /** Something that was said, on those lines. */
    void add(List<String> lines, int first, int behind) {
        said.addAll(lines.subList(first, behind));
        to = behind;
    }

    /** The index of its first line. */
    int from() {
        return from;
    }

    /** The index behind its last line. */
    int to() {
        return to;
    }

    Optional<HeardEnds> ends() {
        return ends;
    }

    /** Its first two lines; sessions that differ there are others, and in one line nothing was said yet. */
    List<String> beginning() {
        return said.subList(0, Math.min(2, said.size()));
    }

    /** Whether the other goes as this does, at least as far as this goes; the moments of two sessions differ. */
    boolean isBeginningOf(StampedSession other) {
        return ends.equals(other.ends)
                && said.size() <= other.said.size()
                && said.equals(other.said.subList(0, said.size()));
    }
}
