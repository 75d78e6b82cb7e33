package org.relayplan.report;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.analysis.Gate;
import org.relayplan.analysis.LocalPart;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.Server;

/** What a gate is called in a text: its servers, ports and local addresses. */
final class GateName {

    private GateName() {}

    /** {@code EX01, EX02, EX03, EX04, EX05 and 95 more}. */
    static String servers(List<Server> servers, SurfaceWording wording) {
        int shown = SurfaceWording.shown(servers.size(), wording.servers());
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < shown; i++) {
            out.append(i == 0 ? "" : ", ").append(wording.plain(servers.get(i).name()));
        }
        if (shown < servers.size()) {
            out.append(" and ").append(servers.size() - shown).append(" more");
        }
        return out.toString();
    }

    /** {@code port 25}, {@code ports 25, 587}. */
    static String ports(List<Integer> ports) {
        StringBuilder out = new StringBuilder(ports.size() == 1 ? "port " : "ports ");
        for (int i = 0; i < ports.size(); i++) {
            out.append(i == 0 ? "" : ", ").append(ports.get(i));
        }
        return out.toString();
    }

    /** Where on the servers: nothing if all of their addresses are meant, else {@code " at 10.1.1.1"}. */
    static String locals(Gate gate, SurfaceWording wording) {
        return locals(gate.locals(), wording);
    }

    /** The same of some of its parts. */
    static String locals(List<LocalPart> locals, SurfaceWording wording) {
        List<String> parts = new ArrayList<>();
        boolean whole = true;
        for (LocalPart part : locals) {
            String family = Clients.name(part.family()) + " address";
            switch (part.spread()) {
                case WHOLE -> parts.add("every " + family);
                case REST -> parts.add("every other " + family);
                case NAMED -> {
                    for (String address : part.addresses()) {
                        parts.add(wording.plain(address));
                    }
                }
            }
            whole &= part.spread() == LocalPart.Spread.WHOLE;
        }
        if (!whole) {
            return " at " + String.join(", ", parts);
        }
        if (parts.size() == AddressFamily.values().length) {
            return "";
        }
        return " at " + parts.get(0);
    }

    /** All of it, for a gate on its own. */
    static String full(Gate gate, SurfaceWording wording) {
        return full(gate.servers(), gate.port(), gate.locals(), wording);
    }

    /** The same of servers, a port and parts of their local addresses. */
    static String full(List<Server> servers, int port, List<LocalPart> locals, SurfaceWording wording) {
        return servers(servers, wording) + " " + ports(List.of(port)) + locals(locals, wording);
    }
}
