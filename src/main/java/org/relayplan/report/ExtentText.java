package org.relayplan.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.relayplan.check.NotExamined;

/** Says what a check looked at, and no more than is true. */
final class ExtentText {

    private ExtentText() {}

    static String of(Extent extent, List<NotExamined> missing) {
        StringBuilder out = new StringBuilder();
        count(out, extent.rules(), "rule");
        if (!missing.isEmpty()) {
            Set<String> rules = new HashSet<>();
            for (NotExamined one : missing) {
                rules.add(one.rule());
            }
            out.append(" (").append(rules.size()).append(" of them without all facts)");
        }
        out.append(" looked at ");
        count(out, extent.servers(), "server").append(", ");
        count(out, extent.connectors(), "connector");
        if (extent.assumed() > 0) {
            out.append(" (").append(extent.assumed()).append(" assumed as setup makes them)");
        }
        count(out.append(" and "), extent.listeners(), "listener");
        if (extent.ipv4() || extent.ipv6()) {
            out.append(", for every ")
                    .append(extent.ipv4() ? "IPv4" : "")
                    .append(extent.ipv4() && extent.ipv6() ? " and " : "")
                    .append(extent.ipv6() ? "IPv6" : "")
                    .append(" client");
        }
        return out.append('.').toString();
    }

    private static StringBuilder count(StringBuilder out, int number, String noun) {
        return out.append(number).append(' ').append(noun).append(number == 1 ? "" : "s");
    }
}
