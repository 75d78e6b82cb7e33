package org.relayplan.model;

/** Kind of an accepted domain (New-AcceptedDomain, DomainType). */
public enum DomainType implements Named {
    AUTHORITATIVE("Authoritative"),
    INTERNAL_RELAY("InternalRelay"),
    EXTERNAL_RELAY("ExternalRelay");

    private final String text;

    DomainType(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
