package org.relayplan.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.relayplan.analysis.Analysis;
import org.relayplan.analysis.Listener;
import org.relayplan.model.Address;
import org.relayplan.model.Binding;
import org.relayplan.model.Connector;
import org.relayplan.model.LocalEnd;
import org.relayplan.model.Model;
import org.relayplan.model.Server;
import org.relayplan.source.Visible;
import org.relayplan.verify.Endpoint;

/**
 * Which servers are dialled, and how: those that {@code --endpoint} names, or else port 25 of every server and each
 * other port where the model states a connector of its own.
 */
final class Endpoints {

    private static final String FORM = "--endpoint takes SERVER[/ADDRESS][:PORT][=HOST:PORT]";

    private final Model model;
    private final Analysis analysis;
    private final List<String> unknown = new ArrayList<>();

    Endpoints(Model model) {
        this.model = model;
        this.analysis = new Analysis(model);
    }

    /** What was asked for. */
    List<Endpoint> of(List<String> texts) throws UsageFault {
        List<Endpoint> endpoints = new ArrayList<>();
        for (String text : texts) {
            endpoints.addAll(read(text));
        }
        if (texts.isEmpty()) {
            for (Server server : model.servers()) {
                endpoints.addAll(usual(server));
            }
            if (endpoints.isEmpty()) {
                throw new UsageFault(
                        "The model gives no server an address or a full name to dial; name one with --endpoint.");
            }
        }
        return endpoints;
    }

    /** Servers that nobody can dial, for the model gives them neither address nor full name. */
    List<String> unknown() {
        return List.copyOf(unknown);
    }

    private List<Endpoint> usual(Server server) {
        TreeSet<Integer> ports = new TreeSet<>();
        ports.add(LocalEnd.SMTP);
        for (Connector connector : analysis.connectors(server)) {
            if (!connector.isDefault()) {
                connector.bindings().forEach(binding -> ports.add(binding.port()));
            }
        }
        List<Endpoint> endpoints = new ArrayList<>();
        for (int port : ports) {
            for (Binding local : locals(server, port)) {
                endpoints.add(new Endpoint(server, local, local.address().toString(), port));
            }
        }
        if (endpoints.isEmpty()) {
            unknown.add(server.name());
        }
        return endpoints;
    }

    /** The server's own addresses and those that bindings name; 0.0.0.0 can't be dialled. */
    private List<Binding> locals(Server server, int port) {
        Map<Address, Binding> locals = new LinkedHashMap<>();
        for (Address address : server.addresses()) {
            locals.put(address, new Binding(address, port));
        }
        for (Listener listener : analysis.listeners(server)) {
            if (listener.local().port() == port && !listener.local().isAny()) {
                locals.put(listener.local().address(), listener.local());
            }
        }
        return List.copyOf(locals.values());
    }

    private List<Endpoint> read(String text) throws UsageFault {
        int equals = text.indexOf('=');
        Toward toward = Toward.read("--endpoint", equals < 0 ? text : text.substring(0, equals), model);
        int port = toward.local().port();
        if (equals < 0) {
            return toward.local().address().isPresent()
                    ? List.of(endpoint(toward, toward.local().address().get().toString(), port))
                    : all(toward, port);
        }
        String target = text.substring(equals + 1);
        int colon = target.lastIndexOf(':');
        String host = colon < 0 ? "" : target.substring(0, colon);
        if (host.startsWith("[") && host.endsWith("]")) {
            host = host.substring(1, host.length() - 1);
        }
        Optional<Integer> dialled = colon < 0 ? Optional.empty() : port(target.substring(colon + 1));
        if (host.isEmpty() || dialled.isEmpty()) {
            throw new UsageFault(FORM + ", not " + Visible.text(text) + ".");
        }
        return List.of(endpoint(toward, host, dialled.get()));
    }

    private List<Endpoint> all(Toward toward, int port) throws UsageFault {
        List<Endpoint> endpoints = new ArrayList<>();
        for (Binding local : locals(toward.server(), port)) {
            endpoints.add(new Endpoint(toward.server(), local, local.address().toString(), port));
        }
        if (endpoints.isEmpty() && toward.server().fqdn().isPresent()) {
            endpoints.add(endpoint(toward, toward.server().fqdn().get(), port));
        }
        if (endpoints.isEmpty()) {
            throw new UsageFault(
                    "The model gives " + Visible.text(toward.server().name())
                            + " neither address nor full name to dial; say --endpoint "
                            + Visible.text(toward.server().name()) + ":" + port + "=HOST:" + port + ".");
        }
        return endpoints;
    }

    private Endpoint endpoint(Toward toward, String host, int dialled) {
        int port = toward.local().port();
        Binding local = toward.local().address().isPresent()
                ? new Binding(toward.local().address().get(), port)
                : locals(toward.server(), port).stream()
                        .findFirst()
                        .orElse(new Binding(org.relayplan.model.AddressFamily.IPV4.any(), port));
        return new Endpoint(toward.server(), local, host, dialled);
    }

    private static Optional<Integer> port(String text) {
        try {
            int port = Integer.parseInt(text);
            return port > 0 && port < 65_536 ? Optional.of(port) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
