package org.relayplan.script;

import java.util.List;
import org.relayplan.model.WellKnownPrincipal;
import org.relayplan.powershell.PowerShellFault;
import org.relayplan.powershell.Values;

/** How Windows calls its built-in accounts, and which names it takes. */
enum Accounts {
    ENGLISH("NT AUTHORITY\\ANONYMOUS LOGON"),
    GERMAN("NT-AUTORIT\u00C4T\\ANONYMOUS-ANMELDUNG");

    private static final WellKnownPrincipal ANONYMOUS = WellKnownPrincipal.ANONYMOUS_LOGON;

    private final String anonymous;

    Accounts(String anonymous) {
        this.anonymous = anonymous;
    }

    /** The name for a SID; none for those of Exchange, which Windows doesn't know. */
    List<Object> translated(String sid) {
        if (sid.equals(ANONYMOUS.sid())) {
            return List.of(anonymous);
        }
        for (WellKnownPrincipal known : WellKnownPrincipal.values()) {
            if (known.sid().equals(sid) && !sid.startsWith("S-1-9-")) {
                return List.of(known.principalName());
            }
        }
        return List.of();
    }

    /** The English name of whom a text means. */
    String resolved(Object user) {
        String text = Values.text(user);
        if (text.equalsIgnoreCase(anonymous)) {
            return ANONYMOUS.principalName();
        }
        if (text.equalsIgnoreCase(ANONYMOUS.principalName())) {
            throw new PowerShellFault("no user " + text);
        }
        return text;
    }

    String shown(String user) {
        return user.equals(ANONYMOUS.principalName()) ? anonymous : user;
    }
}
