package org.relayplan.load;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.relayplan.model.AuthMechanism;
import org.relayplan.model.ExtendedRights;
import org.relayplan.model.Parameter;
import org.relayplan.model.PermissionGroup;
import org.relayplan.model.Purpose;
import org.relayplan.model.SettingValue;
import org.relayplan.model.Suppression;
import org.relayplan.model.TransportRole;
import org.relayplan.model.Usage;

/** Reads the properties of a connector, as far as they are the same on every server. */
final class StatedReader {

    private static final List<String> BESIDE_PARAMETERS =
            List.of("purpose", "owner", "usage", "extendedRights", "suppress");

    static final Shape CONNECTOR = shape("a connector", List.of("name"), List.of("servers", "perServer"));
    static final Shape ON_SERVER = shape("a perServer entry of a connector", List.of(), List.of());

    private final Faults faults;
    private final Scalars scalars;
    private final SettingReader settings;
    private final BindingReader bindings;
    private final FlagsReader flags;
    private final RightsReader rights;
    private final RangeReader ranges;
    private final SuppressionReader suppressions;

    StatedReader(Faults faults, RangeReader ranges, SuppressionReader suppressions) {
        this.faults = faults;
        this.scalars = new Scalars(faults);
        this.settings = new SettingReader(faults);
        this.bindings = new BindingReader(faults);
        this.flags = new FlagsReader(faults);
        this.rights = new RightsReader(faults);
        this.ranges = ranges;
        this.suppressions = suppressions;
    }

    private static Shape shape(String what, List<String> required, List<String> more) {
        List<String> optional = new ArrayList<>(more);
        optional.addAll(BESIDE_PARAMETERS);
        for (Parameter parameter : Parameter.values()) {
            if (!required.contains(parameter.text())) {
                optional.add(parameter.text());
            }
        }
        return new Shape(what, required, optional);
    }

    /** Reads an object whose shape is checked already. */
    StatedConnector read(Node node) {
        Map<String, Member> members = new HashMap<>();
        for (Member member : node.members()) {
            members.putIfAbsent(member.name(), member);
        }
        for (Member member : node.members()) {
            // What is misspelt is a fault already; read as what was meant, it isn't missing as well.
            Optional<String> meant = CONNECTOR.meant(member.name());
            if (meant.isPresent()) {
                members.putIfAbsent(meant.get(), member);
            }
        }
        Optional<Node> role = value(members, Parameter.TRANSPORT_ROLE.text());
        Optional<Node> name = value(members, Parameter.NAME.text());
        if (name.isPresent()) {
            checkName(name.get());
        }
        Optional<Node> listens = value(members, Parameter.BINDINGS.text());
        Optional<Node> list = value(members, Parameter.REMOTE_IP_RANGES.text());
        Optional<Node> mechanisms = value(members, Parameter.AUTH_MECHANISM.text());
        Optional<Node> groups = value(members, Parameter.PERMISSION_GROUPS.text());
        Optional<Node> entries = value(members, "extendedRights");
        Optional<Node> suppress = value(members, "suppress");
        return new StatedConnector(
                node,
                members,
                values(members),
                role.isEmpty() ? Optional.empty() : role(role.get()),
                scalars.word(node, "usage", Usage.class, "usages"),
                scalars.word(node, "purpose", Purpose.class, "purposes"),
                scalars.text(node, "owner", "the name of a person or team"),
                listens.isEmpty()
                        ? Optional.<List<BindingReader.Entry>>empty()
                        : Optional.of(bindings.read(listens.get())),
                list.isEmpty() ? Optional.<RangeList>empty() : Optional.of(ranges.read(list.get())),
                mechanisms.isEmpty() ? Optional.<Set<AuthMechanism>>empty() : flags.mechanisms(mechanisms.get()),
                groups.isEmpty() ? Optional.<Set<PermissionGroup>>empty() : flags.groups(groups.get()),
                entries.isEmpty() ? Optional.<ExtendedRights>empty() : rights.read(entries.get()),
                suppress.isEmpty()
                        ? Optional.<List<Suppression>>empty()
                        : Optional.of(suppressions.list(suppress.get())));
    }

    private static Optional<Node> value(Map<String, Member> members, String property) {
        Member member = members.get(property);
        return member == null ? Optional.empty() : Optional.of(member.value());
    }

    private Map<Parameter, SettingValue> values(Map<String, Member> members) {
        Map<Parameter, SettingValue> values = new EnumMap<>(Parameter.class);
        for (Parameter parameter : Parameter.values()) {
            Member member = members.get(parameter.text());
            if (member == null || !isPlain(parameter)) {
                continue;
            }
            if (isFilled(parameter, member.value())) {
                Placeholders.check(member.value(), faults);
                continue;
            }
            Optional<SettingValue> value = settings.read(parameter, member.value());
            if (value.isPresent()) {
                values.put(parameter, value.get());
            }
        }
        return values;
    }

    private void checkName(Node name) {
        if (!name.is(Kind.TEXT)) {
            scalars.refuse(name, "a name of 1 to 64 characters");
        } else if (name.text().isBlank()) {
            faults.add(name.place(), "A connector's name has at least one character that shows.");
        } else if (Placeholders.in(name.text())) {
            Placeholders.check(name, faults);
        }
    }

    /** Whether the parameter's values stand in the settings, and not in a component of their own. */
    static boolean isPlain(Parameter parameter) {
        return parameter != Parameter.NAME
                && parameter != Parameter.TRANSPORT_ROLE
                && parameter != Parameter.BINDINGS
                && parameter != Parameter.REMOTE_IP_RANGES
                && parameter != Parameter.AUTH_MECHANISM
                && parameter != Parameter.PERMISSION_GROUPS;
    }

    /** Whether the text has placeholders, so that it is read anew for each server. */
    static boolean isFilled(Parameter parameter, Node node) {
        boolean taken = parameter == Parameter.FQDN || parameter == Parameter.BANNER || parameter == Parameter.COMMENT;
        return taken && node.is(Kind.TEXT) && Placeholders.in(node.text());
    }

    /** FrontendTransport or HubTransport, also spelled FrontEndTransport, "Frontend Transport" or cut short. */
    private Optional<TransportRole> role(Node node) {
        if (!node.is(Kind.TEXT)) {
            scalars.refuse(node, "FrontendTransport or HubTransport");
            return Optional.empty();
        }
        String word = node.text().replace(" ", "").toLowerCase(Locale.ROOT);
        if (!word.isEmpty()) {
            for (TransportRole role : List.of(TransportRole.FRONTEND, TransportRole.HUB)) {
                if (role.text().toLowerCase(Locale.ROOT).startsWith(word)) {
                    return Optional.of(role);
                }
            }
        }
        faults.add(
                node.place(),
                Sentence.quote(node.text()) + " is not one of the transport roles"
                        + Sentence.near(node.text(), List.of(TransportRole.FRONTEND.text(), TransportRole.HUB.text())));
        return Optional.empty();
    }
}
