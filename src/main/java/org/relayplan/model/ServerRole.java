package org.relayplan.model;

/** A role installed on a server. */
public enum ServerRole implements Named {
    MAILBOX("Mailbox"),
    CLIENT_ACCESS("ClientAccess"),
    HUB_TRANSPORT("HubTransport"),
    EDGE("Edge");

    private final String text;

    ServerRole(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
