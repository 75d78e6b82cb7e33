package org.relayplan.load;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relayplan.model.AuthMechanism;
import org.relayplan.model.Binding;
import org.relayplan.model.Connector;
import org.relayplan.model.ExtendedRights;
import org.relayplan.model.InvalidText;
import org.relayplan.model.Origin;
import org.relayplan.model.Parameter;
import org.relayplan.model.PermissionGroup;
import org.relayplan.model.RemoteRange;
import org.relayplan.model.Server;
import org.relayplan.model.StockConnectors;
import org.relayplan.model.TransportRole;
import org.relayplan.model.Usage;
import org.relayplan.model.UsageDefaults;

/** Makes of what is stated the connector of one server: placeholders filled in, defaults of New or setup put in. */
final class ConnectorOnServer {

    private static final int LONGEST_NAME = 64;

    private final ServerFaults faults;
    private final SettingsOnServer settings;
    private final RoleOnServer roles;

    ConnectorOnServer(ServerFaults faults) {
        this.faults = faults;
        this.settings = new SettingsOnServer(faults);
        this.roles = new RoleOnServer(faults);
    }

    /** The name there; empty, with a fault, if it can't be told. */
    Optional<String> name(StatedConnector stated, Server server) {
        Optional<Node> node = stated.value(Parameter.NAME.text());
        if (node.isEmpty() || !node.get().is(Kind.TEXT)) {
            return Optional.empty();
        }
        try {
            String name = Placeholders.fill(node.get().text(), server);
            if (name.length() > LONGEST_NAME) {
                faults.add(node.get(), "A name has at most 64 characters, not " + name.length() + " as here", server);
            }
            return name.isBlank() ? Optional.empty() : Optional.of(name);
        } catch (InvalidText e) {
            faults.add(node.get(), Sentence.of(e));
            return Optional.empty();
        }
    }

    /**
     * The connector; one of setup keeps the name as setup spells it.
     *
     * @param stock what setup made under that name, if the server has it
     */
    Connector build(StatedConnector stated, Server server, String name, Optional<Connector> stock) {
        if (stock.isEmpty() && isForgottenDefault(stated, server, name)) {
            faults.add(
                    place(stated),
                    "Setup makes " + Sentence.quote(name)
                            + ", but \"defaultConnectors\" of the server doesn't say that it is there; to amend it, say so,"
                            + " or state its transportRole, bindings, remoteIPRanges and permissionGroups",
                    server);
            return build(stated, server, name, StockConnectors.named(server, name));
        }
        Optional<Usage> usage = usage(stated, server, stock);
        Usage effective = usage.orElse(Usage.CUSTOM);
        checkGroups(stated, server);
        Set<AuthMechanism> mechanisms =
                stock.isPresent() ? stock.get().authMechanism() : UsageDefaults.authMechanism(effective);
        Set<PermissionGroup> groups = stock.isPresent()
                ? stock.get().permissionGroups()
                : UsageDefaults.permissionGroups(effective, server.isEdge());
        TransportRole role = roles.role(stated, server, stock);
        return new Connector(
                server.name(),
                stock.isPresent() ? stock.get().name() : name,
                role,
                stock.isPresent() ? Origin.AMENDED : Origin.STATED,
                usage,
                stated.purpose(),
                stated.owner(),
                bindings(stated, server, stock, usage),
                ranges(stated, server, stock, usage),
                stated.mechanisms().orElse(mechanisms),
                stated.groups().orElse(groups),
                rights(stated, stock),
                settings.read(stated, server, role, stock),
                stated.suppress().orElse(List.of()));
    }

    /**
     * Whether this looks like the amendment of a connector of setup that the server doesn't list. Groups left out are
     * none on a new connector, but AnonymousUsers on setup's: to guess the former would call an open relay closed.
     */
    private static boolean isForgottenDefault(StatedConnector stated, Server server, String name) {
        boolean complete = stated.states(Parameter.BINDINGS.text())
                && stated.states(Parameter.REMOTE_IP_RANGES.text())
                && stated.states(Parameter.PERMISSION_GROUPS.text());
        return !complete
                && !stated.states("usage")
                && StockConnectors.named(server, name).isPresent();
    }

    /** Left out means Custom, as for the cmdlet; setup's connectors have no usage anymore. */
    private Optional<Usage> usage(StatedConnector stated, Server server, Optional<Connector> stock) {
        Optional<Node> node = stated.value("usage");
        if (stock.isPresent()) {
            if (node.isPresent()) {
                faults.add(
                        node.get(),
                        "Setup made this connector already, and a usage can be given only to a new one; leave usage out",
                        server);
            }
            return Optional.empty();
        }
        if (stated.usage().isPresent() && stated.usage().get() == Usage.CLIENT && server.isEdge()) {
            faults.add(node.orElseThrow(), "There is no usage Client on Edge servers", server);
        }
        return node.isEmpty() ? Optional.of(Usage.CUSTOM) : stated.usage();
    }

    private List<Binding> bindings(
            StatedConnector stated, Server server, Optional<Connector> stock, Optional<Usage> usage) {
        if (stated.bindings().isPresent()) {
            return BindingReader.on(server, stated.bindings().get(), faults);
        }
        if (stock.isPresent()) {
            return stock.get().bindings();
        }
        if (usage.isEmpty()) {
            return List.of();
        }
        Optional<List<Binding>> given = UsageDefaults.bindings(usage.get());
        if (given.isEmpty()) {
            faults.add(
                    place(stated),
                    "\"bindings\" is missing; of the usages only Client (0.0.0.0:587) and Internal (0.0.0.0:25) give"
                            + " it.");
        }
        return given.orElse(List.of());
    }

    private List<RemoteRange> ranges(
            StatedConnector stated, Server server, Optional<Connector> stock, Optional<Usage> usage) {
        if (stated.ranges().isPresent()) {
            return stated.ranges().get().ranges();
        }
        if (stock.isPresent()) {
            return stock.get().remoteIPRanges();
        }
        if (usage.isEmpty()) {
            return List.of();
        }
        Optional<List<RemoteRange>> given = UsageDefaults.remoteIPRanges(usage.get());
        if (given.isEmpty()) {
            faults.add(
                    place(stated),
                    "\"remoteIPRanges\" is missing; of the usages only Internet (0.0.0.0-255.255.255.255) gives it.");
        }
        return given.orElse(List.of());
    }

    private static Node place(StatedConnector stated) {
        return stated.value(Parameter.NAME.text()).orElse(stated.node());
    }

    /** The Custom marker says that rights stand there which nobody has named. */
    private static ExtendedRights rights(StatedConnector stated, Optional<Connector> stock) {
        if (stated.rights().isPresent()) {
            return stated.rights().get();
        }
        if (stated.groups().isPresent() && stated.groups().get().contains(PermissionGroup.CUSTOM)) {
            return ExtendedRights.UNKNOWN;
        }
        return stock.isPresent() ? stock.get().extendedRights() : ExtendedRights.NONE;
    }

    private void checkGroups(StatedConnector stated, Server server) {
        if (!server.isEdge() || stated.groups().isEmpty()) {
            return;
        }
        for (PermissionGroup group :
                EnumSet.of(PermissionGroup.EXCHANGE_USERS, PermissionGroup.EXCHANGE_LEGACY_SERVERS)) {
            if (stated.groups().get().contains(group)) {
                faults.add(
                        stated.value(Parameter.PERMISSION_GROUPS.text()).orElseThrow(),
                        "There is no permission group " + group.text() + " on Edge servers",
                        server);
            }
        }
    }
}
