package org.relayplan.model;

/** What stands behind the addresses of a named network, which decides the rules that look at it. */
public enum NetworkKind implements Named {
    LOAD_BALANCER("load-balancer"),
    NAT("nat"),
    GATEWAY("gateway"),
    ANTISPAM("antispam"),
    EXCHANGE("exchange"),
    CLIENTS("clients"),
    DMZ("dmz"),
    INTERNET_OWNED("internet-owned"),
    HOSTS("hosts"),
    INTERNAL("internal");

    private final String text;

    NetworkKind(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
