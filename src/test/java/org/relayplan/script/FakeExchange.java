package org.relayplan.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.relayplan.diff.ConnectorValues;
import org.relayplan.model.Model;
import org.relayplan.model.Parameter;
import org.relayplan.model.Server;
import org.relayplan.model.Usage;
import org.relayplan.model.UsageDefaults;
import org.relayplan.powershell.Commands;
import org.relayplan.powershell.LiveObject;
import org.relayplan.powershell.PowerShellFault;
import org.relayplan.powershell.Values;

/**
 * Exchange servers as scripts see them: what the cmdlets' pages say they take and refuse, with values printed in the
 * forms of real exports, which are others than those they were given in.
 */
final class FakeExchange implements Commands {

    private static final Set<String> CMDLETS = Set.of(
            "new-receiveconnector",
            "set-receiveconnector",
            "remove-receiveconnector",
            "get-receiveconnector",
            "get-adpermission",
            "add-adpermission",
            "remove-adpermission",
            "get-exchangeserver");
    private static final Set<String> EVERYWHERE = Set.of("confirm", "erroraction", "domaincontroller");

    private final List<Server> servers;
    private final Map<String, FakeConnector> connectors = new LinkedHashMap<>();
    private final Accounts accounts;

    /** Each command that changed something. */
    final List<String> changes = new ArrayList<>();

    /** How many changing commands may still succeed; then they fail. */
    int changesLeft = Integer.MAX_VALUE;

    /** Seconds until a new connector can be read. */
    int replication;

    /** Whether new permission groups write the whole list of rights anew; nobody knows what Exchange does. */
    boolean groupsSweep;

    /** A connector on which commands succeed and nothing changes. */
    String deaf = "";

    private int seconds;

    FakeExchange(Model model, Accounts accounts) {
        this.servers = model.servers();
        this.accounts = accounts;
        model.connectors().stream()
                .filter(connector -> connector.isDefault())
                .forEach(connector -> add(FakeConnector.madeBySetup(connector)));
    }

    /** Servers that have everything the model says. */
    static FakeExchange having(Model model, Accounts accounts) {
        FakeExchange exchange = new FakeExchange(model, accounts);
        exchange.connectors.clear();
        model.connectors().forEach(connector -> exchange.add(FakeConnector.of(connector)));
        return exchange;
    }

    /** Whether everything that stands there is what Exchange takes. */
    boolean isLegal() {
        try {
            for (FakeConnector one : connectors.values()) {
                one.refuse();
                refuseConflict(one);
            }
            return true;
        } catch (PowerShellFault e) {
            return false;
        }
    }

    /** A connector that somebody else made. */
    void adopt(FakeConnector other) {
        add(other);
    }

    FakeConnector connector(String identity) {
        return connectors.get(identity.toLowerCase(Locale.ROOT));
    }

    Set<String> identities() {
        return connectors.keySet();
    }

    /** Everything that can be read, to be compared. */
    String state() {
        StringBuilder state = new StringBuilder();
        connectors.values().forEach(one -> state.append(one).append('\n'));
        return state.toString();
    }

    private void add(FakeConnector connector) {
        connectors.put(connector.identity().toLowerCase(Locale.ROOT), connector);
    }

