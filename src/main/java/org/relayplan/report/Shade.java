package org.relayplan.report;

import java.util.Locale;
import org.relayplan.analysis.Answer;
import org.relayplan.analysis.Capability;
import org.relayplan.analysis.Certainty;
import org.relayplan.analysis.Outcome;

/** What clients may do at a listener before they log on, as a picture marks it; the gravest first. */
enum Shade {
    RELAY("relay", '\u2588', '#', Ink.HIGH),
    PERHAPS_RELAY("perhaps relay", '\u2593', '?', Ink.MEDIUM),
    SUBMIT("submit", '\u2592', '=', Ink.INFO),
    PERHAPS_SUBMIT("perhaps submit", '\u2591', '~', Ink.INFO),
    NOTHING("nothing without logging on", '\u00B7', '.', Ink.FAINT),
    REFUSED("refused", '\u254C', '-', Ink.FAINT);

    private final String words;
    private final char block;
    private final char ascii;
    private final Ink ink;

    Shade(String words, char block, char ascii, Ink ink) {
        this.words = words;
        this.block = block;
        this.ascii = ascii;
        this.ink = ink;
    }

    /** The shade of clients that get that answer; what is unknown counts as perhaps. */
    static Shade of(Answer answer) {
        Certainty relay = answer.may().get(Capability.RELAY);
        if (relay != Certainty.NO) {
            return relay == Certainty.YES ? RELAY : PERHAPS_RELAY;
        }
        Certainty submit = answer.may().get(Capability.SUBMIT);
        if (submit != Certainty.NO) {
            return submit == Certainty.YES ? SUBMIT : PERHAPS_SUBMIT;
        }
        return answer.outcome() == Outcome.REFUSED ? REFUSED : NOTHING;
    }

    /** The graver of both. */
    Shade gravest(Shade other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** What a legend calls it. */
    String words() {
        return words;
    }

    /** What an attribute of a document calls it: {@code perhaps-relay}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The character it is drawn with; each shade has another one, so that nobody needs colours. */
    char character(Style style) {
        return style.unicode() ? block : ascii;
    }

    Ink ink() {
        return ink;
    }
}
