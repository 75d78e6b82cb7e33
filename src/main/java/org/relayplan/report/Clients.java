package org.relayplan.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AddressSet;

/**
 * A set of client addresses in the fewest words: a list of ranges with their count, or what is left out of a whole
 * family, whichever has fewer ranges.
 */
final class Clients {

    private static final BigInteger LARGEST_EXACT = BigInteger.TEN.pow(15);

    private final AddressSet addresses;
    private final SurfaceWording wording;

    Clients(AddressSet addresses, SurfaceWording wording) {
        this.addresses = addresses;
        this.wording = wording;
    }

    /** {@code every IPv4 address but 192.168.5.0/24 (256 addresses), and every IPv6 address}. */
    String words() {
        List<AddressRange> listed = new ArrayList<>();
        List<String> wholes = new ArrayList<>();
        boolean bothWhole = true;
        for (AddressFamily family : AddressFamily.values()) {
            AddressSet all = AddressSet.of(family.all());
            AddressSet own = addresses.and(all);
            AddressSet others = all.minus(own);
            bothWhole &= others.isEmpty();
            if (others.ranges().size() >= own.ranges().size() && !others.isEmpty()) {
                listed.addAll(own.ranges());
            } else {
                String whole = "every " + name(family) + " address";
                wholes.add(others.isEmpty() ? whole : whole + " but " + list(others.ranges()));
            }
        }
        if (bothWhole) {
            return "every IPv4 and IPv6 address";
        }
        if (!listed.isEmpty()) {
            wholes.add(0, list(listed));
        }
        return String.join(", and ", wholes);
    }

    private String list(List<AddressRange> ranges) {
        int shown = SurfaceWording.shown(ranges.size(), wording.ranges());
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < shown; i++) {
            out.append(i == 0 ? "" : ", ").append(wording.plain(ranges.get(i).toString()));
        }
        if (shown < ranges.size()) {
            out.append(" and ").append(ranges.size() - shown).append(" more ranges");
        }
        if (ranges.size() > 1 || !ranges.get(0).isSingle()) {
            out.append(" (").append(count(AddressSet.of(ranges).count())).append(')');
        }
        return out.toString();
    }

    /** {@code 1 address}, {@code 65,536 addresses}, {@code 2^64 addresses}. */
    static String count(BigInteger count) {
        if (count.compareTo(LARGEST_EXACT) < 0) {
            return grouped(count.toString()) + (count.equals(BigInteger.ONE) ? " address" : " addresses");
        }
        String power = "2^" + (count.bitLength() - 1) + " addresses";
        return count.bitCount() == 1 ? power : "more than " + power;
    }

    /** {@code 25,000}. */
    static String grouped(int number) {
        return grouped(Integer.toString(number));
    }

    private static String grouped(String digits) {
        StringBuilder out = new StringBuilder(digits);
        for (int i = digits.length() - 3; i > 0; i -= 3) {
            out.insert(i, ',');
        }
        return out.toString();
    }

    static String name(AddressFamily family) {
        return family == AddressFamily.IPV4 ? "IPv4" : "IPv6";
    }
}
