package org.relayplan.simulate;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.relayplan.session.Banner;
import org.relayplan.session.Reaction;

/**
 * One client's connection: bytes in, lines to the dialogue, replies out. Times are nanoseconds on a clock that nobody
 * sets. It reads on only when what it read before is answered and sent, so no client can make it grow.
 */
final class Connection {

    /** Unsent bytes from which on no further command is looked at. */
    private static final int SENT_BEHIND = 16 * 1024;

    /** Nanoseconds a client has to read our last words and hang up. */
    private static final long LINGERING = 5_000_000_000L;

    private final SocketChannel channel;
    private final LiveConnector live;
    private final SmtpDialogue dialogue;
    private final Optional<ProtocolLog.Entries> log;
    private final Identity identity;
    private final TlsLayer.Scratch scratch;
    private final LineSplitter lines = new LineSplitter();
    private final ByteQueue unread = new ByteQueue();
    private final ByteQueue unsent = new ByteQueue();
    private final long begun;
    private long heard;
    private Optional<TlsLayer> tls = Optional.empty();
    private Optional<Turn> held = Optional.empty();
    private Turn.Next expected = Turn.Next.LINE;
    private long due;
    private boolean newlyHeld;
    private boolean finished;
    private boolean closing;
    private long closed;

    Connection(
            SocketChannel channel,
            LiveConnector live,
            SmtpDialogue dialogue,
            Optional<ProtocolLog.Entries> log,
            Identity identity,
            TlsLayer.Scratch scratch,
            long now) {
        this.channel = channel;
        this.live = live;
        this.dialogue = dialogue;
        this.log = log;
        this.identity = identity;
        this.scratch = scratch;
        this.begun = now;
        this.heard = now;
    }

    SocketChannel channel() {
        return channel;
    }

    LiveConnector live() {
        return live;
    }

    /** The first line, at once. */
    void open(String date, String permissions, Optional<String> doubt, long now) throws IOException {
        tell('+', "", "");
        tell('*', permissions, "Set Session Permissions");
        if (doubt.isPresent()) {
            tell('*', doubt.get(), "relayplan");
        }
        play(dialogue.banner(date), now);
        flush();
    }

    /** Takes what came; -1 bytes mean that nothing more will. */
    void hear(ByteBuffer network, int count, long now) throws IOException {
        heard = now;
        if (count < 0) {
            finished = true;
        } else if (closing) {
            network.position(network.limit());
        } else if (tls.isPresent()) {
            hearSealed(network);
        } else {
            unread.add(network);
        }
        goOn(now);
    }

    private void hearSealed(ByteBuffer network) throws SSLException {
        TlsLayer layer = tls.orElseThrow();
        boolean before = layer.isEstablished();
        layer.take(network, unread, unsent);
        finished |= layer.isEnded();
        if (!before && layer.isEstablished()) {
            expected = Turn.Next.LINE;
            tell('*', "", "TLS negotiation succeeded: " + layer.terms());
        }
    }

    /** Goes on as far as it can: says what is due, answers what came. */
    void goOn(long now) throws IOException {
        if (held.isPresent() && now >= due) {
            Turn turn = held.get();
            held = Optional.empty();
            carryOut(turn, now);
        }
        boolean moved = true;
        while (moved && held.isEmpty() && !closing && unsent.size() < SENT_BEHIND) {
            moved = answer(now);
            if (unsent.size() >= SENT_BEHIND) {
                // What fits into the socket's own buffer makes room for the next answers.
                flush();
            }
        }
        flush();
        if (unsent.isEmpty() && (closing || finished && held.isEmpty())) {
            hangUp(now);
        }
    }

    /** Answers the next thing that came; false if it isn't there yet. */
    private boolean answer(long now) throws IOException {
        return switch (expected) {
            case LINE -> line(now);
            case TEXT -> text(now);
            case CHUNK -> chunk(now);
            case TLS, CLOSE -> false;
        };
    }

    private boolean line(long now) throws IOException {
        Optional<String> line = lines.next(unread);
        if (line.isEmpty()) {
            return false;
        }
        if (line.get().equals(LineSplitter.OVERLONG)) {
            tell('<', "(a line of more than " + LineSplitter.LONGEST + " bytes)", "");
            play(dialogue.overlong(), now);
        } else {
            tell('<', dialogue.shown(line.get()), "");
            play(dialogue.line(line.get()), now);
        }
        return true;
    }

    private boolean text(long now) throws IOException {
        if (unread.isEmpty()) {
            return false;
        }
        ByteBuffer view = unread.view();
        boolean ended = dialogue.transaction().text().orElseThrow().takeDotted(view);
        unread.took(view);
        if (ended) {
            play(dialogue.endOfText(), now);
        }
        return ended;
    }

