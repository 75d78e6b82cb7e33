package org.relayplan.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.relayplan.model.Connector;
import org.relayplan.model.Parameter;

/** The settings of a connector that an auditor asks for, as Get-ReceiveConnector prints them. */
final class ReportedSettings {

    private static final List<Parameter> ASKED = List.of(
            Parameter.ENABLED,
            Parameter.REQUIRE_TLS,
            Parameter.PROTOCOL_LOGGING_LEVEL,
            Parameter.MAX_MESSAGE_SIZE,
            Parameter.MESSAGE_RATE_LIMIT,
            Parameter.MAX_INBOUND_CONNECTION_PER_SOURCE,
            Parameter.TARPIT_INTERVAL);

    private ReportedSettings() {}

    /** Cmdlets' names with values, in that order. */
    static Map<String, String> of(Connector connector) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (Parameter parameter : ASKED) {
            settings.put(
                    parameter.cmdletName(), connector.settings().get(parameter).text());
        }
        return settings;
    }
}
