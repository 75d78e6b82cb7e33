package org.relayplan.report;

/** Says what a check looked at, and no more than is true. */
final class ExtentText {

    private ExtentText() {}

    static String of(Extent extent) {
        StringBuilder out = new StringBuilder();
        count(out, extent.rules(), "rule").append(" looked at ");
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
