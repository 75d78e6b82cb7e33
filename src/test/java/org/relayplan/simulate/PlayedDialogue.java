package org.relayplan.simulate;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.relayplan.model.Address;
import org.relayplan.model.Connector;
import org.relayplan.model.Organization;
import org.relayplan.model.Server;
import org.relayplan.session.Reaction;
import org.relayplan.smtp.Secret;

/** A dialogue played by lines: what a client would see, without any socket. */
final class PlayedDialogue {

    static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    private final SmtpDialogue dialogue;
    private final List<String> seen = new ArrayList<>();
    private Turn last;

    PlayedDialogue(
            Server server, Connector connector, Organization organization, Address client, Optional<Secret> account) {
        LiveConnector live = LiveConnector.of(server, connector, organization, true);
        dialogue = new SmtpDialogue(live, client, new Office(account, Mailroom.DROPPING, new AtomicLong(), NOON));
        last = dialogue.banner("<date>");
        tell(last);
    }

    /** Says a line, of a command or of a message. */
    void say(String line) {
        seen.add("> " + line);
        switch (last.next()) {
            case LINE, TLS -> answer(dialogue.line(line));
            case TEXT -> {
                ByteBuffer bytes = bytes(line + "\r\n");
                if (dialogue.transaction().text().orElseThrow().takeDotted(bytes)) {
                    answer(dialogue.endOfText());
                }
            }
            case CHUNK -> chunk(bytes(line + "\r\n"));
            case CLOSE -> throw new IllegalStateException("said after the end: " + line);
        }
    }

    private void chunk(ByteBuffer bytes) {
        Transaction transaction = dialogue.transaction();
        if (transaction.early().isPresent()) {
            transaction.came(bytes.remaining());
        } else {
            transaction.came(transaction.text().orElseThrow().takeChunk(bytes, transaction.missing()));
        }
        if (transaction.missing() <= 0) {
            answer(dialogue.endOfChunk());
        }
    }

    private void answer(Turn turn) {
        last = turn;
        tell(turn);
        if (turn.next() == Turn.Next.CHUNK && dialogue.transaction().missing() == 0) {
            answer(dialogue.endOfChunk());
        }
    }

    private void tell(Turn turn) {
        turn.notes().forEach(note -> seen.add("* " + note));
        if (!turn.delay().isZero()) {
            seen.add("~ " + turn.delay().toSeconds() + " s");
        }
        for (Reaction.Reply reply : turn.replies()) {
            reply.wire().forEach(line -> seen.add("< " + line));
        }
        if (turn.next() == Turn.Next.CLOSE) {
            seen.add("= closed");
        } else if (turn.next() == Turn.Next.TLS) {
            seen.add("= TLS");
        }
    }

    /** Everything so far: lines of the client, delays, replies, ends. */
    List<String> seen() {
        return List.copyOf(seen);
    }

    /** The last turn. */
    Turn last() {
        return last;
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