    @Override
    public boolean has(String name) {
        return CMDLETS.contains(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public List<Object> run(String name, List<Object> input, List<Object> positional, Map<String, Object> named) {
        switch (name.toLowerCase(Locale.ROOT)) {
            case "translate":
                return accounts.translated(Values.text(positional.get(0)));
            case "start-sleep":
                seconds += Integer.parseInt(Values.text(named.get("Seconds")));
                return List.of();
            case "get-exchangeserver":
                return List.of(live("OriginatingServer", "dc01.contoso.com"));
            case "get-receiveconnector":
                return get(positional, named);
            case "new-receiveconnector":
                change(name, named);
                create(named);
                return List.of("what New writes");
            case "set-receiveconnector":
                change(name, named);
                set(target(List.of(), positional, named), named);
                return List.of();
            case "remove-receiveconnector":
                change(name, named);
                if (!Boolean.FALSE.equals(named.get("Confirm"))) {
                    throw new AssertionError("it would ask, and wait for ever");
                }
                connectors.values().remove(target(List.of(), positional, named));
                return List.of();
            case "get-adpermission":
                return permissions(target(input, positional, named), named);
            default:
                change(name, named);
                permit(name.toLowerCase(Locale.ROOT).startsWith("add"), target(input, positional, named), named);
                return List.of();
        }
    }

    private static LiveObject live(String name, Object value) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(name, value);
        return new LiveObject(properties);
    }

    private void change(String name, Map<String, Object> named) {
        // Without it an error is only printed, and the script goes on.
        if (!"Stop".equals(named.get("ErrorAction"))) {
            throw new AssertionError(name + " without -ErrorAction Stop");
        }
        if (changesLeft-- <= 0) {
            throw new PowerShellFault("the connection was lost");
        }
        changes.add(name + " " + named);
    }

    /** Unknown names give everything, as the page of Get-ReceiveConnector warns. */
    private List<Object> get(List<Object> positional, Map<String, Object> named) {
        List<Object> found = new ArrayList<>();
        List<Object> all = new ArrayList<>();
        for (FakeConnector one : connectors.values()) {
            if (one.visibleFrom <= seconds) {
                all.add(one.live());
                boolean isMeant = positional.isEmpty()
                        ? one.server().equalsIgnoreCase(Values.text(named.get("Server")))
                        : one.identity().equalsIgnoreCase(Values.text(positional.get(0)));
                if (isMeant) {
                    found.add(one.live());
                }
            }
        }
        return found.isEmpty() ? all : found;
    }

    private FakeConnector target(List<Object> input, List<Object> positional, Map<String, Object> named) {
        if (input.size() > 1) {
            throw new AssertionError("a change for " + input.size() + " connectors at once");
        }
        Object identity = named.containsKey("Identity")
                ? named.get("Identity")
                : input.isEmpty()
                        ? positional.get(0)
                        : ((LiveObject) input.get(0)).properties().get("Identity");
        for (FakeConnector one : connectors.values()) {
            if (one.identity().equalsIgnoreCase(Values.text(identity))
                    || one.distinguishedName().equals(Values.text(identity))) {
                return one;
            }
        }
        throw new PowerShellFault("no connector " + identity);
    }

    private Server server(Object name) {
        for (Server server : servers) {
            if (server.name().equalsIgnoreCase(Values.text(name))) {
                return server;
            }
        }
        throw new PowerShellFault("no server " + name);
    }

    private void create(Map<String, Object> named) {
        Server server = server(named.get("Server"));
        Usage usage = Usage.CUSTOM;
        Set<String> legal = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        legal.addAll(List.of("Server", "Usage"));
        for (Usage one : Usage.values()) {
            legal.add(one.text());
            if (named.containsKey(one.text()) || one.text().equals(named.get("Usage"))) {
                usage = one;
            }
        }
        for (Parameter parameter : Parameter.values()) {
            if (parameter.onNew() && takes(server, parameter)) {
                legal.add(parameter.cmdletName());
            }
        }
        if (UsageDefaults.refusesBindings(usage)) {
            legal.remove("Bindings");
        }
        if (UsageDefaults.refusesRemoteIPRanges(usage)) {
            legal.remove("RemoteIPRanges");
        }
        check("New-ReceiveConnector", server, legal, named);
        FakeConnector made = FakeConnector.create(server, usage, named);
        made.visibleFrom = seconds + replication;
        if (connectors.containsKey(made.identity().toLowerCase(Locale.ROOT))) {
            throw new PowerShellFault("exists already: " + made.identity());
        }
        refuseConflict(made);
        add(made);
    }

    /** Identical bindings and ranges in one service, and two services on one port (custom receive connectors page). */
    private void refuseConflict(FakeConnector changed) {
        for (FakeConnector other : connectors.values()) {
            if (other != changed && other.server().equals(changed.server()) && changed.conflicts(other)) {
                throw new PowerShellFault("The values that you specified for the Bindings and RemoteIPRanges parameters"
                        + " conflict with the settings on Receive connector \"" + other.identity() + "\".");
            }
        }
    }

    private void set(FakeConnector connector, Map<String, Object> named) {
        Server server = server(connector.server());
        Set<String> legal = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        legal.add("Identity");
        for (Parameter parameter : Parameter.values()) {
            if (!parameter.reserved() && takes(server, parameter)) {
                legal.add(parameter.cmdletName());
            }
        }
        check("Set-ReceiveConnector", server, legal, named);
        if (connector.identity().equalsIgnoreCase(deaf)) {
            return;
        }
        Map<String, Object> before = connector.properties();
        try {
            connector.set(named);
            connector.groupsSet(before.get("PermissionGroups"), named.containsKey("PermissionGroups"), groupsSweep);
            if (named.containsKey("Bindings")
                    || named.containsKey("RemoteIPRanges")
                    || named.containsKey("TransportRole")) {
                refuseConflict(connector);
            }
        } catch (PowerShellFault e) {
            before.forEach(connector::put);
            throw e;
        }
    }

    private static boolean takes(Server server, Parameter parameter) {
        return parameter.versions().contains(server.version())
                && !(server.isEdge() && parameter == Parameter.TRANSPORT_ROLE);
    }

    private static void check(String cmdlet, Server server, Set<String> legal, Map<String, Object> named) {
        for (String name : named.keySet()) {
            boolean isDomainController = name.equalsIgnoreCase("DomainController");
            boolean isEverywhere = EVERYWHERE.contains(name.toLowerCase(Locale.ROOT));
            if (!legal.contains(name) && !isEverywhere || isDomainController && server.isEdge()) {
                throw new PowerShellFault(cmdlet + " takes no " + name + " on " + server.name());
            }
        }
    }

    private List<Object> permissions(FakeConnector connector, Map<String, Object> named) {
        List<Object> rows = new ArrayList<>();
        for (FakeConnector.Ace ace : connector.aces()) {
            if (!named.containsKey("User")
                    || accounts.resolved(named.get("User")).equalsIgnoreCase(ace.user())) {
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("User", accounts.shown(ace.user()));
                row.put("Deny", ace.deny());
                row.put("IsInherited", ace.inherited());
                row.put("ExtendedRights", new ArrayList<Object>(List.of(ace.right())));
                rows.add(new LiveObject(row));
            }
        }
        Map<String, Object> other = new LinkedHashMap<>();
        other.put("User", "CONTOSO\\Domain Admins");
        other.put("Deny", false);
        other.put("IsInherited", true);
        other.put("ExtendedRights", null);
        rows.add(new LiveObject(other));
        return rows;
    }

    private void permit(boolean adds, FakeConnector connector, Map<String, Object> named) {
        String user = accounts.resolved(named.get("User"));
        boolean deny = Boolean.TRUE.equals(named.get("Deny"));
        Object rights = named.get("ExtendedRights");
        for (Object right : rights instanceof List<?> list ? list : List.of(rights)) {
            FakeConnector.Ace ace = new FakeConnector.Ace(user, Values.text(right), deny, false);
            if (adds) {
                connector.add(ace);
            } else {
                connector.remove(ace);
            }
        }
    }

    /** What a value of the model looks like when it is read. */
    static Object live(Parameter parameter, org.relayplan.model.SettingValue value) {
        return FakeConnector.live(parameter.cmdletName(), value);
    }

    static Map<Parameter, org.relayplan.model.SettingValue> stated(org.relayplan.model.Connector connector) {
        return ConnectorValues.stated(connector);
    }
}
