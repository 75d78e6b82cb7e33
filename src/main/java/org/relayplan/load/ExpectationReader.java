package org.relayplan.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;
import org.relayplan.model.Expectation;
import org.relayplan.model.Server;
import org.relayplan.model.Sources;
import org.relayplan.model.Target;

/** Reads what must hold of the answers to some sources. */
final class ExpectationReader {

    private static final Shape SHAPE = new Shape(
            "an expectation", List.of("name", "from"), List.of("except", "to", "relay", "submit", "connector"));

    private final Faults faults;
    private final Scalars scalars;
    private final SourcesReader sources;
    private final Servers servers;
    private final Optional<List<Connector>> connectors;

    /**
     * A reader.
     *
     * @param connectors every connector there is; empty if some could not be read
     */
    ExpectationReader(Faults faults, SourcesReader sources, Servers servers, Optional<List<Connector>> connectors) {
        this.faults = faults;
        this.scalars = new Scalars(faults);
        this.sources = sources;
        this.servers = servers;
        this.connectors = connectors;
    }

    /** The expectation; empty, with faults, if anything about it is wrong. */
    Optional<Expectation> read(Node node) {
        if (!SHAPE.fits(node, faults)) {
            return Optional.empty();
        }
        int before = faults.size();
        Optional<String> name = scalars.text(node, "name", "a name for the expectation");
        Optional<Sources> from = from(node);
        List<Target> to = to(node);
        Optional<Boolean> relay = scalars.truth(node, "relay");
        Optional<Boolean> submit = scalars.truth(node, "submit");
        Optional<String> connector = connector(node, to);
        if (node.member("relay").isEmpty()
                && node.member("submit").isEmpty()
                && node.member("connector").isEmpty()) {
            faults.add(node.place(), "This expects nothing; an expectation has relay, submit or connector.");
        }
        if (faults.size() > before || name.isEmpty() || from.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Expectation(name.get(), from.get(), to, relay, submit, connector));
    }

    /** The connector that must answer, which must exist somewhere in what the expectation is about. */
    private Optional<String> connector(Node node, List<Target> to) {
        Optional<String> name = scalars.text(node, "connector", "the name of a connector");
        if (name.isEmpty() || connectors.isEmpty()) {
            return name;
        }
        List<String> names = new ArrayList<>();
        for (Connector connector : connectors.get()) {
            if (to.isEmpty() || isTarget(connector, to)) {
                if (connector.name().equalsIgnoreCase(name.get())) {
                    return name;
                }
                if (!names.contains(connector.name())) {
                    names.add(connector.name());
                }
            }
        }
        faults.add(
                node.member("connector").orElseThrow().value().place(),
                "There is no connector " + Sentence.quote(name.get()) + " there"
                        + Sentence.near(name.get(), names, "connectors"));
        return Optional.empty();
    }

    private static boolean isTarget(Connector connector, List<Target> to) {
        for (Target target : to) {
            if (target.server().equals(connector.server())) {
                return true;
            }
        }
        return false;
    }

    private Optional<Sources> from(Node node) {
        Optional<Member> member = node.member("from");
        if (member.isEmpty()) {
            return Optional.empty();
        }
        Optional<Sources> from = sources.read(member.get().value());
        Optional<Member> except = node.member("except");
        if (except.isEmpty()) {
            return from;
        }
        Optional<Sources> less = sources.read(except.get().value());
        if (from.isEmpty() || less.isEmpty()) {
            return Optional.empty();
        }
        AddressSet rest = from.get().addresses().minus(less.get().addresses());
        if (rest.isEmpty()) {
            faults.add(except.get().value().place(), "Nothing of from is left, so the expectation would say nothing.");
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>(from.get().texts());
        for (String text : less.get().texts()) {
            texts.add("except " + text);
        }
        return Optional.of(new Sources(texts, rest, from.get().builtIn()));
    }

    private List<Target> to(Node node) {
        Optional<Member> member = node.member("to");
        if (member.isEmpty()) {
            return List.of();
        }
        Node value = member.get().value();
        if (value.is(Kind.ARRAY) && value.elements().isEmpty()) {
            faults.add(value.place(), "An empty list names no server; leave \"to\" out for every server and port.");
        }
        List<Target> targets = new ArrayList<>();
        for (Node entry : value.is(Kind.ARRAY) ? value.elements() : List.of(value)) {
            if (entry.is(Kind.TEXT)) {
                target(entry, targets);
            } else {
                scalars.refuse(entry, "a server or @group, with or without a port, such as \"EX01:25\"");
            }
        }
        return targets;
    }

    private void target(Node entry, List<Target> targets) {
        String text = entry.text();
        int colon = text.indexOf(':');
        OptionalInt port = OptionalInt.empty();
        if (colon >= 0) {
            int number = port(text.substring(colon + 1));
            if (number == 0) {
                faults.add(
                        entry.place(),
                        "Behind the colon stands a port, a number from 1 to 65535, such as \"EX01:25\".");
                return;
            }
            port = OptionalInt.of(number);
        }
        for (Server server : servers.named(colon < 0 ? text : text.substring(0, colon), entry)) {
            Target target = new Target(server.name(), port);
            if (!isAmong(target, targets)) {
                targets.add(target);
            }
        }
    }

    private static boolean isAmong(Target target, List<Target> targets) {
        for (Target known : targets) {
            if (known.server().equals(target.server()) && known.port().equals(target.port())) {
                return true;
            }
        }
        return false;
    }

    /** The port, or 0. */
    private static int port(String digits) {
        int port = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9 || port > 65535) {
                return 0;
            }
            port = port * 10 + digit;
        }
        return port > 65535 ? 0 : port;
    }
}
