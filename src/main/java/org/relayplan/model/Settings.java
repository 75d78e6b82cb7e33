package org.relayplan.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The settings of one connector that have a plain value, and which of all its parameters somebody stated.
 *
 * @param values every plain setting, stated or as New or setup leaves it
 * @param stated the parameters that the plan states, those with a type of their own included
 */
public record Settings(Map<Parameter, SettingValue> values, Set<Parameter> stated) {

    /** Keeps its own copies. */
    public Settings {
        values = Collections.unmodifiableMap(values.isEmpty() ? new EnumMap<>(Parameter.class) : new EnumMap<>(values));
        stated = stated.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(stated));
    }

    /** What New-ReceiveConnector leaves where nothing is stated. */
    public static Map<Parameter, SettingValue> standard(Server server) {
        Map<Parameter, SettingValue> values = new EnumMap<>(Parameter.class);
        for (Parameter parameter : Parameter.values()) {
            if (parameter.versions().contains(server.version())) {
                Optional<SettingValue> value = parameter.standard(server.isEdge());
                if (value.isPresent()) {
                    values.put(parameter, value.get());
                }
            }
        }
        values.remove(Parameter.NAME);
        values.put(Parameter.FQDN, new SettingValue.TextValue(server.fqdn().orElse(server.name())));
        return values;
    }

    /** The value; {@code $null} where the server's version doesn't know the setting. */
    public SettingValue get(Parameter parameter) {
        SettingValue value = values.get(parameter);
        return value == null ? new SettingValue.NullValue() : value;
    }

    /** Whether the setting is {@code $true}. */
    public boolean isTrue(Parameter parameter) {
        return values.get(parameter) instanceof SettingValue.BooleanValue value && value.value();
    }

    /** Whether the plan states it. */
    public boolean isStated(Parameter parameter) {
        return stated.contains(parameter);
    }
}
