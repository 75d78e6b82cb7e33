package org.relayplan.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.relayplan.model.Connector;
import org.relayplan.model.ExchangeVersion;
import org.relayplan.model.Model;
import org.relayplan.model.Server;

/** What servers share because they are alike is only shared if they are: a neighbour changes nobody's answers. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class SharingProperties {

    private static final Server OTHER = Built.server("EX02", ExchangeVersion.V2019, "10.1.1.1", "10.1.1.3", "fd00::1");

    /** Ways in which the second server differs in one point from the first. */
    private enum Difference {
        NONE,
        SERVICE,
        SPELLING,
        BINDING,
        RANGE,
        ORDER,
        RIGHTS
    }

    @Provide
    Arbitrary<World> worlds() {
        return World.worlds();
    }

    @Property
    void a_server_that_is_nearly_alike_changes_no_answer(
            @ForAll("worlds") World world, @ForAll Difference difference, @ForAll @IntRange(max = 4) int at) {
        World changed = changed(world, difference, at % world.connectors().size());
        Model first = world.model();
        Model second = changed.model();
        List<Connector> connectors = new ArrayList<>(first.connectors());
        for (Connector connector : second.connectors()) {
            connectors.add(on(OTHER, connector));
        }
        Analysis both = new Analysis(Built.model(first.organization(), List.of(World.server(), OTHER), connectors));
        assertEquals(told(new Analysis(first), World.server()), told(both, World.server()));
        assertEquals(told(new Analysis(second), World.server()), told(both, OTHER));
    }

    private static World changed(World world, Difference difference, int at) {
        List<World.Plug> plugs = new ArrayList<>(world.connectors());
        World.Plug plug = plugs.get(at);
        List<World.Span> ranges = new ArrayList<>(plug.ranges());
        List<String> bindings = new ArrayList<>(plug.bindings());
        boolean hub = plug.hub();
        boolean relays = plug.relays();
        switch (difference) {
            case SERVICE -> hub = !hub;
            case RIGHTS -> relays = !relays;
            // From low to high even a bare 0.0.0.0 is one address for sure.
            case SPELLING -> ranges.replaceAll(range -> range.spelled(-1));
            case RANGE -> {
                if (!ranges.isEmpty()) {
                    ranges.remove(0);
                }
            }
            case BINDING -> bindings.replaceAll(binding -> binding.replace("0.0.0.0", "10.1.1.1"));
            default -> {}
        }
        plugs.set(
                at,
                new World.Plug(
                        plug.enabled(),
                        hub,
                        relays,
                        bindings.stream().distinct().toList(),
                        ranges));
        if (difference == Difference.ORDER) {
            java.util.Collections.reverse(plugs);
        }
        return new World(plugs, world.measured());
    }

    private static Connector on(Server server, Connector c) {
        return new Connector(
                server.name(),
                c.name(),
                c.role(),
                c.origin(),
                c.usage(),
                c.purpose(),
                c.owner(),
                c.bindings(),
                c.remoteIPRanges(),
                c.authMechanism(),
                c.permissionGroups(),
                c.extendedRights(),
                c.settings(),
                c.suppress());
    }

    private static List<String> told(Analysis analysis, Server server) {
        List<String> told = new ArrayList<>();
        for (Listener listener : analysis.listeners(server)) {
            for (Segment segment : analysis.segments(listener).all()) {
                Answer answer = segment.answer();
                StringBuilder names = new StringBuilder();
                for (Connector connector : answer.connectors()) {
                    assertEquals(server.name(), connector.server());
                    names.append(' ').append(connector.name());
                }
                told.add(listener.local() + " " + segment.addresses() + names + " " + answer.mayBeRefused() + " "
                        + answer.may() + " " + answer.worst());
            }
        }
        for (Connector connector : analysis.connectors(server)) {
            Reach reach = analysis.reach(connector);
            told.add(connector.name() + " " + reach.surely() + " / " + reach.perhaps() + " / " + reach.all());
        }
        return told;
    }
}
