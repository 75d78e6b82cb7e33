package org.relayplan.script;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.AuthMechanism;
import org.relayplan.model.Binding;
import org.relayplan.model.Connector;
import org.relayplan.model.ExchangeVersion;
import org.relayplan.model.ExtendedRight;
import org.relayplan.model.ExtendedRights;
import org.relayplan.model.Model;
import org.relayplan.model.Organization;
import org.relayplan.model.Origin;
import org.relayplan.model.Ownership;
import org.relayplan.model.Parameter;
import org.relayplan.model.PermissionGroup;
import org.relayplan.model.Principal;
import org.relayplan.model.RangeForm;
import org.relayplan.model.RemoteRange;
import org.relayplan.model.RightsEntry;
import org.relayplan.model.Server;
import org.relayplan.model.ServerRole;
import org.relayplan.model.SettingValue;
import org.relayplan.model.Settings;
import org.relayplan.model.TransportRole;
import org.relayplan.model.Usage;

/** A model in which the given texts stand wherever a text can stand, also where the loader would refuse them. */
final class HostileModel {

    private static final Set<Parameter> OWN = EnumSet.of(
            Parameter.NAME,
            Parameter.TRANSPORT_ROLE,
            Parameter.BINDINGS,
            Parameter.REMOTE_IP_RANGES,
            Parameter.AUTH_MECHANISM,
            Parameter.PERMISSION_GROUPS);

    private HostileModel() {}

    /** One connector on a Mailbox server and one on an Edge server. */
    static Model of(List<String> texts) {
        Server mailbox = server("M" + texts.get(0), ServerRole.MAILBOX);
        Server edge = server("E" + texts.get(1), ServerRole.EDGE);
        return new Model(
                Organization.UNSTATED,
                List.of(mailbox, edge),
                List.of(
                        connector(mailbox, TransportRole.FRONTEND, texts),
                        connector(edge, TransportRole.SOLE, texts.subList(1, texts.size()))),
                List.of(),
                List.of(),
                List.of());
    }

    private static Server server(String name, ServerRole role) {
        return new Server(
                name,
                Optional.of("host.contoso.com"),
                EnumSet.of(role),
                ExchangeVersion.V2019,
                List.of(),
                Optional.empty(),
                List.of());
    }

    private static Connector connector(Server server, TransportRole role, List<String> texts) {
        Map<Parameter, SettingValue> values = new EnumMap<>(Settings.standard(server));
        Set<Parameter> stated = EnumSet.copyOf(OWN);
        int next = 2;
        for (Parameter parameter : List.of(
                Parameter.COMMENT,
                Parameter.FQDN,
                Parameter.BANNER,
                Parameter.DEFAULT_DOMAIN,
                Parameter.TLS_CERTIFICATE_NAME)) {
            values.put(parameter, new SettingValue.TextValue(texts.get(next++)));
            stated.add(parameter);
        }
        values.put(
                Parameter.TLS_DOMAIN_CAPABILITIES,
                new SettingValue.ListValue(List.of(texts.get(next), "x" + texts.get(next + 1))));
        values.put(Parameter.BARE_LINEFEED_REJECTION_ENABLED, new SettingValue.BooleanValue(true));
        stated.addAll(List.of(Parameter.TLS_DOMAIN_CAPABILITIES, Parameter.BARE_LINEFEED_REJECTION_ENABLED));
        return new Connector(
                server.name(),
                "C" + texts.get(3),
                role,
                Origin.STATED,
                Optional.of(Usage.CUSTOM),
                Optional.empty(),
                Optional.of(texts.get(4)),
                List.of(new Binding(AddressFamily.IPV4.any(), 25)),
                List.of(range("r" + texts.get(5), texts), range("s" + texts.get(6), texts)),
                EnumSet.of(AuthMechanism.TLS),
                EnumSet.of(PermissionGroup.ANONYMOUS_USERS),
                new ExtendedRights(
                        true,
                        List.of(
                                entry("NT AUTHORITY\\ANONYMOUS LOGON", false),
                                entry("u" + texts.get(7), false),
                                entry("v" + texts.get(8), true))),
                new Settings(values, stated),
                List.of());
    }

    private static RemoteRange range(String text, List<String> texts) {
        Ownership ownership = new Ownership(
                Optional.of(texts.get(2)), Optional.of(texts.get(3)), Optional.empty(), Optional.of(texts.get(4)));
        return new RemoteRange(
                text,
                RangeForm.SINGLE,
                AddressFamily.IPV4.all(),
                false,
                ownership,
                Optional.of(texts.get(5)),
                List.of());
    }

    private static RightsEntry entry(String user, boolean deny) {
        return new RightsEntry(Principal.of(user), List.of(ExtendedRight.ACCEPT_ANY_RECIPIENT), deny, false, false);
    }
}
