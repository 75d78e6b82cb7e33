package org.relayplan.simulate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * The one thread that serves all sockets. Nothing it does waits for a client; what a client does wrong ends that
 * client's connection and no other.
 */
final class TrafficLoop implements Runnable {

    /** Makes a session of a connection that came in; empty if it was turned away and closed. */
    interface Doorkeeper {
        Optional<Connection> admit(Reception reception, SocketChannel channel, long now) throws IOException;

        /** A connection is over. */
        void dismiss(Connection connection);
    }

    /** A connection that holds back a reply until a moment. */
    private record Wait(long due, SelectionKey key, Connection connection) implements Comparable<Wait> {
        @Override
        public int compareTo(Wait other) {
            return Long.signum(due - other.due);
        }
    }

    /** Connections at once, whatever connectors allow: a process has only so many files. */
    private static final int MOST = 10_000;

    /** Nanoseconds between two looks at the times of all sessions. */
    private static final long ROUND = 250_000_000L;

    private final Selector selector;
    private final Doorkeeper doorkeeper;
    private final List<SelectionKey> doors = new ArrayList<>();
    private final ByteBuffer network = ByteBuffer.allocateDirect(16 * 1024);
    private final PriorityQueue<Wait> waits = new PriorityQueue<>();
    private long lastRound = System.nanoTime();
    private int open;
    private volatile boolean stopped;
    private volatile Optional<RuntimeException> failure = Optional.empty();

    TrafficLoop(Doorkeeper doorkeeper) throws IOException {
        this.doorkeeper = doorkeeper;
        this.selector = Selector.open();
    }

    /** Opens a door; before the loop runs. */
    InetSocketAddress listen(Reception reception, InetSocketAddress at) throws IOException {
        ServerSocketChannel door = ServerSocketChannel.open();
        boolean isOpen = false;
        try {
            door.bind(at, 1024);
            door.configureBlocking(false);
            doors.add(door.register(selector, SelectionKey.OP_ACCEPT, reception));
            isOpen = true;
            return (InetSocketAddress) door.getLocalAddress();
        } finally {
            if (!isOpen) {
                door.close();
            }
        }
    }

    /** What ended it, if nobody stopped it. */
    Optional<RuntimeException> failure() {
        return failure;
    }

    /** Ends the loop, from any thread. */
    void stop() {
        stopped = true;
        selector.wakeup();
    }

    @Override
    public void run() {
        try {
            while (!stopped) {
                selector.select(this::serve, patience());
                goOnWithHeld();
                if (System.nanoTime() - lastRound >= ROUND) {
                    lookRound();
                }
            }
        } catch (IOException e) {
            failure = Optional.of(new UncheckedIOException("the sockets can't be watched", e));
        } catch (RuntimeException e) {
            failure = Optional.of(e);
        } finally {
            closeAll();
        }
    }

    /** Milliseconds until something is to be done without a client's doing; 0 means never. */
    private long patience() {
        if (open == 0 && allOpen()) {
            return 0;
        }
        long until = lastRound + ROUND;
        if (!waits.isEmpty()) {
            until = Math.min(until, waits.peek().due());
        }
        return Math.max(1, (until - System.nanoTime() + 999_999) / 1_000_000);
    }

    private boolean allOpen() {
        for (SelectionKey door : doors) {
            if (door.interestOps() == 0) {
                return false;
            }
        }
        return true;
    }

    private void serve(SelectionKey key) {
        if (key.attachment() instanceof Reception reception) {
            accept(key, reception);
            return;
        }
        Connection connection = (Connection) key.attachment();
        try {
            long now = System.nanoTime();
            if (key.isReadable()) {
                network.clear();
                int count = connection.channel().read(network);
                network.flip();
                connection.hear(network, count, now);
            } else {
                connection.goOn(now);
            }
            arrange(key, connection);
        } catch (IOException | CancelledKeyException e) {
            cut(key, connection);
        }
    }

    private void accept(SelectionKey key, Reception reception) {
        try {
            // A few at a time, so that a flood at one door keeps nobody waiting.
            for (int i = 0; i < 64; i++) {
                SocketChannel channel = ((ServerSocketChannel) key.channel()).accept();
                if (channel == null) {
                    return;
                }
                begin(channel, reception);
            }
        } catch (IOException e) {
            // There are no more files to be had: the door opens again at the next round.
            key.interestOps(0);
        }
    }

    private void begin(SocketChannel channel, Reception reception) throws IOException {
        if (open >= MOST) {
            channel.close();
            return;
        }
        try {
            channel.configureBlocking(false);
            channel.socket().setTcpNoDelay(true);
            Optional<Connection> connection = doorkeeper.admit(reception, channel, System.nanoTime());
            if (connection.isPresent()) {
                open++;
                SelectionKey key = channel.register(selector, SelectionKey.OP_READ, connection.get());
                arrange(key, connection.get());
            }
        } catch (IOException e) {
            channel.close();
        }
    }

    /** Listens for what the connection wants next, and remembers those that wait for their time. */
    private void arrange(SelectionKey key, Connection connection) {
        if (!connection.channel().isOpen()) {
            cut(key, connection);
            return;
        }
        int wanted = (connection.listens() ? SelectionKey.OP_READ : 0)
                | (connection.hasUnsent() ? SelectionKey.OP_WRITE : 0);
        if (key.interestOps() != wanted) {
            key.interestOps(wanted);
        }
        if (connection.due().isPresent() && connection.isNewlyHeld()) {
            waits.add(new Wait(connection.due().get(), key, connection));
        }
    }

    private void goOnWithHeld() {
        long now = System.nanoTime();
        while (!waits.isEmpty() && waits.peek().due() - now <= 0) {
            Wait wait = waits.remove();
            if (wait.key().isValid()) {
                try {
                    wait.connection().goOn(now);
                    arrange(wait.key(), wait.connection());
                } catch (IOException | CancelledKeyException e) {
                    cut(wait.key(), wait.connection());
                }
            }
        }
    }

    private void lookRound() {
        lastRound = System.nanoTime();
        for (SelectionKey door : doors) {
            door.interestOps(SelectionKey.OP_ACCEPT);
        }
        for (SelectionKey key : List.copyOf(selector.keys())) {
            if (key.isValid() && key.attachment() instanceof Connection connection) {
                try {
                    if (connection.expire(lastRound)) {
                        cut(key, connection);
                    } else {
                        arrange(key, connection);
                    }
                } catch (IOException | CancelledKeyException e) {
                    cut(key, connection);
                }
            }
        }
    }

    private void cut(SelectionKey key, Connection connection) {
        key.cancel();
        try {
            connection.channel().close();
        } catch (IOException e) {
            // It is gone either way.
        }
        open--;
        doorkeeper.dismiss(connection);
        key.attach(null);
    }

    private void closeAll() {
        for (SelectionKey key : List.copyOf(selector.keys())) {
            if (key.isValid() && key.attachment() instanceof Connection connection) {
                cut(key, connection);
            }
        }
        try {
            for (SelectionKey door : doors) {
                door.channel().close();
            }
            selector.close();
        } catch (IOException e) {
            // The process gives back what is left.
        }
    }
}
