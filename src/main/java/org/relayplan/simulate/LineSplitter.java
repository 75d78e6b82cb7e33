package org.relayplan.simulate;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Makes lines of bytes. A line that is too long is told once, at its end, and never kept. */
final class LineSplitter {

    /** Longer than any command or logon token that Exchange's clients send. */
    static final int LONGEST = 8_000;

    /** What stands for a line that was too long. */
    static final String OVERLONG = "\n";

    private boolean skipping;

    /**
     * The next line without its end, CRLF or LF; empty if its end hasn't come yet. What was read of it is taken from
     * the queue, so that a line without end costs no memory.
     */
    Optional<String> next(ByteQueue queue) {
        ByteBuffer view = queue.view();
        int from = view.position();
        int at = from;
        while (at < view.limit() && view.get(at) != '\n') {
            at++;
        }
        if (at == view.limit()) {
            if (skipping || at - from > LONGEST) {
                skipping = true;
                queue.clear();
            }
            return Optional.empty();
        }
        int end = at > from && view.get(at - 1) == '\r' ? at - 1 : at;
        view.position(at + 1);
        boolean overlong = skipping || end - from > LONGEST;
        skipping = false;
        String line = overlong
                ? OVERLONG
                : new String(view.array(), view.arrayOffset() + from, end - from, StandardCharsets.UTF_8);
        queue.took(view);
        return Optional.of(line);
    }
}
