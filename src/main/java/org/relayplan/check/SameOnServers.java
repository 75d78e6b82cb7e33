package org.relayplan.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Joins findings that say the same of the same connector on several servers. */
final class SameOnServers {

    private SameOnServers() {}

    /** The findings with each case told once, in the order of the first of each. */
    static List<Finding> join(List<Finding> findings) {
        Map<List<Object>, Finding> joined = new LinkedHashMap<>();
        for (Finding finding : findings) {
            List<Object> key = key(finding);
            Finding known = joined.get(key);
            if (known == null) {
                joined.put(key, finding);
            } else {
                Set<String> servers = new LinkedHashSet<>(known.servers());
                servers.addAll(finding.servers());
                joined.put(key, known.onServers(List.copyOf(servers)));
            }
        }
        return new ArrayList<>(joined.values());
    }

    /** What two findings share that differ by the server only, whose name may stand in connector and message. */
    private static List<Object> key(Finding finding) {
        String server = finding.servers().isEmpty() ? "" : finding.servers().get(0);
        return List.of(
                finding.rule(),
                finding.severity(),
                without(server, finding.connector().orElse("")),
                finding.element().kind(),
                finding.element().property(),
                finding.element().index(),
                without(server, finding.message()),
                finding.sources(),
                finding.suppressed());
    }

    private static String without(String server, String text) {
        if (server.isEmpty()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        for (int at = find(text, server, 0); at >= 0; at = find(text, server, from)) {
            out.append(text, from, at).append("{server}");
            from = at + server.length();
        }
        return out.append(text, from, text.length()).toString();
    }

    private static int find(String text, String server, int from) {
        for (int i = from; i + server.length() <= text.length(); i++) {
            if (text.regionMatches(true, i, server, 0, server.length())) {
                return i;
            }
        }
        return -1;
    }
}
