package org.relayplan.cli;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.model.Model;
import org.relayplan.model.Server;
import org.relayplan.source.Visible;

/** The names of servers on the command line. */
final class ServerNames {

    private ServerNames() {}

    /** Refuses what is no server of the model. */
    static void require(List<String> names, Model model) throws UsageFault {
        for (String name : names) {
            if (model.server(name).isEmpty()) {
                List<String> known = new ArrayList<>();
                for (Server server : model.servers()) {
                    known.add(server.name());
                }
                throw new UsageFault("The model has no server " + Visible.text(name) + Meant.named(name, known));
            }
        }
    }

    /** Whether the server is one of those, in any case. */
    static boolean contains(List<String> names, Server server) {
        for (String name : names) {
            if (name.equalsIgnoreCase(server.name())) {
                return true;
            }
        }
        return false;
    }
}
