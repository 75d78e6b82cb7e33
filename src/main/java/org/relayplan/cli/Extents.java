package org.relayplan.cli;

import org.relayplan.analysis.Analysis;
import org.relayplan.analysis.Listener;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.Connector;
import org.relayplan.model.Origin;
import org.relayplan.report.Extent;

/** Counts what rules looked at. */
final class Extents {

    private Extents() {}

    static Extent of(Analysis analysis, int rules) {
        int assumed = 0;
        for (Connector connector : analysis.model().connectors()) {
            assumed += connector.origin() == Origin.SETUP ? 1 : 0;
        }
        boolean ipv4 = false;
        boolean ipv6 = false;
        for (Listener listener : analysis.listeners()) {
            ipv4 |= listener.local().address().family() == AddressFamily.IPV4;
            ipv6 |= listener.local().address().family() == AddressFamily.IPV6;
        }
        return new Extent(
                rules,
                analysis.model().servers().size(),
                analysis.model().connectors().size(),
                assumed,
                analysis.listeners().size(),
                ipv4,
                ipv6);
    }
}
