package org.relayplan.dns;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The addresses of a host, and what is wrong with it as one that an MX record names.
 *
 * @param addresses IPv4 first, each in the order of its numbers, each once
 * @param aliases the names that the host is another name for
 * @param trouble why there are none, or not all of them; empty if nothing is wrong
 */
record HostAddresses(List<InetAddress> addresses, List<DomainName> aliases, String trouble) {

    /** Asks for both kinds. */
    static HostAddresses find(Resolver resolver, DomainName host) {
        Lookup four = resolver.lookup(host, RecordType.A);
        if (four instanceof Lookup.NoSuchName none) {
            return new HostAddresses(List.of(), none.aliases(), "There is no such host.");
        }
        if (four instanceof Lookup.Endless endless) {
            return new HostAddresses(
                    List.of(),
                    List.of(),
                    "It is an alias that leads nowhere: " + host + " -> " + path(endless.aliases()) + ".");
        }
        Lookup six = resolver.lookup(host, RecordType.AAAA);
        List<InetAddress> addresses = new ArrayList<>(addresses(four));
        addresses.addAll(addresses(six));
        String trouble = trouble(four, six);
        if (addresses.isEmpty() && trouble.isEmpty()) {
            trouble = "It has no address.";
        }
        return new HostAddresses(List.copyOf(addresses), four.aliases(), trouble);
    }

    private static String trouble(Lookup four, Lookup six) {
        String reason4 = four instanceof Lookup.Failed failed ? failed.reason() : "";
        String reason6 = six instanceof Lookup.Failed failed ? failed.reason() : "";
        if (reason4.equals(reason6)) {
            return reason4.isEmpty() ? "" : "Its addresses are not known: " + reason4 + ".";
        }
        return told("Its IPv4 addresses are not known: ", reason4)
                + (reason4.isEmpty() || reason6.isEmpty() ? "" : " ")
                + told("Its IPv6 addresses are not known: ", reason6);
    }

    private static String told(String what, String reason) {
        return reason.isEmpty() ? "" : what + reason + ".";
    }

    private static String path(List<DomainName> aliases) {
        return String.join(" -> ", aliases.stream().map(DomainName::toString).toList());
    }

    private static List<InetAddress> addresses(Lookup lookup) {
        List<InetAddress> found = new ArrayList<>();
        if (lookup instanceof Lookup.Found some) {
            for (ResourceRecord.Data data : some.data()) {
                if (data instanceof ResourceRecord.HostAddress host && !found.contains(host.address())) {
                    found.add(host.address());
                }
            }
        }
        found.sort(Comparator.comparing(InetAddress::getAddress, Arrays::compareUnsigned));
        return found;
    }
}
