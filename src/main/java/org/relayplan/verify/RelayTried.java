package org.relayplan.verify;

import java.util.List;
import java.util.Locale;
import org.relayplan.model.Organization;

/** Whether a session shows anything of relaying. */
final class RelayTried {

    private RelayTried() {}

    /** Whether mail was taken, but no recipient outside the organization was tried. */
    static boolean isLeftOut(List<JudgedTurn> turns, Organization organization) {
        boolean taken = false;
        for (JudgedTurn turn : turns) {
            boolean positive =
                    turn.turn().reply().isPresent() && turn.turn().reply().get().isPositive();
            taken |= turn.turn().step().equals("MAIL") && positive;
            boolean isRecipient = turn.turn().step().equals("RCPT");
            if (isRecipient
                    && turn.verdict().isPresent()
                    && isForeign(turn.turn().command(), organization)) {
                return false;
            }
        }
        return taken;
    }

    private static boolean isForeign(String command, Organization organization) {
        String address = HeardPath.of(command);
        String domain = address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return organization.acceptedDomains().stream().noneMatch(accepted -> accepted.accepts(domain));
    }
}