    private boolean chunk(long now) throws IOException {
        Transaction transaction = dialogue.transaction();
        ByteBuffer view = unread.view();
        if (transaction.early().isPresent()) {
            int skipped = (int) Math.min(view.remaining(), transaction.missing());
            view.position(view.position() + skipped);
            transaction.came(skipped);
        } else {
            transaction.came(transaction.text().orElseThrow().takeChunk(view, transaction.missing()));
        }
        unread.took(view);
        boolean ended = transaction.missing() == 0;
        if (ended) {
            play(dialogue.endOfChunk(), now);
        }
        return ended;
    }

    /** Carries out a turn, or holds it back until its delay has passed. */
    private void play(Turn turn, long now) throws IOException {
        for (String note : turn.notes()) {
            tell('*', note, "relayplan");
        }
        if (turn.delay().isZero()) {
            carryOut(turn, now);
            return;
        }
        tell('*', "Tarpit for '0." + time(turn.delay().toSeconds()) + "'", "");
        held = Optional.of(turn);
        due = now + turn.delay().toNanos();
        newlyHeld = true;
    }

    private static String time(long seconds) {
        return String.format(Locale.ROOT, "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    private void carryOut(Turn turn, long now) throws IOException {
        heard = now;
        StringBuilder text = new StringBuilder();
        for (Reaction.Reply reply : turn.replies()) {
            for (String line : reply.wire()) {
                tell('>', line, "");
                text.append(line).append("\r\n");
            }
        }
        send(text.toString());
        expected = turn.next();
        if (turn.next() == Turn.Next.CLOSE) {
            end("Local", now);
        } else if (turn.next() == Turn.Next.TLS) {
            secure();
        }
    }

    /** What came behind STARTTLS before the handshake may have been slipped in (RFC 3207, 5): it is thrown away. */
    private void secure() throws IOException {
        unread.clear();
        try {
            String name = Banner.name(live.server(), live.connector());
            tls = Optional.of(new TlsLayer(identity.engine(name), scratch));
        } catch (GeneralSecurityException e) {
            throw new IOException("no certificate can be made", e);
        }
    }

    private void send(String text) throws SSLException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (tls.isEmpty()) {
            unsent.add(bytes);
        } else if (bytes.length > 0) {
            tls.get().send(ByteBuffer.wrap(bytes), unsent);
        }
    }

    private void end(String by, long now) throws SSLException {
        if (!closing) {
            closing = true;
            closed = now;
            tell('-', "", by);
            if (tls.isPresent()) {
                tls.get().end(unsent);
            }
        }
    }

    private void flush() throws IOException {
        if (!unsent.isEmpty()) {
            ByteBuffer view = unsent.view();
            channel.write(view);
            unsent.took(view);
        }
    }

    /** Ends our side; the other side may still read, so that the last reply isn't lost. */
    private void hangUp(long now) throws IOException {
        end(finished ? "Remote" : "Local", now);
        if (finished) {
            channel.close();
        } else if (channel.isOpen() && !channel.socket().isOutputShutdown()) {
            channel.shutdownOutput();
        }
    }

    /** Lets go of everything; whoever breaks off in between loses the message. */
    void release() {
        dialogue.forget();
        if (!closing) {
            tell('-', "", "Remote");
        }
    }

    /** Whether it wants to hear more. */
    boolean listens() {
        return !finished && (closing || held.isEmpty() && unsent.size() < SENT_BEHIND);
    }

    /** Whether it has something to send that didn't fit. */
    boolean hasUnsent() {
        return !unsent.isEmpty();
    }

    /** Whether it holds something back since the last time this was asked. */
    boolean isNewlyHeld() {
        boolean since = newlyHeld;
        newlyHeld = false;
        return since;
    }

    /** When it wants to go on by itself; empty if it only waits for the client. */
    Optional<Long> due() {
        return held.isPresent() ? Optional.of(due) : Optional.empty();
    }

    /**
     * Ends a session that took too long; one whose goodbye nobody reads is cut.
     *
     * @return whether the connection must be cut now
     */
    boolean expire(long now) throws IOException {
        if (closing) {
            return now - closed > LINGERING;
        }
        boolean idle = held.isEmpty() && now - heard > live.limits().idle().toNanos();
        boolean overdue = now - begun > live.limits().session().toNanos();
        if (!idle && !overdue) {
            return false;
        }
        if (tls.isPresent() && !tls.get().isEstablished()) {
            return true;
        }
        held = Optional.empty();
        play(dialogue.timedOut(idle), now);
        goOn(now);
        return false;
    }

    private void tell(char event, String data, String context) {
        if (log.isPresent()) {
            log.get().add(event, data, context);
        }
    }
}
