package org.relayplan.rules;

import java.time.Duration;
import org.relayplan.model.Connector;
import org.relayplan.model.Parameter;
import org.relayplan.model.Server;
import org.relayplan.model.SettingValue;

/** The plain values that DISA's guides want, as the check texts of their rules give them (see StigRequirement). */
final class StigValue {

    /** The size every organization begins with as MaxReceiveSize (Get-TransportConfig). */
    private static final SettingValue GLOBAL_SIZE = new SettingValue.SizeValue(10L * 1024 * 1024);

    private StigValue() {}

    /** What is wrong with that setting of the connector, behind its name; nothing if it is as wanted. */
    static String fault(Parameter parameter, Server server, Connector connector) {
        SettingValue value = connector.settings().get(parameter);
        SettingValue wanted = wanted(parameter, server);
        boolean least = parameter == Parameter.TARPIT_INTERVAL;
        if (value.equals(wanted) || least && Limit.value(connector, parameter) >= 5) {
            return "";
        }
        return " has " + parameter.cmdletName() + " " + value.text() + ", and the STIG wants " + wanted.text()
                + (least ? " or more" : "")
                + (parameter == Parameter.MAX_MESSAGE_SIZE
                        ? " unless the organization's MaxReceiveSize, which the model doesn't tell, is another"
                        : "")
                + ".";
    }

    private static SettingValue wanted(Parameter parameter, Server server) {
        return switch (parameter) {
            case CHUNKING_ENABLED, DOMAIN_SECURE_ENABLED -> new SettingValue.BooleanValue(true);
            case CONNECTION_TIMEOUT -> new SettingValue.TimeSpanValue(Duration.ofMinutes(server.isEdge() ? 5 : 10));
            case MAX_HOP_COUNT -> new SettingValue.NumberValue(60);
            case MAX_INBOUND_CONNECTION, MAX_RECIPIENTS_PER_MESSAGE -> new SettingValue.NumberValue(5000);
            case MAX_MESSAGE_SIZE -> GLOBAL_SIZE;
            case TARPIT_INTERVAL -> new SettingValue.TimeSpanValue(Duration.ofSeconds(5));
            default -> throw new IllegalStateException("the STIG wants nothing of " + parameter);
        };
    }
}
