package org.relayplan.smtp;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Every line that went or came in a session, with its moment. Secrets are told as {@code ***}.
 *
 * <p>Lines are foreign text as it came, control characters included; whoever shows them makes them visible.
 */
public final class Transcript {

    /** Who spoke. */
    public enum Side {
        CLIENT,
        SERVER,
        /** Something that happened and that nobody said, such as the start of TLS. */
        NOTE
    }

    /**
     * One line.
     *
     * @param at when it was sent, or when its end arrived
     * @param side who said it
     * @param text without its line end
     */
    public record Line(Instant at, Side side, String text) {}

    private static final String HIDDEN = "***";

    private final Clock clock;
    private final List<Line> lines = new ArrayList<>();
    private final List<String> secrets = new ArrayList<>();

    /** An empty one. */
    public Transcript(Clock clock) {
        this.clock = clock;
    }

    /** What has been said so far. */
    public List<Line> lines() {
        return List.copyOf(lines);
    }

    /** From now on these are told as {@code ***}, also where a server repeats them. */
    void hide(List<String> words) {
        words.stream().filter(word -> !word.isEmpty()).forEach(secrets::add);
    }

    void sent(String line) {
        add(Side.CLIENT, line);
    }

    void received(String line) {
        add(Side.SERVER, line);
    }

    void note(String sentence) {
        add(Side.NOTE, sentence);
    }

    private void add(Side side, String text) {
        String told = text;
        for (String secret : secrets) {
            told = told.replace(secret, HIDDEN);
        }
        lines.add(new Line(clock.instant(), side, told));
    }
}
