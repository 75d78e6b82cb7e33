package org.relayplan.report;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.analysis.Capability;
import org.relayplan.analysis.Certainty;
import org.relayplan.analysis.May;

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

    /** The verb with what it means. */
    static String meaning(Capability capability) {
        return switch (capability) {
            case SUBMIT -> "submit: send mail to the organization's own domains";
            case RELAY -> "relay: send mail to any domain";
            case SPOOF -> "spoof: send as anybody in the organization's domains";
            case BYPASS_ANTI_SPAM -> "skip the antispam agents";
            case BYPASS_SIZE_LIMIT -> "exceed the connector's size limit";
            case FORGE_HEADERS -> "forge headers: keep those of organization and forest, which claim trust";
            case ACT_AS_INTERNAL -> "act as internal: count as a logged-on sender";
        };
    }

    /** One line: what is allowed, and behind it what is unknown. */
    static String summary(May may) {
        List<String> yes = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (Capability capability : Capability.values()) {
            if (may.get(capability) == Certainty.YES) {
                yes.add(of(capability));
            } else if (may.get(capability) == Certainty.UNKNOWN) {
                unknown.add(of(capability));
            }
        }
        String known = yes.isEmpty() ? "" : "may " + String.join(", ", yes);
        if (unknown.isEmpty()) {
            return yes.isEmpty() ? "may do nothing" : known;
        }
        return (known.isEmpty() ? "" : known + "; ") + "unknown: " + String.join(", ", unknown);
    }
}
