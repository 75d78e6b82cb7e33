package org.relayplan.rules;

import java.util.List;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.Connector;
import org.relayplan.model.Organization;
import org.relayplan.model.Origin;
import org.relayplan.source.Element;

/** The model doesn't say which domains the organization accepts, so none of them is taken to be {@code *}. */
public final class AcceptedDomainsUnstated implements Rule {

    @Override
    public String id() {
        return "accepted-domains-unstated";
    }

    @Override
    public List<Finding> examine(Subject subject) {
        Organization organization = subject.model().organization();
        // A model of stock servers alone plans nothing that could rest on it.
        if (organization.acceptedDomainsStated() || !organization.acceptedDomainsSeen() || !isAnythingStated(subject)) {
            return List.of();
        }
        return List.of(Finding.about(
                Element.organization(),
                this,
                Severity.INFO,
                "The accepted domains are not stated, so none of them is taken to be \"*\". With an accepted domain \"*\""
                        + " every connector that takes anonymous mail is a relay. List what Get-AcceptedDomain prints"
                        + " under organization.acceptedDomains, or \"unknown\" if nobody has looked."));
    }

    private static boolean isAnythingStated(Subject subject) {
        for (Connector connector : subject.model().connectors()) {
            if (connector.origin() != Origin.SETUP) {
                return true;
            }
        }
        return false;
    }
}
