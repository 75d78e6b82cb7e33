package org.relayplan.model;

/** What a connector is meant for, as its owner says; never guessed from a name. */
public enum Purpose implements Named {
    RELAY("relay"),
    CLIENT("client"),
    INTERNET("internet"),
    PARTNER("partner"),
    HYBRID("hybrid"),
    SERVERS("servers");

    private final String text;

    Purpose(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
