package org.relayplan.script;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AddressSet;

/** Client addresses for a comment: the ranges, or what is left out of a whole family, whichever is shorter. */
final class SourceWords {

    private static final int MOST = 6;

    private SourceWords() {}

    static String of(AddressSet sources) {
        if (sources.equals(AddressSet.ALL)) {
            return "every IPv4 and IPv6 address";
        }
        List<String> words = new ArrayList<>();
        for (AddressFamily family : AddressFamily.values()) {
            AddressSet all = AddressSet.of(family.all());
            AddressSet own = sources.and(all);
            AddressSet others = all.minus(own);
            String every = "every " + (family == AddressFamily.IPV4 ? "IPv4" : "IPv6") + " address";
            if (others.isEmpty()) {
                words.add(every);
            } else if (!own.isEmpty()) {
                boolean isShorter = others.ranges().size() < own.ranges().size();
                words.add(isShorter ? every + " but " + list(others) : list(own));
            }
        }
        return String.join(" and ", words);
    }

    private static String list(AddressSet addresses) {
        List<String> texts = new ArrayList<>();
        for (AddressRange range : addresses.ranges()) {
            if (texts.size() == MOST) {
                BigInteger count = addresses.count();
                return String.join(", ", texts) + " and " + (addresses.ranges().size() - MOST) + " more ranges ("
                        + count + " addresses)";
            }
            texts.add(range.toString());
        }
        return String.join(", ", texts);
    }
}
