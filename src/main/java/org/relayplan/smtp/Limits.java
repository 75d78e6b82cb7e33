package org.relayplan.smtp;

import java.time.Duration;

/**
 * What a server may take of our time and memory.
 *
 * @param connect how long dialling may take
 * @param reply how long a whole reply may take, tarpits included; a drip of bytes doesn't make it longer
 * @param lineLength bytes of one line, its end not counted; RFC 5321 lets a reply line have 510
 * @param lines lines of one reply
 */
public record Limits(Duration connect, Duration reply, int lineLength, int lines) {

    /** Twenty seconds to connect, a minute for a reply: Exchange delays refusals by five seconds and may by more. */
    public static final Limits USUAL = new Limits(Duration.ofSeconds(20), Duration.ofSeconds(60), 4_096, 200);

    /** The same, but with other times. */
    public Limits within(Duration newConnect, Duration newReply) {
        return new Limits(newConnect, newReply, lineLength, lines);
    }
}
