package org.relayplan.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.relayplan.model.Connector;
import org.relayplan.model.RightsEntry;

/**
 * Who is answered and who may relay, one client after the other, from the design's words; it reads the connectors as
 * texts and numbers and shares no code with selection, rights or plans.
 */
final class ChangeOracle {

    private static final Set<String> OF_ANYBODY =
            Set.of("Submit", "Accept-Any-Sender", "Accept-Authoritative-Domain-Sender");
    private static final Set<String> OF_NOBODY = Set.of("Headers-Organization", "Headers-Forest");

    /**
     * What a client gets at one place.
     *
     * @param may for each thing it may do 0 no, 1 unknown, 2 yes, at worst
     * @param sure the things it may do whoever answers
     */
    record Treatment(boolean answered, Map<String, Integer> may, Set<String> sure) {}

    private final List<Connector> connectors;
    private final Map<String, Treatment> services = new LinkedHashMap<>();

    ChangeOracle(List<Connector> connectors) {
        this.connectors = connectors;
        for (String local : ChangeWorld.LOCALS) {
            ChangeWorld.CLIENTS.forEach(client -> services.put(local + client, service(local, client)));
        }
    }

    /** What goes wrong in this state that is right in both ends; empty if nothing does. */
    static List<String> worse(ChangeOracle before, ChangeOracle after, ChangeOracle now) {
        List<String> worse = new ArrayList<>();
        for (String local : ChangeWorld.LOCALS) {
            for (long client : ChangeWorld.CLIENTS) {
                Treatment a = before.services.get(local + client);
                Treatment b = after.services.get(local + client);
                Treatment c = now.services.get(local + client);
                String who = ChangeWorld.dotted(client) + " at " + local;
                for (String right : c.may().keySet()) {
                    if (c.may().get(right)
                            > Math.max(a.may().get(right), b.may().get(right))) {
                        worse.add("OPEN " + right + " " + who);
                    }
                }
                if (a.answered() && b.answered() && !c.answered()) {
                    worse.add("UNANSWERED " + who);
                }
                for (String right : a.sure()) {
                    if (b.sure().contains(right) && !c.sure().contains(right)) {
                        worse.add("INTERRUPTED " + right + " " + who);
                    }
                }
            }
        }
        return worse;
    }

    private Treatment service(String local, long client) {
        Set<Connector> first = new HashSet<>();
        for (String role : List.of("FRONTEND", "HUB")) {
            for (boolean rangeFirst : new boolean[] {true, false}) {
                long best = Long.MAX_VALUE;
                Set<Connector> winners = new HashSet<>();
                for (Connector one : connectors) {
                    long rank = one.role().name().equals(role) ? rank(one, local, client, rangeFirst) : -1;
                    if (rank >= 0 && rank <= best) {
                        if (rank < best) {
                            winners.clear();
                        }
                        best = rank;
                        winners.add(one);
                    }
                }
                first.addAll(winners);
            }
        }
        Map<String, Integer> may = new LinkedHashMap<>();
        Set<String> sure = new LinkedHashSet<>();
        for (String right : List.of("relay", "submit", "spoof", "antispam", "size", "headers", "internal")) {
            may.put(right, first.stream().mapToInt(one -> may(one, right)).max().orElse(0));
            if (first.stream().mapToInt(one -> may(one, right)).min().orElse(0) == 2) {
                sure.add(right);
            }
        }
        return new Treatment(!first.isEmpty(), may, sure);
    }

    private static int may(Connector one, String what) {
        int submit = held(one, "Submit");
        int own = held(one, "Accept-Authoritative-Domain-Sender");
        int senders = Math.min(held(one, "Accept-Any-Sender"), own);
        return switch (what) {
            case "relay" -> doubted(Math.min(submit, held(one, "Accept-Any-Recipient")), senders);
            case "spoof" -> doubted(Math.min(submit, own), senders);
            case "antispam" -> Math.min(submit, held(one, "Bypass-Anti-Spam"));
            case "size" -> Math.min(submit, held(one, "Bypass-Message-Size-Limit"));
            case "headers" ->
                Math.min(submit, Math.max(held(one, "Headers-Organization"), held(one, "Headers-Forest")));
            case "internal" -> Math.min(submit, held(one, "Accept-Authentication-Flag"));
            default -> submit;
        };
    }

