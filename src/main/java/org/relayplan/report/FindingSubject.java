package org.relayplan.report;

import java.util.List;
import org.relayplan.check.Finding;

/** What a finding is about, in few words. */
final class FindingSubject {

    private static final int SERVERS = 6;

    private FindingSubject() {}

    /** {@code "Anonymous Relay" on EX01, EX02}; nothing if it is about no connector and no server. */
    static String of(Finding finding) {
        String connector =
                finding.connector().isPresent() ? "\"" + finding.connector().get() + "\"" : "";
        List<String> servers = finding.servers();
        if (servers.isEmpty()) {
            return connector;
        }
        StringBuilder out = new StringBuilder(connector).append(connector.isEmpty() ? "on " : " on ");
        boolean isLong = servers.size() > SERVERS;
        int shown = isLong ? SERVERS - 1 : servers.size();
        for (int i = 0; i < shown; i++) {
            out.append(i == 0 ? "" : ", ").append(servers.get(i));
        }
        if (isLong) {
            out.append(" and ").append(servers.size() - shown).append(" more");
        }
        return out.toString();
    }
}
