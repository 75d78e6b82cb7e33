package org.relayplan.rules;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.model.Address;
import org.relayplan.model.AddressFamily;
import org.relayplan.model.AddressRange;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Model;
import org.relayplan.model.NetworkKind;
import org.relayplan.model.Server;

/** Where the organization's Exchange servers connect from: what the model says of them, and networks of their kind. */
final class ServerAddresses {

    private static final AddressRange LOOPBACK_V4 =
            new AddressRange(AddressFamily.IPV4, 0, 0x7F00_0000L, 0, 0x7FFF_FFFFL);
    private static final AddressRange LOOPBACK_V6 = AddressRange.of(new Address(AddressFamily.IPV6, 0, 1));

    private final AddressSet all;

    ServerAddresses(Model model) {
        List<AddressRange> ranges = new ArrayList<>();
        for (Server server : model.servers()) {
            add(server, ranges);
        }
        all = AddressSet.of(ranges).or(model.organization().networks(NetworkKind.EXCHANGE));
    }

    private static void add(Server server, List<AddressRange> ranges) {
        for (Address address : server.addresses()) {
            ranges.add(AddressRange.of(address));
        }
    }

    /** Of all servers but this one. */
    AddressSet others(Server server) {
        return all.minus(itself(server));
    }

    /** Of this server, loopback included. */
    AddressSet itself(Server server) {
        List<AddressRange> ranges = new ArrayList<>();
        ranges.add(LOOPBACK_V4);
        ranges.add(LOOPBACK_V6);
        add(server, ranges);
        return AddressSet.of(ranges);
    }
}
