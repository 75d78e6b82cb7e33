package org.relayplan.diff;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.relayplan.analysis.SelectionOracle;
import org.relayplan.analysis.World;

/**
 * What differs between two worlds, worked out client by client and address by address from the design's words; shares
 * nothing with the product.
 */
final class BehaviourOracle {

    static final List<String> RIGHTS = List.of(
            "submit",
            "relay",
            "spoof",
            "bypassAntiSpam",
            "bypassSizeLimit",
            "forgeHeaders",
            "actAsInternal",
            "afterLogon.submit",
            "afterLogon.relay",
            "afterLogon.spoof",
            "afterLogon.bypassAntiSpam",
            "afterLogon.bypassSizeLimit",
            "afterLogon.forgeHeaders",
            "afterLogon.actAsInternal");

    private static final List<String> ORDER = List.of("no", "unknown", "yes");

    /** Every address that anything can name, and for each family one that nothing does. */
    static final List<String> LOCALS = List.of(
            "10.1.1.1:25",
            "10.1.1.2:25",
            "10.1.1.3:25",
            "10.9.9.9:25",
            "10.1.1.1:587",
            "10.1.1.3:587",
            "10.9.9.9:587",
            "[fd00::1]:25",
            "[fd00::2]:25",
            "[fd00::9]:25");

    private final TwoWorlds worlds;

    BehaviourOracle(TwoWorlds worlds) {
        this.worlds = worlds;
    }

    /** What becomes of one client at one address of one server: lines such as {@code gained relay no yes}. */
    Set<String> facts(String server, String local, boolean six, BigInteger client) {
        Seen before = seen(worlds.before().get(server), local, six, client);
        Seen after = seen(worlds.after().get(server), local, six, client);
        Set<String> facts = new TreeSet<>();
        for (String right : RIGHTS) {
            String was = before.get(right);
            String is = after.get(right);
            int order = Integer.compare(ORDER.indexOf(is), ORDER.indexOf(was));
            boolean undecided = was.equals("unknown") && is.equals("unknown") && !before.isOpenAs(after, right);
            if (order != 0 || undecided) {
                facts.add((order > 0 ? "gained " : order < 0 ? "lost " : "undecided ") + right + " " + was + " " + is);
            }
        }
        if (!before.verdict().equals(after.verdict())) {
            facts.add("answered");
        }
        return facts;
    }

    /** Whether one of the models says something of the address itself, so that it isn't among all others. */
    boolean isNamed(String server, String local) {
        return isNamed(worlds.before().get(server), local)
                || isNamed(worlds.after().get(server), local);
    }

    private static boolean isNamed(TwoWorlds.Host host, String local) {
        if (host == null) {
            return false;
        }
        String port = local.substring(local.lastIndexOf(':'));
        String any = (local.startsWith("[") ? "[::]" : "0.0.0.0") + port;
        String address =
                local.substring(0, local.lastIndexOf(':')).replace("[", "").replace("]", "");
        for (World.Plug plug : host.world().connectors()) {
            boolean listens = plug.bindings().contains(local)
                    || plug.bindings().contains(any) && host.addresses().contains(address);
            if (plug.enabled() && listens) {
                return true;
            }
        }
        return false;
    }

    private record Seen(SelectionOracle.Verdict verdict, List<TwoWorlds.Trust> trusts) {

        /** Whether it rests on the same connectors, and on the same grounds as far as that right goes. */
        boolean isOpenAs(Seen other, String right) {
            return verdict.equals(other.verdict) && grounds(right).equals(other.grounds(right));
        }

        private List<String> grounds(String right) {
            return trusts.stream().map(trust -> trust.ground(right)).toList();
        }

        String get(String right) {
            Set<String> answers = new HashSet<>();
            trusts.forEach(trust -> answers.add(trust.get(right)));
            if (verdict.mayBeRefused() || trusts.isEmpty()) {
                answers.add("no");
            }
            return answers.size() == 1 ? answers.iterator().next() : "unknown";
        }
    }

    private static Seen seen(TwoWorlds.Host host, String local, boolean six, BigInteger client) {
        if (host == null) {
            // As if it had no connector: nobody is first, and every reading refuses.
            return new Seen(new SelectionOracle.Verdict(Set.of(), true), List.of());
        }
        SelectionOracle.Verdict verdict = new SelectionOracle(host.world()).select(local, six, client);
        List<TwoWorlds.Trust> trusts = new ArrayList<>();
        verdict.connectors().forEach(position -> trusts.add(host.trust(position)));
        return new Seen(verdict, trusts);
    }

    /** The clients to try: those near every place where something may change. */
    static List<BigInteger> clients(boolean six) {
        return World.points(six);
    }
}
