package org.relayplan.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * One line on a terminal that says what is being done and for how long, and that goes when anything else is to be seen.
 * Times are nanoseconds from wherever the caller counts.
 */
final class ProgressLine {

    private static final long PAUSE = 100_000_000L;
    private static final long SECOND = 1_000_000_000L;
    private static final String CLEAR = "\r\u001B[K";

    private final OutputStream err;
    private final int width;
    private final long begun;
    private final long patience;
    private long painted;
    private String words = "";
    private String shown = "";
    private boolean isGone;

    /**
     * A line that isn't there yet.
     *
     * @param width columns of the terminal
     * @param begun when the work began
     * @param patience what is done sooner needs no telling
     */
    ProgressLine(OutputStream err, int width, long begun, Duration patience) {
        this.err = err;
        this.width = width;
        this.begun = begun;
        this.patience = patience.toNanos();
        this.painted = begun - PAUSE;
    }

    /** Something else is being done; foreign text in the words was made visible. Nothing to say takes the line away. */
    synchronized void say(String what, long now) {
        words = what;
        if (what.isEmpty()) {
            erase();
        } else {
            paint(now);
        }
    }

    /** Time has gone by. */
    synchronized void paint(long now) {
        if (words.isEmpty() || isGone || now - begun < patience || now - painted < PAUSE) {
            return;
        }
        painted = now;
        String text = fitting(words + " ... " + (now - begun) / SECOND + " s");
        if (!text.equals(shown)) {
            shown = text;
            write(CLEAR + text);
        }
    }

    /** Takes the line away, until something else is being done. */
    synchronized void erase() {
        words = "";
        if (!shown.isEmpty()) {
            shown = "";
            write(CLEAR);
        }
    }

    /** As much as surely stays on one line: whatever isn't ASCII may take two columns. */
    private String fitting(String text) {
        int columns = 0;
        for (int i = 0; i < text.length(); i++) {
            columns += text.charAt(i) < 0x7F ? 1 : 2;
            if (columns >= width) {
                int end = Character.isLowSurrogate(text.charAt(i)) ? i - 1 : i;
                return text.substring(0, end);
            }
        }
        return text;
    }

    private void write(String text) {
        try {
            err.write(text.getBytes(StandardCharsets.UTF_8));
            err.flush();
        } catch (IOException e) {
            // Nobody watches any more.
            isGone = true;
        }
    }
}
