package org.relayplan.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.relayplan.AnyModel;
import org.relayplan.check.Rule;
import org.relayplan.load.Faults;
import org.relayplan.load.Input;
import org.relayplan.load.ModelLoader;
import org.relayplan.model.Connector;
import org.relayplan.model.ExtendedRight;
import org.relayplan.model.GroupRights;
import org.relayplan.model.Model;
import org.relayplan.model.Parameter;
import org.relayplan.model.PermissionGroup;
import org.relayplan.model.RightsEntry;
import org.relayplan.model.Server;
import org.relayplan.model.SettingValue;
import org.relayplan.model.WellKnownPrincipal;
import org.relayplan.plan.Plan;
import org.relayplan.powershell.Session;
import org.relayplan.report.ModelJson;
import org.relayplan.rules.StigProfile;
import org.relayplan.source.FaultyInput;

/**
 * A model is written as a script, run on fake servers, exported, imported, written and read: what Exchange stores is
 * the same as in the beginning. What it doesn't store, README's reference lists.
 */
class RoundTripProperties {

    static final Set<String> RULES = rules();

    private record Text(String name, byte[] bytes) implements Input {
        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }

    private static Set<String> rules() {
        Set<String> ids = new LinkedHashSet<>();
        for (Rule rule : StigProfile.withCatalogue()) {
            ids.add(rule.id());
        }
        return ids;
    }

    private static Model load(List<Input> inputs) {
        try {
            return new ModelLoader(RULES, new Faults(), false).load(inputs).model();
        } catch (FaultyInput e) {
            throw new AssertionError(e.faults().toString(), e);
        }
    }

    @Property
    void what_exchange_stores_comes_back_as_it_was_planned(@ForAll long seed, @ForAll long form) throws IOException {
        Model planned =
                load(List.of(new Text("model.json", new AnyModel(seed, 2).json().getBytes(StandardCharsets.UTF_8))));
        Assume.that(!planned.connectors().isEmpty());
        FakeExchange exchange = new FakeExchange(planned, Accounts.ENGLISH);
        installSetup(planned, exchange);
        for (ScriptFile script : Scripts.write(Plan.ofNew(planned), ScriptForm.PLAIN, List.of())) {
            List<String> shown =
                    Session.runToTheEnd(script.text(), exchange, new TreeMap<>(String.CASE_INSENSITIVE_ORDER)).shown;
            assertFalse(shown.stream().anyMatch(line -> line.startsWith("error: ")), shown::toString);
        }
        List<Input> exports = new ArrayList<>();
        for (String export : FakeExport.of(planned, exchange, form)) {
            exports.add(new Text("export" + exports.size() + ".xml", export.getBytes(StandardCharsets.UTF_8)));
        }
        Model imported = load(exports);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        ModelJson.of(imported, true).writeTo(written);
        Model again = load(List.of(new Text("again.json", written.toByteArray())));
        List<String> lost = stored(planned);
        lost.removeAll(stored(imported));
        List<String> gained = stored(imported);
        gained.removeAll(stored(planned));
        assertEquals(List.of(), lost, () -> "lost, and instead " + gained);
        assertEquals(List.of(), gained, "gained");
        assertEquals(imported, again);
    }

    /** What a script doesn't touch: the rights that somebody gave on connectors of setup. */
    private static void installSetup(Model model, FakeExchange exchange) {
        for (Connector connector : model.connectors()) {
            if (connector.isDefault()) {
                FakeConnector live = exchange.connector(connector.identity());
                for (RightsEntry entry : connector.extendedRights().entries()) {
                    for (ExtendedRight right : entry.rights()) {
                        String user = entry.user()
                                .known()
                                .map(WellKnownPrincipal::principalName)
                                .orElse(entry.user().text());
                        FakeConnector.Ace ace =
                                new FakeConnector.Ace(user, right.text(), entry.deny(), entry.inherited());
                        if (entry.absent()) {
                            live.remove(ace);
                        } else {
                            live.own.add(ace);
                        }
                    }
                }
            }
        }
    }

    /**
     * A line for everything that a server stores, defaults filled in, lists without order. Who made a connector that
     * bears a name of setup's isn't stored.
     */
    private static List<String> stored(Model model) {
        List<String> lines = new ArrayList<>();
        for (Server server : model.servers()) {
            if (model.connectorsOf(server).isEmpty()) {
                // Left out, for nobody can tell whether it has none or they weren't exported.
                continue;
            }
            lines.add("server " + server.name() + " " + server.fqdn() + " " + server.version() + " " + server.roles()
                    + " " + server.addresses());
        }
        for (Connector connector : model.connectors()) {
            Server server = model.server(connector.server()).orElseThrow();
            String who = connector.identity() + " ";
            lines.add(who + connector.role() + " " + new TreeSet<>(connector.bindings()));
            Set<String> ranges = new TreeSet<>();
            connector.remoteIPRanges().forEach(range -> ranges.add(range.text()));
            lines.add(who + ranges);
            Set<PermissionGroup> groups = new TreeSet<>(connector.permissionGroups());
            groups.remove(PermissionGroup.CUSTOM);
            lines.add(who + new TreeSet<>(connector.authMechanism()) + groups);
            lines.add(who + rights(connector));
            for (Parameter parameter : Parameter.values()) {
                boolean plain = !parameter.isOwn() || parameter == Parameter.ENABLED;
                if (plain && !parameter.reserved() && parameter.versions().contains(server.version())) {
                    SettingValue value = connector.settings().get(parameter);
                    Object shown = value instanceof SettingValue.ListValue list ? new TreeSet<>(list.values()) : value;
                    lines.add(who + parameter + " " + shown);
                }
            }
        }
        model.organization().acceptedDomains().forEach(domain -> lines.add(domain.toString()));
        lines.sort(null);
        return lines;
    }

    /** What the list of a connector says, each entry by itself; inherited ones of planned connectors are no plan. */
    private static Set<String> rights(Connector connector) {
        Set<String> rights = new TreeSet<>();
        for (PermissionGroup group : connector.permissionGroups()) {
            for (WellKnownPrincipal user : WellKnownPrincipal.values()) {
                GroupRights.of(group, user).forEach(right -> rights.add(line(user.principalName(), false, right)));
            }
        }
        for (RightsEntry entry : connector.extendedRights().entries()) {
            String user = entry.user()
                    .known()
                    .map(WellKnownPrincipal::principalName)
                    .orElse(entry.user().text().toLowerCase(Locale.ROOT));
            for (ExtendedRight right : entry.rights()) {
                if (entry.absent()) {
                    rights.remove(line(user, false, right));
                } else if (!entry.inherited() || connector.isDefault()) {
                    rights.add(line(user, entry.deny(), right) + (entry.inherited() ? " inherited" : ""));
                }
            }
        }
        return rights;
    }

    private static String line(String user, boolean deny, ExtendedRight right) {
        return user + (deny ? " not " : " ") + right.text();
    }
}
