package org.relayplan.model;

import java.util.ArrayList;
import java.util.List;

/** The networks that every model knows without defining them; legal where sources are named. */
public enum BuiltInNetwork implements Named {
    /** Every address of both families. */
    ANY("any"),
    /** 10/8, 172.16/12, 192.168/16 (RFC 1918) and fc00::/7 (RFC 4193). */
    PRIVATE("private"),
    /** Loopback and link-local addresses (RFC 6890). */
    LOCAL("local"),
    /** Whatever is neither private, local, multicast, 0/8 nor 240/4, less the organization's own public networks. */
    INTERNET("internet");

    private static final AddressSet PRIVATE_SET =
            set(v4(10, 0, 8), v4(172, 16, 12), v4(192, 168, 16), v6(0xFC00_0000_0000_0000L, 7));
    private static final AddressSet LOCAL_SET = set(
            v4(127, 0, 8),
            v4(169, 254, 16),
            AddressRange.of(new Address(AddressFamily.IPV6, 0, 1)),
            v6(0xFE80_0000_0000_0000L, 10));
    private static final AddressSet NO_CLIENTS = set(
            v4(0, 0, 8),
            v4(224, 0, 4),
            v4(240, 0, 4),
            AddressRange.of(new Address(AddressFamily.IPV6, 0, 0)),
            v6(0xFF00_0000_0000_0000L, 8));

    private final String text;

    BuiltInNetwork(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }

    /**
     * The addresses of the network.
     *
     * @param owned the organization's own public addresses, which are not the Internet
     */
    public AddressSet addresses(AddressSet owned) {
        return switch (this) {
            case ANY -> AddressSet.ALL;
            case PRIVATE -> PRIVATE_SET;
            case LOCAL -> LOCAL_SET;
            case INTERNET ->
                AddressSet.ALL
                        .minus(PRIVATE_SET)
                        .minus(LOCAL_SET)
                        .minus(NO_CLIENTS)
                        .minus(owned);
        };
    }

    private static AddressRange v4(int first, int second, int prefix) {
        long lower = (long) first << 24 | (long) second << 16;
        return new AddressRange(AddressFamily.IPV4, 0, lower, 0, lower | (1L << 32 - prefix) - 1);
    }

    private static AddressRange v6(long high, int prefix) {
        return new AddressRange(AddressFamily.IPV6, high, 0, high | (1L << 64 - prefix) - 1, -1L);
    }

    private static AddressSet set(AddressRange... ranges) {
        return AddressSet.of(new ArrayList<>(List.of(ranges)));
    }
}
