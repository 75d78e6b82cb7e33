package org.relayplan.model;

import java.util.Optional;

/** An extended right on a receive connector's object (receive connector permissions pages; AD schema). */
public enum ExtendedRight implements Named {
    SUBMIT("ms-Exch-SMTP-Submit"),
    ACCEPT_ANY_RECIPIENT("ms-Exch-SMTP-Accept-Any-Recipient"),
    ACCEPT_ANY_SENDER("ms-Exch-SMTP-Accept-Any-Sender"),
    ACCEPT_AUTHORITATIVE_DOMAIN_SENDER("ms-Exch-SMTP-Accept-Authoritative-Domain-Sender"),
    ACCEPT_AUTHENTICATION_FLAG("ms-Exch-SMTP-Accept-Authentication-Flag"),
    ACCEPT_HEADERS_ROUTING("ms-Exch-Accept-Headers-Routing"),
    ACCEPT_HEADERS_ORGANIZATION("ms-Exch-Accept-Headers-Organization"),
    ACCEPT_HEADERS_FOREST("ms-Exch-Accept-Headers-Forest"),
    BYPASS_ANTI_SPAM("ms-Exch-Bypass-Anti-Spam"),
    BYPASS_MESSAGE_SIZE_LIMIT("ms-Exch-Bypass-Message-Size-Limit"),
    ACCEPT_EXCH50("ms-Exch-SMTP-Accept-Exch50"),
    ACCEPT_XATTR("ms-Exch-SMTP-Accept-Xattr"),
    ACCEPT_XPROXY_FROM("ms-Exch-SMTP-Accept-XProxyFrom"),
    ACCEPT_XSESSION_PARAMS("ms-Exch-SMTP-Accept-XSessionParams"),
    ACCEPT_XSHADOW("ms-Exch-SMTP-Accept-XShadow"),
    ACCEPT_XSYS_PROBE("ms-Exch-SMTP-Accept-XSysProbe"),
    SEND_RECIPIENT_CACHE("ms-Exch-SMTP-Send-XMessageContext-ADRecipientCache"),
    SEND_EXTENDED_PROPERTIES("ms-Exch-SMTP-Send-XMessageContext-ExtendedProperties"),
    SEND_FAST_INDEX("ms-Exch-SMTP-Send-XMessageContext-FastIndex");

    private final String text;

    ExtendedRight(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }

    /** The right of that name in any case; the 2013 page's {@code ms-Exch-Accept-Exch50} is understood. */
    public static Optional<ExtendedRight> find(String text) {
        if (text.equalsIgnoreCase("ms-Exch-Accept-Exch50")) {
            return Optional.of(ACCEPT_EXCH50);
        }
        return Named.find(ExtendedRight.class, text);
    }
}
