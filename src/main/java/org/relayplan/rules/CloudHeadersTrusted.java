package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.check.Finding;
import org.relayplan.check.Rule;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.AcceptedDomain;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;
import org.relayplan.model.Organization;
import org.relayplan.model.Parameter;
import org.relayplan.model.SettingValue;

/** Others than the organization's own cloud are believed what they say of a message. */
public final class CloudHeadersTrusted implements Rule {

    @Override
    public String id() {
        return "cloud-headers-trusted";
    }

    private static final List<String> MICROSOFT = List.of(
            "mail.protection.outlook.com", "mail.protection.office365.us", "mail.protection.partner.outlook.cn");

    @Override
    public List<Finding> examine(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Connector connector : subject.model().connectors()) {
            if (!(connector.settings().get(Parameter.TLS_DOMAIN_CAPABILITIES) instanceof SettingValue.ListValue list)
                    || list.values().isEmpty()) {
                continue;
            }
            AddressSet clients = subject.analysis().reach(connector).all();
            for (int i = 0; i < list.values().size() && !clients.isEmpty(); i++) {
                String text = list.values().get(i);
                String domain =
                        text.substring(0, Math.max(text.indexOf(':'), 0)).trim();
                boolean anybody = domain.equalsIgnoreCase("NO-TLS");
                if (anybody || !isOwn(domain, subject.model().organization())) {
                    findings.add(Finding.on(
                                    connector,
                                    this,
                                    anybody ? Severity.CRITICAL : Severity.HIGH,
                                    message(connector, domain, anybody, clients))
                            .at("tlsDomainCapabilities", i)
                            .from(clients)
                            .shownBy(subject.witness(connector, clients)));
                }
            }
        }
        return findings;
    }

    private static String message(Connector connector, String domain, boolean anybody, AddressSet clients) {
        String believed = " the headers by which a message calls itself internal and checked, through "
                + Phrase.name(connector) + ". TlsDomainCapabilities is for hybrid mail: ";
        return anybody
                ? Phrase.sentence(Phrase.addresses(clients)) + " may forge, without a certificate," + believed
                        + "take NO-TLS out."
                : "Whoever shows a certificate of " + Phrase.quoted(domain) + " may forge, from "
                        + Phrase.addresses(clients) + "," + believed
                        + "leave only mail.protection.outlook.com, or an own domain.";
    }

    /** Microsoft's cloud, or a domain that the organization accepts mail for, or a host of it. */
    private static boolean isOwn(String domain, Organization organization) {
        for (String microsoft : MICROSOFT) {
            if (isWithin(domain, microsoft)) {
                return true;
            }
        }
        for (AcceptedDomain accepted : organization.acceptedDomains()) {
            if (!accepted.isEverything() && isWithin(domain, accepted.domainName())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWithin(String domain, String parent) {
        int start = domain.length() - parent.length();
        return start >= 0
                && domain.regionMatches(true, start, parent, 0, parent.length())
                && (start == 0 || domain.charAt(start - 1) == '.');
    }
}
