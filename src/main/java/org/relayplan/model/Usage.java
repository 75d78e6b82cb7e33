package org.relayplan.model;

/** What New-ReceiveConnector derives groups, mechanisms and defaults from; not stored on the server. */
public enum Usage implements Named {
    CLIENT("Client"),
    INTERNAL("Internal"),
    INTERNET("Internet"),
    PARTNER("Partner"),
    CUSTOM("Custom");

    private final String text;

    Usage(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
