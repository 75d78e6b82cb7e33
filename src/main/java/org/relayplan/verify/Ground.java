package org.relayplan.verify;

/** Why a transcript says of a model what it says; the words for it stand with the languages. */
public enum Ground {
    /** The reply is one that the model predicts, and it predicts no other kind. */
    AS_PREDICTED("as-predicted"),
    /** The server takes what the model says it refuses. */
    TAKEN("taken"),
    /** The server refuses what the model says it takes. */
    REFUSED("refused"),
    /** The model doesn't rule out either. */
    OPEN("open"),
    /** A 4xx that the model doesn't predict. */
    TRANSIENT("transient"),
    /** Refused, but not for what the model is about: an address, the order, a word. */
    OTHER_REASON("other-reason"),
    /** Refused without an enhanced code, and nothing else was taken, so the reason can't be told. */
    NO_CONTROL("no-control"),
    /** The transcript doesn't show to whom. */
    RECIPIENT_NOT_SHOWN("recipient-not-shown"),
    /** No reply came. */
    NO_REPLY("no-reply"),
    /** The server saw another address than the one asked about. */
    OTHER_ADDRESS("other-address"),
    /** The server calls itself by another name than any connector that may answer. */
    OTHER_SERVER("other-server"),
    /** It isn't a receive connector of Exchange that answers. */
    NOT_EXCHANGE("not-exchange"),
    /** A firewall speaks in the server's place. */
    FIXUP("fixup"),
    /** Nobody takes this client, as the model says. */
    UNSERVED("unserved"),
    /** Somebody answers this client, and by the model nobody does. */
    SERVED("served"),
    /** Nothing listens where the model has a connector. */
    NOTHING_LISTENS("nothing-listens"),
    /** The client says that it couldn't connect, but not why. */
    NOT_CONNECTED("not-connected"),
    /** The session holds nothing by which the model could be judged. */
    NOTHING_TOLD("nothing-told"),
    /** The protocol log names another connector than the model. */
    OTHER_CONNECTOR("other-connector"),
    /** The protocol log tells rights that the model rules out. */
    MORE_RIGHTS("more-rights"),
    /** The protocol log lacks rights that the model is sure of. */
    FEWER_RIGHTS("fewer-rights"),
    /** The protocol log tells the connector and the rights of the model. */
    RIGHTS_AGREE("rights-agree"),
    /** The log's server is none of the model. */
    UNKNOWN_SERVER("unknown-server");

    private final String code;

    Ground(String code) {
        this.code = code;
    }

    /** Its word in JSON. */
    public String code() {
        return code;
    }
}
