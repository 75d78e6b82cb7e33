package org.relayplan.model;

/**
 * Predefined sets of rights (New-ReceiveConnector, PermissionGroups), in flag order; None is the empty set. Custom is a
 * marker the system adds when the rights are not the plain union of the groups.
 */
public enum PermissionGroup implements Named {
    ANONYMOUS_USERS("AnonymousUsers"),
    EXCHANGE_USERS("ExchangeUsers"),
    EXCHANGE_SERVERS("ExchangeServers"),
    EXCHANGE_LEGACY_SERVERS("ExchangeLegacyServers"),
    PARTNERS("Partners"),
    CUSTOM("Custom");

    private final String text;

    PermissionGroup(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
