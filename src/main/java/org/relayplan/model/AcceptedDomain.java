package org.relayplan.model;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A domain the organization accepts mail for (New-AcceptedDomain).
 *
 * @param domainName {@code contoso.com}, {@code *.contoso.com}, or {@code *} for every domain there is
 * @param domainType what happens with its mail
 */
public record AcceptedDomain(String domainName, DomainType domainType) {

    private static final Set<String> PRIVATE = Set.of(
            "corp",
            "example",
            "home",
            "internal",
            "intranet",
            "invalid",
            "lan",
            "local",
            "localdomain",
            "localhost",
            "private",
            "test");

    /** Whether it accepts every recipient: then no relay right is needed to relay. */
    public boolean isEverything() {
        return domainName.equals("*");
    }

    /**
     * The top-level domain all of whose domains it accepts, such as {@code com} of {@code *.com}: nearly as open as
     * {@code *}. Empty for names that nobody registers outside, such as {@code local} (RFC 6761, RFC 6762, appendix G;
     * internal by a resolution of ICANN's board of 2024).
     */
    public Optional<String> topLevel() {
        String label = domainName.startsWith("*.") ? domainName.substring(2) : "";
        return label.isEmpty() || label.indexOf('.') >= 0 || PRIVATE.contains(label.toLowerCase(Locale.ROOT))
                ? Optional.empty()
                : Optional.of(label);
    }

    /** Whether mail to that domain is accepted because of this entry. */
    public boolean accepts(String domain) {
        if (domainName.startsWith("*.")) {
            String parent = domainName.substring(1);
            return domain.length() > parent.length()
                    && domain.regionMatches(true, domain.length() - parent.length(), parent, 0, parent.length());
        }
        return isEverything() || domainName.equalsIgnoreCase(domain);
    }
}
