package org.relayplan.dns;

/** The types of records that are asked for or understood (RFC 1035, 3.2.2; RFC 3596). */
public enum RecordType {
    A(1),
    NS(2),
    CNAME(5),
    SOA(6),
    MX(15),
    AAAA(28);

    private final int code;

    RecordType(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
