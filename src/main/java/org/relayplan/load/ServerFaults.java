package org.relayplan.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.relayplan.model.Server;
import org.relayplan.source.Place;

/** Faults of one connector that depend on the server: the same one on many servers is said once. */
final class ServerFaults {

    private final Faults faults;
    private final Map<Node, Map<String, List<String>>> found = new LinkedHashMap<>();

    ServerFaults(Faults faults) {
        this.faults = faults;
    }

    /** Adds what is wrong on a server; the sentence has no full stop, for the servers are put behind it. */
    void add(Node node, String sentence, Server server) {
        List<String> servers = servers(node, sentence);
        if (!servers.contains(server.name())) {
            servers.add(server.name());
        }
    }

    /** Adds what is wrong anywhere, or says itself on which server. */
    void add(Node node, String sentence) {
        servers(node, sentence);
    }

    private List<String> servers(Node node, String sentence) {
        Map<String, List<String>> sentences = found.get(node);
        if (sentences == null) {
            sentences = new LinkedHashMap<>();
            found.put(node, sentences);
        }
        List<String> servers = sentences.get(sentence);
        if (servers == null) {
            servers = new ArrayList<>();
            sentences.put(sentence, servers);
        }
        return servers;
    }

    /** Hands everything over, each with its servers. */
    void report() {
        for (Map.Entry<Node, Map<String, List<String>>> node : found.entrySet()) {
            Place place = node.getKey().place();
            for (Map.Entry<String, List<String>> sentence : node.getValue().entrySet()) {
                List<String> servers = sentence.getValue();
                faults.add(
                        place,
                        servers.isEmpty()
                                ? sentence.getKey()
                                : sentence.getKey() + " (on " + Sentence.some(servers) + ").");
            }
        }
        found.clear();
    }
}
