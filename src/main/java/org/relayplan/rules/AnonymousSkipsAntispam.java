package org.relayplan.rules;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.relayplan.analysis.Capability;
import org.relayplan.analysis.Certainty;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressSet;
import org.relayplan.model.BuiltInNetwork;
import org.relayplan.model.Connector;
import org.relayplan.model.ExtendedRight;

/** No antispam agent looks at what clients without a logon send. */
public final class AnonymousSkipsAntispam implements Rule {

    @Override
    public String id() {
        return "anonymous-skips-antispam";
    }

    private static final BigInteger WIDE = BigInteger.valueOf(256);

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Connector connector : subject.model().connectors()) {
            AddressSet clients = AnonymousRight.clients(subject, connector, Capability.BYPASS_ANTI_SPAM);
            // Who forges headers says of himself that his mail is no spam.
            if (clients.isEmpty() || subject.may(connector, Capability.FORGE_HEADERS) == Certainty.YES) {
                continue;
            }
            String message = AnonymousRight.who(clients) + " send mail past the antispam agents, through "
                    + Phrase.name(connector) + " and without logging on."
                    + AnonymousRight.advice(ExtendedRight.BYPASS_ANTI_SPAM);
            findings.add(AnonymousRight.finding(
                    subject,
                    this,
                    isNarrow(subject, clients) ? Severity.MEDIUM : Severity.HIGH,
                    connector,
                    ExtendedRight.BYPASS_ANTI_SPAM,
                    clients,
                    message));
        }
        return findings;
    }

    private static boolean isNarrow(Subject subject, AddressSet clients) {
        return clients.count().compareTo(WIDE) < 0
                && subject.network(BuiltInNetwork.PRIVATE)
                        .or(subject.network(BuiltInNetwork.LOCAL))
                        .containsAll(clients);
    }
}
