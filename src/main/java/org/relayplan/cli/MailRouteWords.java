package org.relayplan.cli;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.relayplan.dns.DomainName;
import org.relayplan.dns.MailExchanger;
import org.relayplan.dns.MailRoute;
import org.relayplan.model.AddressText;
import org.relayplan.model.InvalidText;
import org.relayplan.report.MxAnswer;
import org.relayplan.report.MxHost;

/** Says in words what DNS told of a domain, for the room that writes it knows nothing of DNS. */
final class MailRouteWords {

    private MailRouteWords() {}

    /** The answer with its sentences. */
    static MxAnswer answer(MailRoute route) {
        List<String> aliases = new ArrayList<>();
        for (DomainName alias : route.aliases()) {
            aliases.add(alias.toString());
        }
        List<MxHost> hosts = new ArrayList<>();
        for (MailExchanger exchanger : route.exchangers()) {
            hosts.add(new MxHost(
                    exchanger.preference(),
                    exchanger.name().toString(),
                    exchanger.addresses().stream().map(MailRouteWords::text).toList(),
                    exchanger.problem()));
        }
        List<String> remarks = new ArrayList<>(route.remarks());
        boolean told = route.outcome() == MailRoute.Outcome.ENDLESS_ALIASES
                || route.outcome() == MailRoute.Outcome.NO_SUCH_DOMAIN;
        if (!aliases.isEmpty() && !told) {
            remarks.add(route.domain() + " is an alias of " + String.join(", an alias of ", aliases)
                    + "; senders look there.");
        }
        if (route.domain().labels().size() == 1) {
            remarks.add("A name of one part is looked for as it stands; where a suffix is meant, give the whole name.");
        }
        remarks.addAll(equals(route.exchangers()));
        return new MxAnswer(
                route.domain().toString(),
                route.server().map(Object::toString),
                route.outcome().code(),
                summary(route),
                aliases,
                hosts,
                remarks);
    }

    /** IPv6 in its short form. */
    private static String text(InetAddress address) {
        try {
            return AddressText.address(address.getHostAddress()).toString();
        } catch (InvalidText e) {
            return address.getHostAddress();
        }
    }

    private static String summary(MailRoute route) {
        String domain = route.domain().toString();
        int count = route.exchangers().size();
        return switch (route.outcome()) {
            case EXCHANGERS ->
                count == 1
                        ? "Mail for " + domain + " goes to one host."
                        : "Mail for " + domain + " goes to one of " + count + " hosts, the smallest preference first.";
            case IMPLICIT ->
                domain + " has no MX record, so mail goes to the addresses of the domain itself (RFC 5321, 5.1).";
            case NULL_MX -> domain + " takes no mail, and says so with a lone dot as its exchanger (RFC 7505).";
            case NOWHERE -> domain + " has neither an MX record nor an address: mail for it can't be delivered.";
            case NO_SUCH_DOMAIN ->
                route.aliases().isEmpty()
                        ? "There is no domain " + domain + " (NXDOMAIN)."
                        : "There is no domain "
                                + route.aliases().get(route.aliases().size() - 1) + " (NXDOMAIN), of which " + domain
                                + " is an alias.";
            case ENDLESS_ALIASES ->
                domain + " is an alias that leads nowhere: " + domain + " -> "
                        + String.join(
                                " -> ",
                                route.aliases().stream().map(Object::toString).toList())
                        + ".";
            case FAILED ->
                "Where mail for " + domain + " goes is not known: " + route.reason()
                        + (route.reason().endsWith(".") ? "" : ".");
            case NOBODY_ASKED -> "No server could be asked for " + domain + ": " + route.reason() + ".";
        };
    }

    private static List<String> equals(List<MailExchanger> exchangers) {
        Map<Integer, Integer> counts = new HashMap<>();
        boolean several = false;
        for (MailExchanger exchanger : exchangers) {
            several |= counts.merge(exchanger.preference(), 1, Integer::sum) > 1;
        }
        return several ? List.of("Among hosts of the same preference each sender chooses at random.") : List.of();
    }
}
