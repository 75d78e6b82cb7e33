package org.relayplan.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

    /** What a client gets at one place: 0 no, 1 unknown, 2 yes, at worst. */
    record Treatment(boolean answered, int submit, int relay) {}

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
                if (c.relay() > Math.max(a.relay(), b.relay())) {
                    worse.add("OPEN " + who);
                } else if (c.submit() > Math.max(a.submit(), b.submit())) {
                    worse.add("OPEN submit " + who);
                }
                if (a.answered() && b.answered() && !c.answered()) {
                    worse.add("UNANSWERED " + who);
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
        int submit = 0;
        int relay = 0;
        for (Connector one : first) {
            submit = Math.max(submit, held(one, "Submit"));
            relay = Math.max(relay, relay(one));
        }
        return new Treatment(!first.isEmpty(), submit, relay);
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

    private static int relay(Connector one) {
        int allowed = Math.min(held(one, "Submit"), held(one, "Accept-Any-Recipient"));
        int senders = Math.min(held(one, "Accept-Any-Sender"), held(one, "Accept-Authoritative-Domain-Sender"));
        return allowed == 0 ? 0 : Math.min(allowed, senders == 2 ? 2 : 1);
    }

    private static int held(Connector one, String right) {
        boolean external = one.authMechanism().toString().contains("EXTERNAL");
        String me = external ? "externally secured servers" : "anonymous logon";
        boolean byGroup = one.permissionGroups().stream()
                .map(Enum::name)
                .anyMatch(external ? "EXCHANGE_SERVERS"::equals : "ANONYMOUS_USERS"::equals);
        boolean grants = byGroup && (external || !right.equals("Accept-Any-Recipient"));
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
