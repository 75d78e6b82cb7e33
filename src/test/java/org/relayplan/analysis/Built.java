package org.relayplan.analysis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.relayplan.model.AcceptedDomain;
import org.relayplan.model.Address;
import org.relayplan.model.AddressText;
import org.relayplan.model.AuthMechanism;
import org.relayplan.model.Binding;
import org.relayplan.model.Connector;
import org.relayplan.model.DomainType;
import org.relayplan.model.ExchangeVersion;
import org.relayplan.model.ExtendedRight;
import org.relayplan.model.ExtendedRights;
import org.relayplan.model.InvalidText;
import org.relayplan.model.Model;
import org.relayplan.model.Organization;
import org.relayplan.model.Origin;
import org.relayplan.model.Parameter;
import org.relayplan.model.PermissionGroup;
import org.relayplan.model.Principal;
import org.relayplan.model.Probes;
import org.relayplan.model.RangeText;
import org.relayplan.model.RemoteRange;
import org.relayplan.model.RightsEntry;
import org.relayplan.model.SelectionOrder;
import org.relayplan.model.Server;
import org.relayplan.model.ServerRole;
import org.relayplan.model.SettingValue;
import org.relayplan.model.Settings;
import org.relayplan.model.TransportRole;

/** Builds models for tests in few words. */
public final class Built {

    private Built() {}

    /** A Mailbox server with those addresses. */
    public static Server server(String name, ExchangeVersion version, String... addresses) {
        return server(name, version, EnumSet.of(ServerRole.MAILBOX, ServerRole.HUB_TRANSPORT), addresses);
    }

    /** A server of those roles with those addresses. */
    public static Server server(String name, ExchangeVersion version, Set<ServerRole> roles, String... addresses) {
        List<Address> own = new ArrayList<>();
        for (String address : addresses) {
            own.add(address(address));
        }
        String fqdn = name.toLowerCase(java.util.Locale.ROOT) + ".contoso.com";
        return new Server(name, Optional.of(fqdn), roles, version, own, Optional.empty(), List.of());
    }

    /** A model of one or more servers, with an accepted domain of its own. */
    public static Model model(Organization organization, List<Server> servers, List<Connector> connectors) {
        return new Model(organization, servers, connectors, List.of(), List.of(), List.of());
    }

    /** An organization that accepts mail for those domains. */
    public static Organization accepting(String... domains) {
        List<AcceptedDomain> accepted = new ArrayList<>();
        for (String domain : domains) {
            accepted.add(new AcceptedDomain(domain, DomainType.AUTHORITATIVE));
        }
        return new Organization(true, domains.length > 0, accepted, List.of(), Probes.NONE, Optional.empty());
    }

    /** The same organization where that order was measured. */
    public static Organization measured(Organization organization, Optional<SelectionOrder> order) {
        return new Organization(
                organization.acceptedDomainsSeen(),
                organization.acceptedDomainsStated(),
                organization.acceptedDomains(),
                organization.networks(),
                organization.probes(),
                order);
    }

    /** A plain connector in the frontend, for anonymous users, with those bindings and ranges. */
    public static Connector connector(Server server, String name, List<String> bindings, List<String> ranges) {
        List<Binding> listening = new ArrayList<>();
        for (String binding : bindings) {
            listening.add(binding(binding));
        }
        List<RemoteRange> taken = new ArrayList<>();
        for (String range : ranges) {
            taken.add(range(range));
        }
        TransportRole role = server.transportRoles().isEmpty()
                ? TransportRole.FRONTEND
                : server.transportRoles().get(0);
        return new Connector(
                server.name(),
                name,
                role,
                Origin.STATED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                listening,
                taken,
                EnumSet.of(AuthMechanism.TLS),
                EnumSet.of(PermissionGroup.ANONYMOUS_USERS),
                ExtendedRights.NONE,
                new Settings(Settings.standard(server), Set.of()),
                List.of());
    }

    /** The same connector on another server. */
    public static Connector on(Server server, Connector c) {
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

    /** The same connector in another service. */
    public static Connector in(TransportRole role, Connector c) {
        return new Connector(
                c.server(),
                c.name(),
                role,
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

    /** The same connector with other mechanisms, groups and rights. */
    public static Connector trusting(
            Connector c, Set<AuthMechanism> mechanisms, Set<PermissionGroup> groups, ExtendedRights rights) {
        return new Connector(
                c.server(),
                c.name(),
                c.role(),
                c.origin(),
                c.usage(),
                c.purpose(),
                c.owner(),
                c.bindings(),
                c.remoteIPRanges(),
                mechanisms,
                groups,
                rights,
                c.settings(),
                c.suppress());
    }

    /** The same connector with one setting changed. */
    public static Connector with(Connector c, Parameter parameter, SettingValue value) {
        Map<Parameter, SettingValue> values = new EnumMap<>(Parameter.class);
        values.putAll(c.settings().values());
        values.put(parameter, value);
        return new Connector(
                c.server(),
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
                new Settings(values, c.settings().stated()),
                c.suppress());
    }

    /** The same connector, disabled. */
    public static Connector disabled(Connector connector) {
        return with(connector, Parameter.ENABLED, new SettingValue.BooleanValue(false));
    }

    /** The same connector with the right to relay for ANONYMOUS LOGON beside its group. */
    public static Connector relaying(Connector c) {
        ExtendedRights rights = new ExtendedRights(
                true, List.of(allow("NT AUTHORITY\\ANONYMOUS LOGON", ExtendedRight.ACCEPT_ANY_RECIPIENT)));
        return trusting(c, c.authMechanism(), c.permissionGroups(), rights);
    }

    /** An explicit allow entry. */
    public static RightsEntry allow(String user, ExtendedRight... rights) {
        return new RightsEntry(Principal.of(user), List.of(rights), false, false, false);
    }

    /** An address that the test knows to be one. */
    public static Address address(String text) {
        try {
            return AddressText.address(text);
        } catch (InvalidText e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** A binding that the test knows to be one. */
    public static Binding binding(String text) {
        try {
            return Binding.read(text);
        } catch (InvalidText e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** A range that the test knows to be one. */
    public static RemoteRange range(String text) {
        try {
            return RangeText.read(text);
        } catch (InvalidText e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
