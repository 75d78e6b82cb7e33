package org.relayplan.model;

/** How a remote range was written (New-ReceiveConnector, RemoteIPRanges). */
public enum RangeForm {
    /** {@code 192.168.1.10}, {@code fe80::1%11} */
    SINGLE,
    /** {@code 192.168.1.1-192.168.1.254} */
    LOW_HIGH,
    /** {@code 192.168.1.0/24} */
    CIDR,
    /** {@code 192.168.1.0(255.255.255.0)} */
    MASK
}
