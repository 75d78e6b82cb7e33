package org.relayplan.model;

/** Which of range and binding Exchange compares first; documented nowhere, so stated only where it was measured. */
public enum SelectionOrder implements Named {
    RANGE_FIRST("range-first"),
    BINDING_FIRST("binding-first");

    private final String text;

    SelectionOrder(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
