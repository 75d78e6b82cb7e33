package org.relayplan.session;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.relayplan.model.AcceptedDomain;
import org.relayplan.model.Connector;
import org.relayplan.model.Organization;
import org.relayplan.model.Parameter;
import org.relayplan.model.SettingValue;

/** What a recipient's domain means to a connector. */
final class RecipientCheck {

    private static final List<String> TOP_LEVEL = List.of("test", "example", "invalid", "localhost");
    private static final List<String> SECOND_LEVEL = List.of("example.com", "example.net", "example.org");

    private RecipientCheck() {}

    /** What an address says, with the connector's DefaultDomain where it names none; empty if it isn't one. */
    static Optional<MailPath> path(Connector connector, String address) {
        Optional<MailPath> path = MailPath.read(address);
        boolean bare =
                path.isPresent() && !path.get().isNull() && path.get().domain().isEmpty();
        return bare && connector.settings().get(Parameter.DEFAULT_DOMAIN) instanceof SettingValue.TextValue standard
                ? Optional.of(new MailPath(path.get().local(), standard.value().toLowerCase(Locale.ROOT)))
                : path;
    }

    /** Whether the organization accepts mail for the domain, as far as is known. */
    static boolean isAccepted(Organization organization, String domain) {
        for (AcceptedDomain accepted : organization.acceptedDomains()) {
            if (accepted.accepts(domain)) {
                return true;
            }
        }
        return false;
    }

    /** The reply to a domain that the connector's settings refuse whatever the client may do. */
    static Optional<Reaction> refused(Connector connector, String domain) {
        String top = domain.substring(domain.lastIndexOf('.') + 1);
        if (TOP_LEVEL.contains(top) && connector.settings().isTrue(Parameter.REJECT_RESERVED_TOP_LEVEL)) {
            return Optional.of(Replies.RESERVED_TOP_LEVEL);
        }
        boolean second = false;
        for (String reserved : SECOND_LEVEL) {
            second |= domain.equals(reserved) || domain.endsWith("." + reserved);
        }
        if (second && connector.settings().isTrue(Parameter.REJECT_RESERVED_SECOND_LEVEL)) {
            return Optional.of(Replies.RESERVED_SECOND_LEVEL);
        }
        boolean single = !domain.isEmpty() && domain.indexOf('.') < 0 && !domain.startsWith("[");
        if (single && connector.settings().isTrue(Parameter.REJECT_SINGLE_LABEL)) {
            return Optional.of(Replies.SINGLE_LABEL);
        }
        return Optional.empty();
    }
}
