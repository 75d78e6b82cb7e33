package org.relayplan.simulate;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.relayplan.analysis.Built;
import org.relayplan.model.Address;
import org.relayplan.model.Connector;
import org.relayplan.model.ExchangeVersion;
import org.relayplan.model.InvalidText;
import org.relayplan.model.Organization;
import org.relayplan.model.Parameter;
import org.relayplan.model.Server;
import org.relayplan.model.SettingText;
import org.relayplan.smtp.Secret;

/**
 * A small model, simulated in this process: EX01 with a connector for everybody that is slow to nobody, and a relay for
 * 192.168.5.10 and fd00:5::10.
 */
final class SimulatedServer implements Closeable {

    static final Server EX01 = Built.server("EX01", ExchangeVersion.V2019, "10.1.1.1", "fd00:a::1");
    static final Address RELAYED = Built.address("192.168.5.10");

    private final Simulation simulation;
    private final List<Connector> connectors;
    private final List<String> log = new CopyOnWriteArrayList<>();

    private SimulatedServer(List<Connector> connectors, SimulationOptions base) throws IOException {
        this.connectors = connectors;
        SimulationOptions options = new SimulationOptions(
                base.listen(),
                base.standIns(),
                base.limited(),
                base.steady(),
                base.account(),
                base.maildir(),
                Optional.of(log::add),
                base.clock());
        Organization organization = Built.accepting("contoso.com");
        simulation = Simulation.start(Built.model(organization, List.of(EX01), connectors), options);
    }

    static SimulationOptions options() {
        SimulationOptions usual = SimulationOptions.usual(Clock.systemUTC());
        return new SimulationOptions(
                Map.of(),
                Map.of(Built.address("127.0.0.2"), RELAYED),
                true,
                false,
                Optional.of(new Secret("kate", "secret")),
                Optional.empty(),
                Optional.empty(),
                usual.clock());
    }

    /** With these settings on the connector for everybody, such as {@code MaxProtocolErrors=2}. */
    static SimulatedServer start(String... settings) throws IOException {
        return start(options(), settings);
    }

    static SimulatedServer start(SimulationOptions options, String... settings) throws IOException {
        Connector everybody =
                Built.connector(EX01, "Everybody", List.of("0.0.0.0:25", "[::]:25"), List.of("0.0.0.0/0", "::/0"));
        List<String> all = new ArrayList<>(List.of("TarpitInterval=00:00:00", "ProtocolLoggingLevel=Verbose"));
        all.addAll(List.of(settings));
        for (String setting : all) {
            everybody = with(everybody, setting);
        }
        Connector relay = Built.relaying(Built.connector(
                EX01, "Relay", List.of("0.0.0.0:25", "[::]:25"), List.of("192.168.5.10", "fd00:5::10")));
        return new SimulatedServer(List.of(everybody, with(relay, "ProtocolLoggingLevel=Verbose")), options);
    }

    static SimulatedServer of(List<Connector> connectors, SimulationOptions options) throws IOException {
        return new SimulatedServer(connectors, options);
    }

    static Connector with(Connector connector, String setting) {
        String name = setting.substring(0, setting.indexOf('='));
        for (Parameter parameter : Parameter.values()) {
            if (parameter.cmdletName().equals(name)) {
                try {
                    return Built.with(
                            connector,
                            parameter,
                            SettingText.read(parameter.type(), setting.substring(name.length() + 1)));
                } catch (InvalidText e) {
                    throw new IllegalArgumentException(setting, e);
                }
            }
        }
        throw new IllegalArgumentException(setting);
    }

    Connector connector(String name) {
        return connectors.stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    Simulation simulation() {
        return simulation;
    }

    /** Lines of the protocol log. */
    List<String> log() {
        return List.copyOf(log);
    }

    InetSocketAddress at() {
        return simulation.endpoints().get(0).at();
    }

    /** Connects from 127.0.0.1. */
    Client client() throws IOException {
        return client("127.0.0.1");
    }

    Client client(String source) throws IOException {
        Socket socket = new Socket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getByName(source), 0));
        socket.connect(at(), 5_000);
        return new Client(socket);
    }

    Client client(Address standsFor, InetSocketAddress at) throws IOException {
        return new Client(simulation
                .dialler(standsFor)
                .dial(at.getAddress().getHostAddress(), at.getPort(), Duration.ofSeconds(5)));
    }

    @Override
    public void close() {
        simulation.close();
    }

    /** A client that says and hears lines. */
    static final class Client implements Closeable {
        private final Socket socket;
        private final InputStream in;

        Client(Socket socket) throws IOException {
            this.socket = socket;
            this.in = socket.getInputStream();
            socket.setSoTimeout(20_000);
        }

        Socket socket() {
            return socket;
        }

        void send(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        }

        /** A whole reply, lines joined; empty at the end of the connection. */
        String hear() throws IOException {
            StringBuilder reply = new StringBuilder();
            String line;
            do {
                line = line();
                reply.append(reply.isEmpty() ? "" : "\n").append(line);
            } while (line.length() > 3 && line.charAt(3) == '-');
            return reply.toString();
        }

        String ask(String command) throws IOException {
            send(command + "\r\n");
            return hear();
        }

        /** Whether the server closed, and said nothing before. */
        boolean isClosed() throws IOException {
            return in.read() < 0;
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            int c = in.read();
            while (c >= 0 && c != '\n') {
                line.append(c == '\r' ? "" : String.valueOf((char) c));
                c = in.read();
            }
            return line.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
