package org.relayplan.script;

import org.relayplan.model.Parameter;
import org.relayplan.model.SettingValue;

/** Settings as the cmdlets take them. */
final class SettingLiteral {

    private SettingLiteral() {}

    /** The value; mechanisms and groups by their names, None where there is none. */
    static Literal of(Parameter parameter, SettingValue value) {
        boolean isFlags = parameter == Parameter.AUTH_MECHANISM || parameter == Parameter.PERMISSION_GROUPS;
        return isFlags && value instanceof SettingValue.ListValue list
                ? Literal.flags(list.values())
                : Literal.of(value);
    }
}
