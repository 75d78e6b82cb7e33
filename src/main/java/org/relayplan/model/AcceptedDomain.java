package org.relayplan.model;

/**
 * A domain the organization accepts mail for (New-AcceptedDomain).
 *
 * @param domainName {@code contoso.com}, {@code *.contoso.com}, or {@code *} for every domain there is
 * @param domainType what happens with its mail
 */
public record AcceptedDomain(String domainName, DomainType domainType) {

    /** Whether it accepts every recipient: then no relay right is needed to relay. */
    public boolean isEverything() {
        return domainName.equals("*");
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
