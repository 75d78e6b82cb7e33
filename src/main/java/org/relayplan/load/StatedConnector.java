package org.relayplan.load;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
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

/**
 * What an object states of a connector, or of one connector on one server. A property that is left out is empty, and so
 * is one that is faulty, but that one is among the members.
 *
 * @param node the object
 * @param members every property of the object by its name
 * @param values the plain settings whose text has no placeholder
 * @param role the transport role
 * @param usage the usage
 * @param purpose the purpose
 * @param owner who answers for it
 * @param bindings where it listens
 * @param ranges the remote ranges, laid out
 * @param mechanisms the mechanisms
 * @param groups the permission groups
 * @param rights the extended rights
 * @param suppress the findings accepted
 */
record StatedConnector(
        Node node,
        Map<String, Member> members,
        Map<Parameter, SettingValue> values,
        Optional<TransportRole> role,
        Optional<Usage> usage,
        Optional<Purpose> purpose,
        Optional<String> owner,
        Optional<List<BindingReader.Entry>> bindings,
        Optional<RangeList> ranges,
        Optional<Set<AuthMechanism>> mechanisms,
        Optional<Set<PermissionGroup>> groups,
        Optional<ExtendedRights> rights,
        Optional<List<Suppression>> suppress) {

    /** Whether the property is stated. */
    boolean states(String property) {
        return members.containsKey(property);
    }

    /** The value of a property that is stated. */
    Optional<Node> value(String property) {
        Member member = members.get(property);
        return member == null ? Optional.empty() : Optional.of(member.value());
    }

    /** This one where it states something, else the other: perServer over the connector. */
    StatedConnector over(StatedConnector base) {
        Map<String, Member> all = new HashMap<>(base.members);
        all.putAll(members);
        Map<Parameter, SettingValue> both = new EnumMap<>(Parameter.class);
        both.putAll(base.values);
        for (Parameter parameter : Parameter.values()) {
            if (members.containsKey(parameter.text())) {
                both.remove(parameter);
            }
        }
        both.putAll(values);
        return new StatedConnector(
                base.node,
                all,
                both,
                states(Parameter.TRANSPORT_ROLE.text()) ? role : base.role,
                states("usage") ? usage : base.usage,
                states("purpose") ? purpose : base.purpose,
                states("owner") ? owner : base.owner,
                states(Parameter.BINDINGS.text()) ? bindings : base.bindings,
                states(Parameter.REMOTE_IP_RANGES.text()) ? ranges : base.ranges,
                states(Parameter.AUTH_MECHANISM.text()) ? mechanisms : base.mechanisms,
                states(Parameter.PERMISSION_GROUPS.text()) ? groups : base.groups,
                states("extendedRights") ? rights : base.rights,
                states("suppress") ? suppress : base.suppress);
    }
}
