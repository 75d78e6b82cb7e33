package org.relayplan.model;

/** How clients may log on or be trusted (New-ReceiveConnector, AuthMechanism), in flag order; None is the empty set. */
public enum AuthMechanism implements Named {
    TLS("Tls"),
    INTEGRATED("Integrated"),
    BASIC_AUTH("BasicAuth"),
    BASIC_AUTH_REQUIRE_TLS("BasicAuthRequireTLS"),
    EXCHANGE_SERVER("ExchangeServer"),
    EXTERNAL_AUTHORITATIVE("ExternalAuthoritative");

    private final String text;

    AuthMechanism(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
