package org.relayplan.model;

/** IPv4 or IPv6. The two never match each other, neither in bindings nor in ranges. */
public enum AddressFamily {
    IPV4,
    IPV6;

    /** All addresses of the family. */
    public AddressRange all() {
        return this == IPV4 ? new AddressRange(IPV4, 0, 0, 0, 0xFFFF_FFFFL) : new AddressRange(IPV6, 0, 0, -1L, -1L);
    }

    /** 0.0.0.0 or ::, which in a binding means every local address. */
    public Address any() {
        return new Address(this, 0, 0);
    }
}
