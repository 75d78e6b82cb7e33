package org.relayplan.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.relayplan.AnyModel;
import org.relayplan.diff.ConnectorValues;
import org.relayplan.load.Faults;
import org.relayplan.load.Input;
import org.relayplan.load.ModelLoader;
import org.relayplan.model.Connector;
import org.relayplan.model.Model;
import org.relayplan.model.Origin;
import org.relayplan.model.Parameter;
import org.relayplan.model.RemoteRange;
import org.relayplan.model.RightsEntry;
import org.relayplan.model.Server;
import org.relayplan.model.SettingValue;
import org.relayplan.model.StockConnectors;
import org.relayplan.plan.ChangePlan;

/**
 * Changes between two models in which anything may stand that a model can say: what the wanted one states holds in the
 * end, what it leaves out is as it was, and the scripts lead there and back.
 */
class AnyChangeProperties {

    private record Text(byte[] bytes) implements Input {
        @Override
        public String name() {
            return "model.json";
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }

    @Property(tries = 300)
    void what_is_stated_holds_and_what_is_left_out_stays(
            @ForAll long seed, @ForAll boolean prune, @ForAll boolean groupsSweep) {
        Model wanted = model(seed);
        Optional<Model> other = Optional.empty();
        for (int i = 1; i < 40 && other.isEmpty(); i++) {
            other = Optional.of(model(seed + i)).filter(one -> isSameServer(one, wanted));
        }
        Assume.that(other.isPresent());
        Model live = other.get();
        // Entries of a parent object come back by themselves with a connector, which the fake servers don't play.
        Assume.that(!prune
                || live.connectors().stream()
                        .flatMap(one -> one.extendedRights().entries().stream())
                        .noneMatch(RightsEntry::inherited));
        ChangePlan plan = ChangePlan.between(live, wanted, prune, server -> true);
        Model end = ChangeScriptProperties.end(live, plan);
        assertEnd(live, wanted, end, prune);
        FakeExchange start = FakeExchange.having(live, Accounts.ENGLISH);
        FakeExchange there = FakeExchange.having(end, Accounts.ENGLISH);
        // Settings of both sides together may be what Exchange refuses; the rules say so of the end of the plan.
        Assume.that(start.isLegal() && there.isLegal());
        Assume.that(ChangeScriptProperties.isTaken(plan) && ChangeScriptProperties.isTaken(plan.inverse()));
        for (ScriptForm form : ScriptForm.values()) {
            FakeExchange exchange = FakeExchange.having(live, Accounts.ENGLISH);
            exchange.groupsSweep = groupsSweep;
            String before = ChangeScriptProperties.lines(exchange);
            assertEquals(List.of(), RunbookRunTest.bad(ChangeScriptProperties.run(plan, form, false, exchange)));
            assertSame(ChangeScriptProperties.lines(there), ChangeScriptProperties.lines(exchange), form + " there");
            assertEquals(
                    List.of(), RunbookRunTest.bad(ChangeScriptProperties.run(plan.inverse(), form, true, exchange)));
            assertSame(before, ChangeScriptProperties.lines(exchange), form + " back");
        }
    }

    /** Shows where two long texts differ, not all of them. */
    private static void assertSame(String expected, String found, String what) {
        int at = 0;
        while (at < Math.min(expected.length(), found.length()) && expected.charAt(at) == found.charAt(at)) {
            at++;
        }
        int from = Math.max(0, at - 150);
        assertEquals(
                expected.substring(from, Math.min(expected.length(), at + 100)),
                found.substring(from, Math.min(found.length(), at + 100)),
                what);
    }

    private static void assertEnd(Model live, Model wanted, Model end, boolean prune) {
        Map<String, Connector> before = byName(live);
        Map<String, Connector> goal = byName(wanted);
        Map<String, Connector> after = byName(end);
        Set<String> setup = new HashSet<>();
        for (Server server : wanted.servers()) {
            StockConnectors.names(server).forEach(name -> setup.add(name.toLowerCase(Locale.ROOT)));
        }
        Set<String> names = new HashSet<>(before.keySet());
        if (prune) {
            names.removeIf(name -> !goal.containsKey(name)
                    && !setup.contains(name)
                    && !before.get(name).isDefault());
        }
        goal.forEach((name, connector) -> {
            if (connector.origin() == Origin.STATED && !setup.contains(name)) {
                names.add(name);
            }
        });
        assertEquals(names, after.keySet());
        after.forEach((name, connector) -> {
            Connector found = before.get(name);
            Connector stated = goal.get(name);
            Map<Parameter, SettingValue> values = ConnectorValues.of(connector);
            for (Parameter parameter : values.keySet()) {
                boolean isWanted = stated != null
                        && stated.origin() != Origin.SETUP
                        && !parameter.reserved()
                        && parameter != Parameter.NAME
                        && (found == null || stated.settings().isStated(parameter));
                if (parameter.reserved() && found == null) {
                    continue;
                }
                Connector source = isWanted || found == null ? stated : found;
                assertTrue(
                        comparable(source, parameter).equals(comparable(connector, parameter)),
                        () -> name + " " + parameter + ": " + comparable(source, parameter) + " but "
                                + comparable(connector, parameter));
            }
        });
    }

    private static Object comparable(Connector connector, Parameter parameter) {
        if (parameter == Parameter.REMOTE_IP_RANGES) {
            Set<Object> addresses = new HashSet<>();
            for (RemoteRange range : connector.remoteIPRanges()) {
                addresses.add(range.addresses());
            }
            return addresses;
        }
        SettingValue value = ConnectorValues.of(connector).get(parameter);
        return value instanceof SettingValue.ListValue list
                ? new HashSet<>(list.values())
                : String.valueOf(value).toLowerCase(Locale.ROOT);
    }

    private static Map<String, Connector> byName(Model model) {
        Map<String, Connector> byName = new TreeMap<>();
        model.connectors().forEach(one -> byName.put(one.name().toLowerCase(Locale.ROOT), one));
        return byName;
    }

    private static boolean isSameServer(Model one, Model other) {
        Server a = one.servers().get(0);
        Server b = other.servers().get(0);
        return a.name().equalsIgnoreCase(b.name())
                && a.version() == b.version()
                && a.roles().equals(b.roles())
                && a.fqdn().equals(b.fqdn())
                && !other.connectors().isEmpty();
    }

    private static Model model(long seed) {
        byte[] json = new AnyModel(seed, 1).json().getBytes(StandardCharsets.UTF_8);
        try {
            return new ModelLoader(RoundTripProperties.RULES, new Faults(), false)
                    .load(List.of(new Text(json)))
                    .model();
        } catch (org.relayplan.source.FaultyInput e) {
            throw new AssertionError(e.faults().toString(), e);
        }
    }
}
