package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.model.Connector;

/** What is said of disabled connectors where Exchange probably checks them like any other. */
final class Disabled {

    private Disabled() {}

    /** A sentence with a blank before it, or nothing if all of them are enabled. */
    static String note(List<Connector> connectors) {
        List<Connector> disabled = new ArrayList<>();
        for (Connector connector : connectors) {
            if (!connector.enabled()) {
                disabled.add(connector);
            }
        }
        if (disabled.isEmpty()) {
            return "";
        }
        return " " + Naming.names(disabled) + (disabled.size() == 1 ? " is" : " are")
                + " disabled, which takes no connections but is not known to lift the check.";
    }
}
