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
import org.relayplan.model.RemoteRange;

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
        AddressSet clients = relay.clients();
        for (AddressRange block : blocks(connector)) {
            AddressSet selected = clients.and(AddressSet.of(block));
            AddressSet told = selected.and(wanted);
            if (selected.count().compareTo(WIDE) >= 0 && !told.isEmpty()) {
                boolean isPublic = told.overlaps(owned);
                boolean grave = isPublic || selected.count().compareTo(VERY_WIDE) >= 0;
                Offence offence = offence(connector, told);
                found.add(new WideRange(offence, grave ? Severity.HIGH : Severity.MEDIUM, isPublic));
                wanted = wanted.minus(told);
            }
        }
        for (Offence offence : Offence.of(connector, wanted.and(owned))) {
            found.add(new WideRange(offence, Severity.HIGH, true));
        }
        return found;
    }

    /** Stretches that adjoining entries make together, of 256 addresses or more. */
    private static List<AddressRange> blocks(Connector connector) {
        List<AddressRange> networks = new ArrayList<>();
        for (RemoteRange range : connector.remoteIPRanges()) {
            if (!range.addresses().isSingle()) {
                networks.add(range.addresses());
            }
        }
        List<AddressRange> blocks = new ArrayList<>();
        for (AddressRange joined : AddressSet.of(networks).ranges()) {
            if (joined.count().compareTo(WIDE) >= 0) {
                blocks.add(joined);
            }
        }
        return blocks;
    }

    /** The entries that let these clients in, told at the largest of them. */
    private static Offence offence(Connector connector, AddressSet told) {
        List<RemoteRange> ranges = connector.remoteIPRanges();
        int largest = -1;
        List<Integer> others = new ArrayList<>();
        for (int i = 0; i < ranges.size(); i++) {
            AddressRange addresses = ranges.get(i).addresses();
            if (addresses.isSingle() || !AddressSet.of(addresses).overlaps(told)) {
                continue;
            }
            if (largest < 0 || addresses.compareSize(ranges.get(largest).addresses()) > 0) {
                largest = i;
            }
            others.add(i);
        }
        others.remove(Integer.valueOf(largest));
        return new Offence(largest, others, told);
    }
}
