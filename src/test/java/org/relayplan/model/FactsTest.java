package org.relayplan.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The tables in the code say what the tables of facts say. */
class FactsTest {

    @Test
    void parameters_are_those_of_the_cmdlets() throws InvalidText {
        List<String> names = new ArrayList<>();
        for (Map<String, Object> row : Facts.table("parameters")) {
            String name = row.get("name").toString();
            names.add(name);
            Parameter parameter = parameter(name);
            List<String> versions = new ArrayList<>();
            for (ExchangeVersion version : ExchangeVersion.values()) {
                if (parameter.versions().contains(version)) {
                    versions.add(version.text());
                }
            }
            assertEquals(Facts.texts(row, "versions"), versions, name);
            assertEquals(row.get("reserved"), parameter.reserved(), name);
            assertEquals(row.get("onNew").equals(true) && row.get("reserved").equals(false), parameter.onNew(), name);
            assertEquals(type(row), type(parameter.type()), name);
            if (row.containsKey("mailbox")) {
                assertEquals(value(parameter, row.get("mailbox")), parameter.standard(false), name);
                assertEquals(value(parameter, row.get("edge")), parameter.standard(true), name);
            }
        }
        List<String> known = new ArrayList<>();
        for (Parameter parameter : Parameter.values()) {
            known.add(parameter.cmdletName());
            assertEquals(parameter.cmdletName().substring(1), parameter.text().substring(1));
            assertTrue(Character.isLowerCase(parameter.text().charAt(0)), parameter.text());
        }
        assertEquals(names, known);
    }

    private static Parameter parameter(String name) {
        return Named.find(Parameter.class, name).orElseThrow(() -> new AssertionError("no parameter " + name));
    }

    private static Optional<SettingValue> value(Parameter parameter, Object cell) throws InvalidText {
        if (cell == null) {
            return Optional.of(new SettingValue.NullValue());
        }
        String text = cell instanceof List<?> ? "" : cell.toString();
        return Optional.of(SettingText.read(parameter.type(), text));
    }

    /** The type of a row and its limits, in the words of {@link #type(ParameterType)}. */
    private static String type(Map<String, Object> row) {
        String type = row.get("type").toString();
        String limits = " " + row.get("min") + ".." + row.get("max");
        return switch (type) {
            case "Boolean" -> "boolean";
            case "Int32" -> "number" + limits;
            case "Unlimited<Int32>" -> "number or unlimited" + limits;
            case "ByteQuantifiedSize" -> "size" + limits;
            case "EnhancedTimeSpan" -> "time span";
            case "String", "Fqdn", "SmtpX509Identifier", "AcceptedDomainIdParameter" -> "text";
            case "MultiValuedProperty<SmtpReceiveDomainCapabilities>" -> "list";
            case "ServerRole",
                    "AuthMechanisms (flags)",
                    "PermissionGroups (flags)",
                    "MultiValuedProperty<IPBinding>",
                    "MultiValuedProperty<IPRange>" -> "own";
            default -> Facts.texts(row, "enum").toString();
        };
    }

    private static String type(ParameterType type) {
        if (type instanceof ParameterType.NumberType number) {
            return "number" + (number.orUnlimited() ? " or unlimited " : " ") + number.min() + ".." + number.max();
        }
        if (type instanceof ParameterType.SizeType size) {
            return "size " + size.min() + ".." + size.max();
        }
        if (type instanceof ParameterType.ChoiceType choice) {
            return choice.choices().toString();
        }
        if (type instanceof ParameterType.BooleanType) {
            return "boolean";
        }
        if (type instanceof ParameterType.TimeSpanType) {
            return "time span";
        }
        if (type instanceof ParameterType.ListType) {
            return "list";
        }
        return type instanceof ParameterType.TextType ? "text" : "own";
    }

    @Test
    void groups_grant_what_the_pages_say_and_nothing_else() {
        int granted = 0;
        for (Map<String, Object> row : Facts.table("permission-groups")) {
            PermissionGroup group = Named.find(
                            PermissionGroup.class, row.get("group").toString())
                    .orElseThrow();
            WellKnownPrincipal user =
                    Principal.of(row.get("user").toString()).known().orElseThrow();
            assertEquals(row.get("sid") == null ? "" : row.get("sid"), user.sid());
            Set<String> allowed = new TreeSet<>();
            Set<String> denied = new TreeSet<>();
            for (ExtendedRight right : ExtendedRight.values()) {
                if (GroupRights.allows(group, user, right)) {
                    allowed.add(right.text());
                }
                if (GroupRights.denies(group, user, right)) {
                    denied.add(right.text());
                }
            }
            assertEquals(
                    new TreeSet<>(Facts.texts(row, "allow")),
                    allowed,
                    row.get("user").toString());
            assertEquals(
                    new TreeSet<>(Facts.texts(row, "deny")),
                    denied,
                    row.get("user").toString());
            granted += allowed.size() + denied.size();
        }
        int all = 0;
        for (PermissionGroup group : PermissionGroup.values()) {
            for (WellKnownPrincipal user : WellKnownPrincipal.values()) {
                for (ExtendedRight right : ExtendedRight.values()) {
                    all += (GroupRights.allows(group, user, right) ? 1 : 0)
                            + (GroupRights.denies(group, user, right) ? 1 : 0);
                }
            }
        }
        assertEquals(granted, all, "rights in the code that no row has");
    }

