package org.relayplan.simulate;

import java.nio.ByteBuffer;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLException;

/** TLS between a connection's bytes and its session; keeps what is incomplete and nothing else. */
final class TlsLayer {

    /** Room for one record; shared by all sessions, for one thread serves them. */
    static final class Scratch {
        final ByteBuffer plain = ByteBuffer.allocate(17 * 1024);
        final ByteBuffer sealed = ByteBuffer.allocate(17 * 1024 + 512);
    }

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final SSLEngine engine;
    private final Scratch scratch;
    private final ByteQueue incomplete = new ByteQueue();
    private boolean established;
    private boolean ended;

    TlsLayer(SSLEngine engine, Scratch scratch) {
        this.engine = engine;
        this.scratch = scratch;
    }

    /** Whether the handshake is done. */
    boolean isEstablished() {
        return established;
    }

    /** Whether the client said that it sends nothing more. */
    boolean isEnded() {
        return ended;
    }

    /** Protocol and cipher suite. */
    String terms() {
        return engine.getSession().getProtocol() + ", " + engine.getSession().getCipherSuite();
    }

    /** Takes what came from the network; what it means goes to one queue, what has to be answered to the other. */
    void take(ByteBuffer network, ByteQueue plain, ByteQueue out) throws SSLException {
        incomplete.add(network);
        try {
            advance(plain, out);
        } catch (RuntimeException e) {
            // What a client sends may upset the library; that is the end of this client's session only.
            throw new SSLException("what came is no TLS", e);
        }
    }

    private void advance(ByteQueue plain, ByteQueue out) throws SSLException {
        while (!ended) {
            SSLEngineResult.HandshakeStatus status = engine.getHandshakeStatus();
            if (status == SSLEngineResult.HandshakeStatus.NEED_TASK) {
                work();
            } else if (status == SSLEngineResult.HandshakeStatus.NEED_WRAP) {
                seal(NOTHING, out);
            } else if (incomplete.isEmpty() || !open(plain)) {
                return;
            }
        }
    }

    /** Seals text for the network. */
    void send(ByteBuffer text, ByteQueue out) throws SSLException {
        do {
            seal(text, out);
        } while (text.hasRemaining() && !engine.isOutboundDone());
    }

    /** Says that nothing more will be sent. */
    void end(ByteQueue out) throws SSLException {
        engine.closeOutbound();
        if (!engine.isOutboundDone()) {
            seal(NOTHING, out);
        }
    }

    private void work() {
        Runnable task = engine.getDelegatedTask();
        while (task != null) {
            task.run();
            task = engine.getDelegatedTask();
        }
    }

    /** Opens one record; false if there is no whole one. */
    private boolean open(ByteQueue plain) throws SSLException {
        ByteBuffer view = incomplete.view();
        scratch.plain.clear();
        SSLEngineResult result = engine.unwrap(view, scratch.plain);
        note(result);
        incomplete.took(view);
        scratch.plain.flip();
        plain.add(scratch.plain);
        ended = result.getStatus() == SSLEngineResult.Status.CLOSED;
        // A record that neither takes nor gives anything would be opened for ever.
        boolean moved = result.bytesConsumed() > 0
                || result.getHandshakeStatus() == SSLEngineResult.HandshakeStatus.NEED_TASK
                || result.getHandshakeStatus() == SSLEngineResult.HandshakeStatus.NEED_WRAP;
        return !ended && moved && result.getStatus() == SSLEngineResult.Status.OK;
    }

    private void seal(ByteBuffer text, ByteQueue out) throws SSLException {
        scratch.sealed.clear();
        SSLEngineResult result = engine.wrap(text, scratch.sealed);
        note(result);
        ended |= result.getStatus() == SSLEngineResult.Status.CLOSED;
        scratch.sealed.flip();
        out.add(scratch.sealed);
    }

    private void note(SSLEngineResult result) {
        established |= result.getHandshakeStatus() == SSLEngineResult.HandshakeStatus.FINISHED;
    }
}
