package org.relayplan.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relayplan.source.Element;

/**
 * Joins findings that say the same of the same connector on several servers.
 *
 * <p>What says the same: to the letter, or but for the name of each finding's own server, which stands in the names of
 * connectors such as {@code Default Frontend EX01}. Nothing else may differ.
 */
final class SameOnServers {

    private SameOnServers() {}

    /** The findings with each case told once, in the order of the first of each. */
    static List<Finding> join(List<Finding> findings) {
        List<Case> cases = new ArrayList<>();
        Map<List<Object>, Case> toTheLetter = new HashMap<>();
        Map<List<Object>, Case> butForServer = new HashMap<>();
        for (Finding finding : findings) {
            List<Object> letter = key(finding, "");
            List<Object> server = key(
                    finding,
                    finding.servers().isEmpty() ? "" : finding.servers().get(0));
            Case known = toTheLetter.get(letter);
            if (known == null) {
                known = butForServer.get(server);
            }
            if (known == null || !toTheLetter.containsKey(letter) && known.has(finding.servers())) {
                Case made = new Case(finding);
                cases.add(made);
                toTheLetter.put(letter, made);
                butForServer.putIfAbsent(server, made);
            } else {
                known.servers.addAll(finding.servers());
            }
        }
        List<Finding> joined = new ArrayList<>(cases.size());
        for (Case each : cases) {
            joined.add(each.told());
        }
        return joined;
    }

    /** A finding and all servers it was found on; there may be a thousand. */
    private static final class Case {

        private final Finding first;
        private final Set<String> servers;

        Case(Finding first) {
            this.first = first;
            this.servers = new LinkedHashSet<>(first.servers());
        }

        boolean has(List<String> names) {
            return servers.containsAll(names);
        }

        Finding told() {
            return servers.size() == first.servers().size() ? first : first.onServers(List.copyOf(servers));
        }
    }

    /** Everything that must be equal: what names the server in pieces around its name. */
    private static List<Object> key(Finding finding, String server) {
        Element element = finding.element();
        boolean ofServer = element.kind() == Element.Kind.CONNECTOR || element.kind() == Element.Kind.SERVER;
        return List.of(
                finding.rule(),
                finding.severity(),
                around(server, finding.connector().orElse("")),
                element.kind(),
                ofServer ? "" : element.owner(),
                around(server, element.name()),
                element.property(),
                element.index(),
                around(server, finding.message()),
                finding.sources(),
                finding.suppressed());
    }

    /** The text cut at the server's name, where that is not part of a longer word. */
    static List<String> around(String server, String text) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int at = find(text, server, 0); at >= 0; at = find(text, server, from)) {
            pieces.add(text.substring(from, at));
            from = at + server.length();
        }
        pieces.add(text.substring(from));
        return pieces;
    }

    private static int find(String text, String server, int from) {
        for (int i = from; !server.isEmpty() && i + server.length() <= text.length(); i++) {
            if (text.regionMatches(true, i, server, 0, server.length())
                    && !isOfWord(text, i - 1)
                    && !isOfWord(text, i + server.length())) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isOfWord(String text, int index) {
        return index >= 0
                && index < text.length()
                && (Character.isLetterOrDigit(text.charAt(index)) || text.charAt(index) == '-');
    }
}
