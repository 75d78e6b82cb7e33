package org.relayplan.analysis;

/** What a client may do, as people ask for it; each rests on extended rights. */
public enum Capability {
    /** Hand over mail for accepted domains. */
    SUBMIT("submit"),
    /** Hand over mail for any domain. */
    RELAY("relay"),
    /** Send with a sender of the organization's own domains. */
    SPOOF("spoof"),
    /** Skip the antispam agents. */
    BYPASS_ANTI_SPAM("bypassAntiSpam"),
    /** Send mail above the connector's size limit. */
    BYPASS_SIZE_LIMIT("bypassSizeLimit"),
    /** Keep organization or forest headers, which can claim any trust. */
    FORGE_HEADERS("forgeHeaders"),
    /** Count as an authenticated sender of the organization. */
    ACT_AS_INTERNAL("actAsInternal");

    private final String text;

    Capability(String text) {
        this.text = text;
    }

    /** The key in every output. */
    public String text() {
        return text;
    }
}
