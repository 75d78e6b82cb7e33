package org.relayplan.report;

import java.util.List;
import org.relayplan.check.Finding;
import org.relayplan.source.Element;

/** The other places of a finding that are named: of a thousand ranges in the same case nobody looks at each. */
final class SeeAlso {

    /** So many are named of one finding. */
    static final int MOST = 10;

    private SeeAlso() {}

    /** The first of them. */
    static List<Element> of(Finding finding) {
        return first(finding.related());
    }

    /** As many of anything as are named. */
    static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(MOST, all.size()));
    }

    /** {@code 1,490 more places}; empty if all are named. */
    static String more(Finding finding) {
        int more = finding.related().size() - MOST;
        return more <= 0 ? "" : Clients.grouped(more) + (more == 1 ? " more place" : " more places");
    }
}
