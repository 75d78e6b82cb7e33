package org.relayplan.rules;

import org.relayplan.model.Connector;
import org.relayplan.model.Parameter;
import org.relayplan.model.SettingValue;

/** Reads limits of a connector, of which some may be unlimited and some unknown to its version. */
final class Limit {

    private Limit() {}

    /** Whether it is stated or left without any limit. */
    static boolean isUnlimited(Connector connector, Parameter parameter) {
        return connector.settings().get(parameter) instanceof SettingValue.UnlimitedValue;
    }

    /** Whether it is a number, of seconds for times, and not above that. */
    static boolean isAtMost(Connector connector, Parameter parameter, long most) {
        long value = value(connector, parameter);
        return value >= 0 && value <= most;
    }

    /** The number, or the seconds of a time; -1 if it is neither. */
    static long value(Connector connector, Parameter parameter) {
        SettingValue value = connector.settings().get(parameter);
        if (value instanceof SettingValue.NumberValue number) {
            return number.value();
        }
        return value instanceof SettingValue.TimeSpanValue span ? span.value().getSeconds() : -1;
    }
}
