package org.relayplan.simulate;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.relayplan.analysis.Analysis;
import org.relayplan.analysis.Listener;
import org.relayplan.model.Address;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.Connector;
import org.relayplan.model.Model;
import org.relayplan.session.Reaction;
import org.relayplan.session.Replies;
import org.relayplan.session.SessionPermissions;
import org.relayplan.smtp.Dialler;

/**
 * The servers of a model, listening on this machine until they are closed. One thread serves them all; it keeps nobody
 * alive who only wants to end.
 */
public final class Simulation implements Closeable {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ROOT);

    private final SimulationOptions options;
    private final Peers peers;
    private final Identity identity;
    private final Office office;
    private final Optional<ProtocolLog> log;
    private final TlsLayer.Scratch scratch = new TlsLayer.Scratch();
    private final List<SimulatedEndpoint> endpoints = new ArrayList<>();
    private final Notes notes = new Notes();
    private final TrafficLoop loop;
    private final Thread thread;

    private Simulation(SimulationOptions options) throws IOException {
        this.options = options;
        this.peers = new Peers(options.standIns());
        this.identity = new Identity(options.clock().instant());
        Mailroom mailroom = options.maildir().isPresent()
                ? new Maildir(options.maildir().get(), options.clock())
                : Mailroom.DROPPING;
        this.office = new Office(options.account(), mailroom, new AtomicLong(), options.clock());
        this.log = options.log().map(lines -> new ProtocolLog(lines, options.clock()));
        this.loop = new TrafficLoop(new Door());
        this.thread = new Thread(loop, "simulate");
        thread.setDaemon(true);
    }

    /**
     * Begins to listen.
     *
     * @throws IOException if an address that was asked for can't be listened on; its message names it
     */
    public static Simulation start(Model model, SimulationOptions options) throws IOException {
        Simulation simulation = new Simulation(options);
        boolean started = false;
        try {
            simulation.listen(new Analysis(model));
            started = true;
            return simulation;
        } finally {
            simulation.thread.start();
            if (!started) {
                simulation.close();
            }
        }
    }

    private void listen(Analysis analysis) throws IOException {
        ListeningPlan plan = new ListeningPlan(analysis);
        Map<Connector, LiveConnector> shared = new LinkedHashMap<>();
        for (Listener listener : plan.listeners()) {
            Reception reception = new Reception(listener, analysis, shared, options.limited());
            String name = plan.name(listener);
            Optional<InetSocketAddress> at = Doors.open(loop, reception, name, options);
            if (at.isEmpty()) {
                notes.add(name, "left out, for this machine has no IPv6");
                continue;
            }
            endpoints.add(new SimulatedEndpoint(name, listener.server(), listener.local(), at.get()));
            for (String doubt : reception.doubts()) {
                notes.add(name, doubt);
            }
        }
        for (LiveConnector live : shared.values()) {
            if (live.isDoubtful()) {
                notes.add(
                        "\"" + live.connector().name() + "\" on "
                                + live.server().name(),
                        "nobody has seen all rights; here clients may do whatever those rights might allow");
            }
        }
    }

    /** Where it listens, in the order of the model. */
    public List<SimulatedEndpoint> endpoints() {
        return List.copyOf(endpoints);
    }

    /** What whoever uses it has to know, a sentence each: where it can only guess, and what it leaves out. */
    public List<String> notes() {
        return notes.sentences();
    }

    /**
     * Dials from this machine so that the connection counts as coming from another address; for endpoints of this
     * simulation.
     */
    public Dialler dialler(Address source) {
        return peers.dialler(source);
    }

    /** Waits until it is closed. */
    public void await() throws InterruptedException {
        thread.join();
        if (loop.failure().isPresent()) {
            throw loop.failure().get();
        }
    }

    /** Ends every session and gives back every port, at once. */
    @Override
    public void close() {
        loop.stop();
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Who comes in, and as whom. */
    private final class Door implements TrafficLoop.Doorkeeper {

        private final Map<Connection, Address> clients = new IdentityHashMap<>();

        @Override
        public Optional<Connection> admit(Reception reception, SocketChannel channel, long now) throws IOException {
            InetSocketAddress remote = (InetSocketAddress) channel.getRemoteAddress();
            Address client = peers.standsFor(remote);
            Optional<LiveConnector> found = reception.connector(client);
            if (found.isEmpty()) {
                return turnAway(channel, Replies.NOT_AVAILABLE);
            }
            LiveConnector live = found.get();
            Optional<Reaction.Reply> full = live.connections().enter(client);
            if (full.isPresent()) {
                return turnAway(channel, full.get());
            }
            Optional<ProtocolLog.Entries> entries = log.isPresent() && live.isLogged()
                    ? Optional.of(log.get()
                            .session(
                                    live.connector().identity(),
                                    reception.listener().local().toString(),
                                    text(client, remote.getPort())))
                    : Optional.empty();
            SmtpDialogue dialogue = new SmtpDialogue(live, client, office);
            Connection connection = new Connection(channel, live, dialogue, entries, identity, scratch, now);
            clients.put(connection, client);
            try {
                connection.open(
                        date(), SessionPermissions.text(live.stranger().rights()), reception.doubt(client), now);
            } catch (IOException e) {
                dismiss(connection);
                throw e;
            }
            return Optional.of(connection);
        }

        @Override
        public void dismiss(Connection connection) {
            Address client = clients.remove(connection);
            if (client != null) {
                connection.live().connections().leave(client);
                connection.release();
            }
        }

        /** The reply fits into any socket's buffer; whoever doesn't read it loses it. */
        private Optional<Connection> turnAway(SocketChannel channel, Reaction.Reply reply) throws IOException {
            channel.write(ByteBuffer.wrap((reply.wire().get(0) + "\r\n").getBytes(StandardCharsets.US_ASCII)));
            channel.shutdownOutput();
            channel.close();
            return Optional.empty();
        }

        private String date() {
            return DATE.format(options.clock().instant().atOffset(ZoneOffset.UTC));
        }

        private static String text(Address client, int port) {
            return client.family() == AddressFamily.IPV4 ? client + ":" + port : "[" + client + "]:" + port;
        }
    }
}
