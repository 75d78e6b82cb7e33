package org.relayplan.session;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.relayplan.analysis.Certainty;
import org.relayplan.analysis.EffectiveRights;
import org.relayplan.model.ExtendedRight;

/**
 * A session's rights as the second line of each session in a protocol log tells them. The words of Submit, the two
 * sender rights and routing headers were seen in real logs, the others are formed likewise.
 */
public final class SessionPermissions {

    private static final Map<ExtendedRight, String> WORDS = new EnumMap<>(Map.ofEntries(
            Map.entry(ExtendedRight.SUBMIT, "SMTPSubmit"),
            Map.entry(ExtendedRight.ACCEPT_ANY_RECIPIENT, "SMTPAcceptAnyRecipient"),
            Map.entry(ExtendedRight.ACCEPT_ANY_SENDER, "SMTPAcceptAnySender"),
            Map.entry(ExtendedRight.ACCEPT_AUTHORITATIVE_DOMAIN_SENDER, "SMTPAcceptAuthoritativeDomainSender"),
            Map.entry(ExtendedRight.ACCEPT_AUTHENTICATION_FLAG, "SMTPAcceptAuthenticationFlag"),
            Map.entry(ExtendedRight.ACCEPT_HEADERS_ROUTING, "AcceptRoutingHeaders"),
            Map.entry(ExtendedRight.ACCEPT_HEADERS_ORGANIZATION, "AcceptOrganizationHeaders"),
            Map.entry(ExtendedRight.ACCEPT_HEADERS_FOREST, "AcceptForestHeaders"),
            Map.entry(ExtendedRight.BYPASS_ANTI_SPAM, "BypassAntiSpam"),
            Map.entry(ExtendedRight.BYPASS_MESSAGE_SIZE_LIMIT, "BypassMessageSizeLimit"),
            Map.entry(ExtendedRight.ACCEPT_EXCH50, "SMTPAcceptEXCH50")));

    private SessionPermissions() {}

    /** The words with blanks between; {@code None} where nothing is granted. */
    public static String text(EffectiveRights rights) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<ExtendedRight, String> word : WORDS.entrySet()) {
            if (rights.held(word.getKey()) == Certainty.YES) {
                text.append(text.isEmpty() ? "" : " ").append(word.getValue());
            }
        }
        return text.isEmpty() ? "None" : text.toString();
    }

    /** The right that a word of the log stands for, in any case; empty if none is known for it. */
    public static Optional<ExtendedRight> right(String word) {
        for (Map.Entry<ExtendedRight, String> known : WORDS.entrySet()) {
            if (known.getValue().equalsIgnoreCase(word)) {
                return Optional.of(known.getKey());
            }
        }
        return Optional.empty();
    }

    /** Every right that has a word. */
    public static Set<ExtendedRight> told() {
        return Collections.unmodifiableSet(WORDS.keySet());
    }
}
