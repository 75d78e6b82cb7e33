package org.relayplan.model;

/** The Exchange release a server runs, oldest first; SE is the Subscription Edition. */
public enum ExchangeVersion implements Named {
    V2010("2010"),
    V2013("2013"),
    V2016("2016"),
    V2019("2019"),
    SE("SE");

    private final String text;

    ExchangeVersion(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
