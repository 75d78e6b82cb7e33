package org.relayplan.report;

import org.relayplan.model.RemoteRange;
import org.relayplan.rules.Count;

/** Ranges in sentences. */
final class RangeWords {

    private RangeWords() {}

    /** {@code 192.168.5.0/24 (256 addresses)}; without a count what is written as one address. */
    static String of(RemoteRange range) {
        return range.isBareAny() || range.addresses().isSingle()
                ? range.text()
                : range.text() + " (" + Count.of(range.addresses().count()) + " addresses)";
    }
}