    @Test
    void usages_give_what_the_page_says() {
        List<String> names = new ArrayList<>();
        for (Map<String, Object> row : Facts.table("usage-types")) {
            String name = row.get("name").toString();
            names.add(name);
            Usage usage = Named.find(Usage.class, name).orElseThrow();
            assertEquals(words(row, "authMechanism"), texts(UsageDefaults.authMechanism(usage)), name);
            assertEquals(words(row, "permissionGroups"), texts(UsageDefaults.permissionGroups(usage, false)), name);
            if (row.get("edge").equals(true)) {
                String column = row.containsKey("permissionGroupsEdge") ? "permissionGroupsEdge" : "permissionGroups";
                assertEquals(words(row, column), texts(UsageDefaults.permissionGroups(usage, true)), name);
            }
            List<String> bindings = new ArrayList<>();
            UsageDefaults.bindings(usage).orElse(List.of()).forEach(binding -> bindings.add(binding.toString()));
            assertEquals(Facts.texts(row, "defaultBindings"), bindings, name);
            List<String> ranges = new ArrayList<>();
            UsageDefaults.remoteIPRanges(usage).orElse(List.of()).forEach(range -> ranges.add(range.text()));
            assertEquals(Facts.texts(row, "defaultRemoteIPRanges"), ranges, name);
            List<String> forbidden = Facts.texts(row, "forbidden");
            assertEquals(forbidden.contains("Bindings"), UsageDefaults.refusesBindings(usage), name);
            assertEquals(forbidden.contains("RemoteIPRanges"), UsageDefaults.refusesRemoteIPRanges(usage), name);
            List<String> required = Facts.texts(row, "required");
            assertEquals(
                    required.contains("Bindings"), UsageDefaults.bindings(usage).isEmpty(), name);
            assertEquals(
                    required.contains("RemoteIPRanges"),
                    UsageDefaults.remoteIPRanges(usage).isEmpty(),
                    name);
        }
        assertEquals(new TreeSet<>(Named.texts(Usage.class)), new TreeSet<>(names));
    }

    static Set<String> texts(Collection<? extends Named> values) {
        Set<String> texts = new TreeSet<>();
        values.forEach(value -> texts.add(value.text()));
        return texts;
    }

    private static Set<String> words(Map<String, Object> row, String column) {
        Set<String> words = new TreeSet<>(Facts.texts(row, column));
        words.remove("None");
        return words;
    }

    @Test
    void setup_makes_the_connectors_of_the_table_on_each_version_and_no_other() throws InvalidText {
        for (ExchangeVersion version : ExchangeVersion.values()) {
            for (boolean edge : new boolean[] {false, true}) {
                Server server = server(version, edge);
                Set<String> expected = new TreeSet<>();
                for (Map<String, Object> row : Facts.table("default-connectors")) {
                    if (row.get("edge").equals(edge)
                            && Facts.texts(row, "versions").contains(version.text())) {
                        String name = row.get("name").toString().replace("{server}", server.name());
                        expected.add(name);
                        compare(row, connector(server, name));
                    }
                }
                assertEquals(expected, new TreeSet<>(StockConnectors.names(server)), version.text());
            }
        }
    }

    private static Server server(ExchangeVersion version, boolean edge) {
        Set<ServerRole> roles = switch (version) {
            case V2010 -> EnumSet.of(ServerRole.HUB_TRANSPORT, ServerRole.MAILBOX);
            case V2013 -> EnumSet.of(ServerRole.CLIENT_ACCESS, ServerRole.MAILBOX);
            default -> EnumSet.of(ServerRole.MAILBOX);
        };
        return new Server(
                "EX01",
                Optional.of("ex01.contoso.com"),
                edge ? EnumSet.of(ServerRole.EDGE) : roles,
                version,
                List.of(),
                Optional.empty(),
                List.of());
    }

    private static Connector connector(Server server, String name) {
        for (Connector connector : StockConnectors.all(server)) {
            if (connector.name().equals(name)) {
                return connector;
            }
        }
        throw new AssertionError("setup makes no " + name);
    }

    private static void compare(Map<String, Object> row, Connector connector) throws InvalidText {
        String name = connector.name();
        Set<String> bindings = new TreeSet<>();
        Set<String> ports = new TreeSet<>();
        connector.bindings().forEach(binding -> bindings.add(binding.toString()));
        connector.bindings().forEach(binding -> ports.add(Integer.toString(binding.port())));
        Set<String> ranges = new TreeSet<>();
        connector.remoteIPRanges().forEach(range -> ranges.add(range.text()));
        for (Map.Entry<String, Object> cell : row.entrySet()) {
            String column = cell.getKey();
            switch (column) {
                case "name", "edge", "versions" -> {}
                case "transportRole" ->
                    assertEquals(
                            cell.getValue() == null ? "" : cell.getValue(),
                            connector.role().text(),
                            name);
                case "bindings" -> assertEquals(new TreeSet<>(Facts.texts(row, column)), bindings, name);
                case "ports" -> assertEquals(new TreeSet<>(Facts.texts(row, column)), ports, name);
                case "remoteIPRanges" -> assertEquals(new TreeSet<>(Facts.texts(row, column)), ranges, name);
                case "authMechanism" -> assertEquals(words(row, column), texts(connector.authMechanism()), name);
                case "permissionGroups" -> assertEquals(words(row, column), texts(connector.permissionGroups()), name);
                default -> {
                    Parameter parameter = Named.find(Parameter.class, column).orElseThrow();
                    // A setting that the release doesn't know is absent, whatever a later one has.
                    if (connector.settings().values().containsKey(parameter)) {
                        assertEquals(
                                value(parameter, cell.getValue()).orElseThrow(),
                                connector.settings().get(parameter),
                                name + " " + column);
                    }
                }
            }
        }
        assertEquals(Origin.SETUP, connector.origin());
        assertTrue(connector.enabled());
        assertEquals(ExtendedRights.NONE, connector.extendedRights());
    }
}
