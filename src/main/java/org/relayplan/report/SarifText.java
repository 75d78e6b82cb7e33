package org.relayplan.report;

import org.relayplan.source.Visible;

/** Text in SARIF messages, where {@code [text](1)} is a link (SARIF 2.1.0, 3.11.6). */
final class SarifText {

    private SarifText() {}

    /** Foreign text that becomes no link: a blank in between works whatever a viewer makes of backslashes. */
    static String plain(String foreign) {
        return Visible.text(foreign).replace("](", "] (");
    }

    /** A link to a related location. */
    static String link(String foreign, int id) {
        String text = plain(foreign).replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]");
        return "[" + text + "](" + id + ")";
    }
}
