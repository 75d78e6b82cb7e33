package org.relayplan.report;

import java.util.Locale;

/** A language in which a command speaks. */
public enum Language {
    ENGLISH(Locale.ENGLISH),
    JAPANESE(Locale.JAPANESE);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    /** {@code en}, {@code ja}. */
    public String code() {
        return locale.getLanguage();
    }
}
