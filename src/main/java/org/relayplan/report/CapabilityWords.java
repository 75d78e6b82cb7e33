package org.relayplan.report;

import java.util.List;
import org.relayplan.analysis.Capability;

/** What people call a capability. */
final class CapabilityWords {

    /** All of them in the order in which people want to hear of them. */
    static final List<Capability> GRAVEST_FIRST = List.of(
            Capability.RELAY,
            Capability.SUBMIT,
            Capability.SPOOF,
            Capability.BYPASS_ANTI_SPAM,
            Capability.ACT_AS_INTERNAL,
            Capability.FORGE_HEADERS,
            Capability.BYPASS_SIZE_LIMIT);

    private CapabilityWords() {}

    /** A verb that goes with "may". */
    static String of(Capability capability) {
        return switch (capability) {
            case SUBMIT -> "submit";
            case RELAY -> "relay";
            case SPOOF -> "spoof own domain";
            case BYPASS_ANTI_SPAM -> "skip antispam";
            case BYPASS_SIZE_LIMIT -> "pass size limit";
            case FORGE_HEADERS -> "forge headers";
            case ACT_AS_INTERNAL -> "act as internal";
        };
    }
}
