package org.relayplan.rules;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.relayplan.model.Address;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;
import org.relayplan.source.Visible;

/** Turns of phrase that messages share. */
final class Phrase {

    private static final int SHOWN = 3;
    private static final BigInteger FEW = BigInteger.valueOf(SHOWN);

    private Phrase() {}

    /**
     * {@code 192.168.5.10}, {@code a, b and c}, {@code 512 addresses (10.0.0.0/24, 10.0.9.0/24)}, {@code every
     * address}.
     */
    static String addresses(AddressSet set) {
        return addresses(set, "", "");
    }

    /** The same with what they are, for one address and for several: {@code 512 addresses on the Internet (…)}. */
    static String addresses(AddressSet set, String one, String several) {
        if (set.count().equals(BigInteger.ONE)) {
            return set.first() + one;
        }
        List<AddressRange> ranges = set.ranges();
        if (set.count().compareTo(FEW) <= 0) {
            return list(singles(set)) + several;
        }
        if (isEvery(set)) {
            boolean ipv4 = ranges.get(0).family() == AddressFamily.IPV4;
            return ranges.size() > 1 ? "every address" : ipv4 ? "every IPv4 address" : "every IPv6 address";
        }
        StringBuilder some = new StringBuilder();
        for (int i = 0; i < ranges.size() && i < SHOWN; i++) {
            some.append(i == 0 ? "" : ", ").append(ranges.get(i));
        }
        int more = ranges.size() - SHOWN;
        if (more > 0) {
            some.append(", and ").append(more).append(more == 1 ? " more range" : " more ranges");
        }
        return Count.of(set.count()) + " addresses" + several + " (" + some + ")";
    }

    private static List<String> singles(AddressSet few) {
        List<String> singles = new ArrayList<>();
        for (AddressRange range : few.ranges()) {
            for (Address address = range.lower(); range.contains(address); address = address.next()) {
                singles.add(address.toString());
            }
        }
        return singles;
    }

    /** {@code 1 address}, {@code 65,536 addresses}, {@code every IPv4 address}. */
    static String counted(AddressSet set) {
        if (isEvery(set)) {
            return addresses(set);
        }
        return Count.of(set.count()) + (set.count().equals(BigInteger.ONE) ? " address" : " addresses");
    }

    private static boolean isEvery(AddressSet set) {
        List<AddressRange> ranges = set.ranges();
        return set.equals(AddressSet.ALL)
                || ranges.size() == 1
                        && ranges.get(0).equals(ranges.get(0).family().all());
    }

    /** The form of a verb for one, or for several; {@code every address} takes the form for one. */
    static String verb(AddressSet set, String one, String several) {
        return set.count().equals(BigInteger.ONE) || isEvery(set) ? one : several;
    }

    /** The connector's name in quotes, nothing in it that could deceive. */
    static String name(Connector connector) {
        return quoted(connector.name());
    }

    /** Foreign text in quotes, nothing in it that could deceive. */
    static String quoted(String text) {
        return "\"" + Visible.text(text) + "\"";
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}, {@code a, b, c and 5 more}. */
    static String list(List<String> things) {
        StringBuilder out = new StringBuilder();
        int shown = Math.min(things.size(), SHOWN);
        for (int i = 0; i < shown; i++) {
            boolean last = i == things.size() - 1;
            out.append(i == 0 ? "" : last ? " and " : ", ").append(things.get(i));
        }
        return things.size() > SHOWN ? out + " and " + (things.size() - SHOWN) + " more" : out.toString();
    }

    /** The text with a capital letter first, unless it begins with an address. */
    static String sentence(String text) {
        boolean word = text.startsWith("more ") || text.startsWith("every ") || text.startsWith("the ");
        return word ? Character.toUpperCase(text.charAt(0)) + text.substring(1) : text;
    }
}
