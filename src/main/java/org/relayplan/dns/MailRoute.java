package org.relayplan.dns;

import java.util.List;
import java.util.Optional;

/**
 * Where mail for a domain goes (RFC 5321, 5.1).
 *
 * @param domain the domain asked for
 * @param server the server that answered, if one did
 * @param outcome what kind of answer it is
 * @param reason why, where the outcome alone doesn't tell; sentences, may be empty
 * @param aliases the names that the domain is another name for, in order
 * @param exchangers by preference, then by name
 * @param remarks what else to know, sentences
 */
public record MailRoute(
        DomainName domain,
        Optional<NameServer> server,
        Outcome outcome,
        String reason,
        List<DomainName> aliases,
        List<MailExchanger> exchangers,
        List<String> remarks) {

    /** What kind of answer there is. */
    public enum Outcome {
        /** Hosts are named. */
        EXCHANGERS("exchangers"),
        /** None is named, so mail goes to the domain's own addresses. */
        IMPLICIT("implicit"),
        /** The domain says that it takes no mail (RFC 7505). */
        NULL_MX("null-mx"),
        /** The domain has neither exchangers nor addresses. */
        NOWHERE("nowhere"),
        /** There is no such domain. */
        NO_SUCH_DOMAIN("no-such-domain"),
        /** Its aliases lead in a circle, or on and on. */
        ENDLESS_ALIASES("endless-aliases"),
        /** A server answered, but not the question. */
        FAILED("failed"),
        /** No server answered. */
        NOBODY_ASKED("nobody-asked");

        private final String code;

        Outcome(String code) {
            this.code = code;
        }

        /** Its word in JSON. */
        public String code() {
            return code;
        }
    }

    /** Keeps its own copies. */
    public MailRoute {
        aliases = List.copyOf(aliases);
        exchangers = List.copyOf(exchangers);
        remarks = List.copyOf(remarks);
    }
}
