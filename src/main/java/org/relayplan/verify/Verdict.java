package org.relayplan.verify;

import java.util.Locale;

/** What a look at a server says about a prediction, from good to bad. */
public enum Verdict {
    /** The server did what the model predicts. */
    CONFIRMED,
    /** It can't be told; never to be read as fine. */
    INCONCLUSIVE,
    /** The server did what the model rules out. */
    CONTRADICTED;

    /** The word in documents. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
