package org.relayplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relayplan.Repository;

/** The line that tells of long work, by a clock of the test's own. */
class ProgressLineTest {

    private static final long SECOND = 1_000_000_000L;
    private static final String CLEAR = "\r\u001B[K";

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final ProgressLine line = new ProgressLine(err, 80, 7 * SECOND, Duration.ofSeconds(1));

    private String seen() {
        String text = err.toString(StandardCharsets.UTF_8);
        err.reset();
        return text;
    }

    @Test
    void short_work_is_not_spoken_of() {
        line.say("reading", 7 * SECOND);
        line.paint(7 * SECOND + SECOND - 1);
        line.erase();
        assertEquals("", seen());
    }

    @Test
    void what_takes_longer_is_told_with_its_time_and_goes_at_the_end() {
        line.say("reading", 7 * SECOND);
        line.paint(8 * SECOND);
        assertEquals(CLEAR + "reading ... 1 s", seen());
        line.paint(8 * SECOND + SECOND / 2);
        assertEquals("", seen(), "the same is not written again");
        line.say("checking", 10 * SECOND);
        assertEquals(CLEAR + "checking ... 3 s", seen());
        line.erase();
        assertEquals(CLEAR, seen());
        line.erase();
        assertEquals("", seen());
    }

    @Test
    void it_changes_ten_times_a_second_at_most() {
        for (int i = 0; i < 10_000; i++) {
            line.say("file " + i, 8 * SECOND + i * (SECOND / 10_000));
        }
        assertTrue(seen().split("\r").length <= 12);
    }

    /** Once something else was written there, the clock doesn't bring the line back; more work does. */
    @Test
    void it_stays_away_until_something_else_is_done() {
        line.say("reading", 9 * SECOND);
        line.erase();
        seen();
        line.paint(10 * SECOND);
        assertEquals("", seen());
        line.say("checking", 11 * SECOND);
        assertEquals(CLEAR + "checking ... 4 s", seen());
        line.say("", 12 * SECOND);
        line.paint(13 * SECOND);
        assertEquals(CLEAR, seen());
    }

    /** A line that breaks could not be taken away again. */
    @ParameterizedTest
    @ValueSource(strings = {"x", "\u4E16", "\uD83D\uDE00", "a\u0301"})
    void it_never_breaks(String letter) {
        line.say(letter.repeat(300), 9 * SECOND);
        String shown = seen().substring(CLEAR.length());
        assertTrue(shown.codePoints().map(c -> c < 0x7F ? 1 : 2).sum() < 80, shown);
        assertTrue(shown.length() > 30, shown);
        assertEquals(shown, new String(shown.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }

    @Test
    void nobody_left_to_watch_is_no_trouble() {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        ProgressLine unseen = new ProgressLine(closed, 80, 0, Duration.ofSeconds(1));
        unseen.say("reading", 2 * SECOND);
        unseen.say("checking", 3 * SECOND);
        unseen.erase();
    }

    /** What is quick leaves no trace, on a terminal as in a pipe. */
    @Test
    void a_small_check_shows_nothing_of_it() {
        Shell shell = new Shell(Repository.root().resolve("src/test/resources/cli/models"));
        Shell.Run piped = shell.run("check", "open.json");
        Shell.Run shown = shell.terminal(200).run("check", "open.json", "--color", "never");
        assertEquals("", piped.err());
        assertEquals("", shown.err());
    }
}
