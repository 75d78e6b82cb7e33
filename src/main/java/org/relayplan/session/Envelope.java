package org.relayplan.session;

import org.relayplan.model.AcceptedDomain;
import org.relayplan.model.Organization;
import org.relayplan.model.Probes;

/**
 * The addresses a session is told with: those the model names for probes, else placeholders.
 *
 * @param sender who sends, from an accepted domain as most devices do
 * @param ownRecipient a recipient in an accepted domain
 * @param foreignRecipient a recipient elsewhere
 */
public record Envelope(String sender, String ownRecipient, String foreignRecipient) {

    /** What the organization names. */
    public static Envelope of(Organization organization) {
        Probes probes = organization.probes();
        String domain = ownDomain(organization);
        return new Envelope(
                probes.ownRecipient().orElse("someone@" + domain),
                probes.ownRecipient().orElse("someone@" + domain),
                probes.foreignRecipient().orElse("someone@foreign.domain"));
    }

    private static String ownDomain(Organization organization) {
        for (AcceptedDomain accepted : organization.acceptedDomains()) {
            if (!accepted.isEverything()) {
                String name = accepted.domainName();
                return name.startsWith("*.") ? name.substring(2) : name;
            }
        }
        return "own.domain";
    }
}
