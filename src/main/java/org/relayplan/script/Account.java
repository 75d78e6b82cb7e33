package org.relayplan.script;

import org.relayplan.model.Principal;
import org.relayplan.model.WellKnownPrincipal;

/**
 * A principal as a script names it.
 *
 * @param user its English name, or the text of the model where it isn't a built-in one
 * @param sid its security identifier, by which Windows tells the name in its own language; empty if unknown
 */
record Account(String user, String sid) {

    static Account of(Principal principal) {
        if (principal.known().isPresent() && !principal.known().get().sid().isEmpty()) {
            return of(principal.known().get());
        }
        return new Account(principal.text(), isSid(principal.text()) ? principal.text() : "");
    }

    static Account of(WellKnownPrincipal known) {
        return new Account(known.principalName(), known.sid());
    }

    private static boolean isSid(String text) {
        return text.regionMatches(true, 0, "S-1-", 0, 4)
                && text.substring(4).chars().allMatch(c -> c >= '0' && c <= '9' || c == '-');
    }
}
