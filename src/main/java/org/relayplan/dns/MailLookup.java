package org.relayplan.dns;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.relayplan.dns.MailRoute.Outcome;

/** Finds where mail for a domain goes, as a mail server would, and tells where one would stumble. */
public final class MailLookup {

    /** The whole search takes no longer. */
    public static final Duration TIME = Duration.ofSeconds(20);

    private final Resolver resolver;
    private final DomainName domain;
    private final List<String> remarks = new ArrayList<>();

    private MailLookup(Resolver resolver, DomainName domain) {
        this.resolver = resolver;
        this.domain = domain;
    }

    /**
     * Asks those servers.
     *
     * @param time how long it may take in all
     */
    public static MailRoute find(DomainName domain, List<NameServer> servers, Duration time) {
        return new MailLookup(new Resolver(servers, time), domain).find();
    }

    private MailRoute find() {
        Lookup lookup = resolver.lookup(domain, RecordType.MX);
        DomainName owner = lookup.aliases().isEmpty()
                ? domain
                : lookup.aliases().get(lookup.aliases().size() - 1);
        if (lookup instanceof Lookup.Failed failed) {
            Outcome outcome = failed.asked() ? Outcome.FAILED : Outcome.NOBODY_ASKED;
            return route(outcome, failed.reason(), lookup, List.of());
        }
        if (lookup instanceof Lookup.Endless) {
            return route(Outcome.ENDLESS_ALIASES, "", lookup, List.of());
        }
        if (lookup instanceof Lookup.NoSuchName) {
            return route(Outcome.NO_SUCH_DOMAIN, "", lookup, List.of());
        }
        return lookup instanceof Lookup.Found found ? exchangers(found) : implicit(lookup, owner);
    }

    private MailRoute exchangers(Lookup.Found found) {
        TreeSet<ResourceRecord.Exchanger> records =
                new TreeSet<>(Comparator.comparingInt(ResourceRecord.Exchanger::preference)
                        .thenComparing(record -> record.host().toString()));
        for (ResourceRecord.Data data : found.data()) {
            if (data instanceof ResourceRecord.Exchanger exchanger) {
                records.add(exchanger);
            }
        }
        if (records.size() == 1 && records.first().host().isRoot()) {
            if (records.first().preference() != 0) {
                remarks.add("Its record has the preference " + records.first().preference()
                        + "; RFC 7505 wants 0, but senders take it all the same.");
            }
            return route(Outcome.NULL_MX, "", found, List.of());
        }
        List<MailExchanger> exchangers = new ArrayList<>();
        for (ResourceRecord.Exchanger record : records) {
            exchangers.add(exchanger(record));
        }
        return route(Outcome.EXCHANGERS, "", found, exchangers);
    }

    private MailExchanger exchanger(ResourceRecord.Exchanger record) {
        DomainName host = record.host();
        if (host.isRoot()) {
            return new MailExchanger(
                    record.preference(),
                    host,
                    List.of(),
                    "A lone dot says that the domain takes no "
                            + "mail, which the other records deny; RFC 7505 forbids both together.");
        }
        if (isAddress(host)) {
            return new MailExchanger(
                    record.preference(),
                    host,
                    List.of(),
                    "An address stands where the name of a "
                            + "host must (RFC 1035, 3.3.9): nobody will deliver there.");
        }
        HostAddresses addresses = HostAddresses.find(resolver, host);
        StringBuilder problem = new StringBuilder();
        if (!addresses.aliases().isEmpty()) {
            List<DomainName> aliases = addresses.aliases();
            problem.append("It is an alias of ")
                    .append(aliases.get(aliases.size() - 1))
                    .append("; an MX record must name the host itself (RFC 2181, 10.3; RFC 5321, 5.1), ")
                    .append("and some senders won't deliver.");
        }
        add(problem, addresses.trouble());
        if (addresses.addresses().isEmpty()) {
            add(problem, spelling(host));
        }
        return new MailExchanger(record.preference(), host, addresses.addresses(), problem.toString());
    }

    /** What may be wrong with how a name without addresses was written into the zone. */
    private static String spelling(DomainName host) {
        List<String> labels = host.labels();
        for (int tail = 2; 2 * tail <= labels.size(); tail++) {
            DomainName front = host.without(tail);
            if (front.isBelow(host.last(tail)) || front.equals(host.last(tail))) {
                return "Its end stands there twice: in the zone file the dot behind " + front + " is missing.";
            }
        }
        return host.isPlain() ? "" : "Its name has characters that no host's has.";
    }

    /** Whether the name begins like {@code 192.168.1.10}, which a zone file makes a name of. */
    private static boolean isAddress(DomainName name) {
        return name.labels().size() >= 4
                && name.labels().subList(0, 4).stream().allMatch(label -> label.matches("[0-9]{1,3}"));
    }

    private static void add(StringBuilder sentences, String sentence) {
        sentences.append(sentences.isEmpty() || sentence.isEmpty() ? "" : " ").append(sentence);
    }

    /** Without exchangers the domain's own addresses count, as of one of preference 0 (RFC 5321, 5.1). */
    private MailRoute implicit(Lookup lookup, DomainName owner) {
        HostAddresses own = HostAddresses.find(resolver, owner);
        if (own.addresses().isEmpty() && own.trouble().equals("It has no address.")) {
            return route(Outcome.NOWHERE, "", lookup, List.of());
        }
        if (own.addresses().isEmpty()) {
            return route(Outcome.FAILED, own.trouble(), lookup, List.of());
        }
        return route(
                Outcome.IMPLICIT, "", lookup, List.of(new MailExchanger(0, owner, own.addresses(), own.trouble())));
    }

    private MailRoute route(Outcome outcome, String reason, Lookup lookup, List<MailExchanger> exchangers) {
        return new MailRoute(domain, resolver.answered(), outcome, reason, lookup.aliases(), exchangers, remarks);
    }
}
