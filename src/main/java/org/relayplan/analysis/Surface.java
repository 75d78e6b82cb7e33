package org.relayplan.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.relayplan.model.Binding;
import org.relayplan.model.Server;

/**
 * Everything that servers show to clients before these log on; what several servers have alike is there once.
 *
 * @param faces every listener of every server, those of different servers joined where they listen on the same text and
 *     their segments are the same up to the server's name in names of connectors; by the first server of each in the
 *     model's order, then family, address and port
 * @param gates the same for people: at each server and port, local addresses that make no difference are one; by the
 *     first server of each in the model's order, then port and family, named local addresses before all others
 */
public record Surface(List<Face> faces, List<Gate> gates) {

    /** Keeps its own copies. */
    public Surface {
        faces = List.copyOf(faces);
        gates = List.copyOf(gates);
    }

    /**
     * The surface of all servers of a model. Two equal servers are joined by what they answer, however they are
     * written; a connector whose name has another server's name in it is taken as it stands, and so may keep two apart.
     */
    public static Surface of(Analysis analysis) {
        Likenesses likenesses = new Likenesses();
        Gates gates = new Gates(analysis, likenesses);
        Map<List<Object>, List<Listener>> alike = new LinkedHashMap<>();
        for (Server server : analysis.model().servers()) {
            gates.add(server);
            for (Listener listener : analysis.listeners(server)) {
                List<Object> key = List.of(listener.local(), likenesses.number(analysis.segments(listener)));
                alike.computeIfAbsent(key, same -> new ArrayList<>()).add(listener);
            }
        }
        List<Face> faces = new ArrayList<>();
        for (List<Listener> listeners : alike.values()) {
            List<Server> servers = new ArrayList<>();
            for (Listener listener : listeners) {
                servers.add(listener.server());
            }
            Binding local = listeners.get(0).local();
            faces.add(new Face(servers, local, analysis.segments(listeners.get(0))));
        }
        return new Surface(faces, gates.gates());
    }
}
