package org.relayplan.model;

/**
 * The service that answers for a connector (New-ReceiveConnector, TransportRole).
 *
 * <p>The parameter exists on Exchange 2013 and later and not on Edge; where it doesn't, the one transport service
 * answers.
 */
public enum TransportRole implements Named {
    /** The stateless proxy on ports 25, 587 and 717. */
    FRONTEND("FrontendTransport"),
    /** The queueing service of Mailbox servers on ports 2525 and 465. */
    HUB("HubTransport"),
    /** The only transport service of an Edge or 2010 server; never written, for the parameter doesn't exist there. */
    SOLE("");

    private final String text;

    TransportRole(String text) {
        this.text = text;
    }

    /** The full name as the cmdlets want it; empty where the parameter doesn't exist. */
    @Override
    public String text() {
        return text;
    }
}
