package org.relayplan.diff;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.model.Connector;
import org.relayplan.model.Parameter;

/** Recognises a connector under a new name: the only one new and the only one gone that take the same clients. */
final class Renames {

    private Renames() {}

    /** The pairs among the connectors that a server lost and got; a connector is in one of them at most. */
    static List<ConnectorDiff> among(List<Connector> removed, List<Connector> added) {
        List<ConnectorDiff> renames = new ArrayList<>();
        for (Connector gone : removed) {
            List<Connector> heirs = heirs(gone, added);
            if (heirs.size() == 1 && heirs(heirs.get(0), removed).size() == 1) {
                renames.add(ConnectorDiff.between(gone, heirs.get(0)));
            }
        }
        return renames;
    }

    private static List<Connector> heirs(Connector connector, List<Connector> others) {
        List<Connector> heirs = new ArrayList<>();
        for (Connector other : others) {
            if (isSame(ConnectorDiff.between(connector, other))) {
                heirs.add(other);
            }
        }
        return heirs;
    }

    /** Whether service, bindings and ranges are the same. */
    private static boolean isSame(ConnectorDiff diff) {
        for (SettingChange change : diff.settings()) {
            Parameter parameter = change.parameter();
            if (parameter == Parameter.TRANSPORT_ROLE
                    || parameter == Parameter.BINDINGS
                    || parameter == Parameter.REMOTE_IP_RANGES) {
                return false;
            }
        }
        return true;
    }
}
