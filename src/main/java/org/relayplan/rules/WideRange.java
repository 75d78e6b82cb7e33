package org.relayplan.rules;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.relayplan.check.Severity;
import org.relayplan.check.Subject;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Connector;
import org.relayplan.model.NetworkKind;

/**
 * Lines of a relay's range list that let in more than a few hosts: adjoining entries of more than one address each, for
 * which the connector is selected by 256 clients or more. Single hosts never are wide, however many they stand in a
 * row. The organization's own public addresses always are, for the whole Internet sees them.
 *
 * @param offence the lines, and the clients that no critical rule tells
 * @param severity high from a /16 on and for public addresses, else medium
 * @param isPublic whether some of the clients have public addresses
 */
record WideRange(Offence offence, Severity severity, boolean isPublic) {

    private static final BigInteger WIDE = BigInteger.valueOf(256);
    private static final BigInteger VERY_WIDE = BigInteger.valueOf(65_536);

    /** The wide parts of a connector's list, blocks first. */
    static List<WideRange> of(Subject subject, Connector connector, Relay relay) {
        List<WideRange> found = new ArrayList<>();
        AddressSet wanted = relay.wanted();
        if (wanted.isEmpty()) {
            return found;
        }
        AddressSet owned = subject.network(NetworkKind.INTERNET_OWNED);
        List<Block> blocks = Block.of(connector, WIDE);
        List<AddressRange> stretches = new ArrayList<>();
        for (Block block : blocks) {
            stretches.add(block.stretch());
        }
        List<AddressSet> selected = Split.of(stretches, relay.clients());
        List<AddressSet> told = Split.of(stretches, wanted);
        List<AddressRange> wide = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            BigInteger width = selected.get(i).count();
            if (width.compareTo(WIDE) >= 0 && !told.get(i).isEmpty()) {
                boolean isPublic = told.get(i).overlaps(owned);
                boolean grave = isPublic || width.compareTo(VERY_WIDE) >= 0;
                Offence offence = blocks.get(i).offence(connector, told.get(i));
                found.add(new WideRange(offence, grave ? Severity.HIGH : Severity.MEDIUM, isPublic));
                wide.add(stretches.get(i));
            }
        }
        AddressSet rest = wanted.and(owned).minus(AddressSet.of(wide));
        for (Offence offence : Offence.of(connector, rest)) {
            found.add(new WideRange(offence, Severity.HIGH, true));
        }
        return found;
    }
}