    /** With a sender right missing nobody knows. */
    private static int doubted(int allowed, int senders) {
        return allowed == 0 ? 0 : Math.min(allowed, senders == 2 ? 2 : 1);
    }

    /** Whether Exchange refuses a connector beside the others, as far as this universe goes. */
    static boolean isRefused(List<Connector> connectors) {
        for (Connector a : connectors) {
            for (Connector b : connectors) {
                Set<String> ports = new HashSet<>();
                a.bindings().forEach(one -> ports.add(":" + one.port()));
                boolean port = b.bindings().stream().anyMatch(one -> ports.contains(":" + one.port()));
                boolean binding = b.bindings().stream().anyMatch(a.bindings()::contains);
                Set<String> ranges = new HashSet<>();
                a.remoteIPRanges().forEach(range -> ranges.add(range.text()));
                Set<String> others = new HashSet<>();
                b.remoteIPRanges().forEach(range -> others.add(range.text()));
                // Ports that only addresses of their own share are no conflict, and this universe's any-address is one.
                boolean crossed = a.role() != b.role() && port && isShared(a, b);
                if (a != b && (crossed || a.role() == b.role() && binding && ranges.equals(others))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isShared(Connector a, Connector b) {
        return a.bindings().stream()
                .anyMatch(one -> b.bindings().stream()
                        .anyMatch(two -> one.port() == two.port()
                                && (one.equals(two)
                                        || one.toString().startsWith("0.0.0.0")
                                        || two.toString().startsWith("0.0.0.0"))));
    }

    /** Less is better; -1 if it takes no such client. */
    private static long rank(Connector one, String local, long client, boolean rangeFirst) {
        Set<String> bindings = new HashSet<>();
        one.bindings().forEach(binding -> bindings.add(binding.toString()));
        boolean specific = bindings.contains(local) && !local.startsWith("0.0.0.0");
        boolean any = bindings.contains("0.0.0.0" + local.substring(local.lastIndexOf(':')));
        boolean enabled =
                one.settings().get(org.relayplan.model.Parameter.ENABLED).text().equals("True");
        if (!enabled || !specific && !any) {
            return -1;
        }
        long smallest = -1;
        for (var range : one.remoteIPRanges()) {
            String[] ends = range.text().split("-");
            long low = number(ends[0]);
            long high = number(ends[ends.length - 1]);
            if (low <= client && client <= high && (smallest < 0 || high - low + 1 < smallest)) {
                smallest = high - low + 1;
            }
        }
        if (smallest < 0) {
            return -1;
        }
        long vague = specific ? 0 : 1;
        return rangeFirst ? smallest * 2 + vague : vague * (1L << 40) + smallest;
    }

    private static long number(String dotted) {
        long number = 0;
        for (String part : dotted.split("\\.")) {
            number = number * 256 + Long.parseLong(part);
        }
        return number;
    }

    private static int held(Connector one, String right) {
        boolean external = one.authMechanism().toString().contains("EXTERNAL");
        String me = external ? "externally secured servers" : "anonymous logon";
        boolean byGroup = one.permissionGroups().stream()
                .map(Enum::name)
                .anyMatch(external ? "EXCHANGE_SERVERS"::equals : "ANONYMOUS_USERS"::equals);
        boolean grants = byGroup && (external ? !OF_NOBODY.contains(right) : OF_ANYBODY.contains(right));
        boolean everyoneAllowed = false;
        boolean allowed = false;
        for (RightsEntry entry : one.extendedRights().entries()) {
            boolean mine = entry.user().text().toLowerCase(Locale.ROOT).endsWith(me);
            boolean everyone = entry.user().text().equals("Everyone");
            boolean concerns =
                    entry.rights().stream().anyMatch(has -> has.text().endsWith("-" + right));
            if (concerns && entry.deny() && mine) {
                return 0;
            }
            if (concerns && entry.absent() && mine) {
                grants = false;
            }
            allowed |= concerns && mine && !entry.deny() && !entry.absent();
            everyoneAllowed |= concerns && everyone && !entry.deny();
        }
        return grants || allowed ? 2 : everyoneAllowed ? 1 : 0;
    }
}
