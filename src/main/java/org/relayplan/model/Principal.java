package org.relayplan.model;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The user of an access control entry.
 *
 * @param text the name or SID as written
 * @param known the principal it certainly is
 */
public record Principal(String text, Optional<WellKnownPrincipal> known) {

    /** The authority of S-1-5-32, in English (as most versions of Windows show it) and German. */
    private static final Set<String> BUILT_IN_GROUPS = Set.of("BUILTIN", "VORDEFINIERT");

    /** A well-known one by its English name. */
    public static Principal of(WellKnownPrincipal known) {
        return new Principal(known.principalName(), Optional.of(known));
    }

    /** Recognizes a SID, or a name with or without its authority, in any case and in the languages known. */
    public static Principal of(String text) {
        String name = text.substring(text.lastIndexOf('\\') + 1).trim();
        for (WellKnownPrincipal candidate : WellKnownPrincipal.values()) {
            if (text.trim().equalsIgnoreCase(candidate.sid())
                    && !candidate.sid().isEmpty()) {
                return new Principal(text, Optional.of(candidate));
            }
            for (String shortName : candidate.shortNames()) {
                if (name.equalsIgnoreCase(shortName)) {
                    return new Principal(text, Optional.of(candidate));
                }
            }
        }
        return new Principal(text, Optional.empty());
    }

    /** Whether it is that principal. */
    public boolean is(WellKnownPrincipal principal) {
        return known.isPresent() && known.get() == principal;
    }

    /** Whether both are certainly one, however written. */
    public boolean isSame(Principal other) {
        return known.isPresent() ? known.equals(other.known) : text.equalsIgnoreCase(other.text);
    }

    /**
     * Whether it may be a built-in account under a name in a language not known here, or is a built-in group: then
     * nobody can say that it is not ANONYMOUS LOGON, or doesn't contain it, as Pre-Windows 2000 Compatible Access does
     * where the domain was made so. A name and its SID give the same answer.
     */
    public boolean mayBeBuiltIn() {
        if (known.isPresent()) {
            return false;
        }
        String upper = text.toUpperCase(Locale.ROOT).trim();
        if (upper.startsWith("S-1-")) {
            return !upper.startsWith("S-1-5-21-") && !upper.startsWith("S-1-9-");
        }
        int authority = upper.indexOf('\\');
        String issuer = authority < 0 ? "" : upper.substring(0, authority);
        return authority < 0
                || issuer.startsWith("NT")
                || issuer.startsWith("AUTOR")
                || BUILT_IN_GROUPS.contains(issuer)
                || !isPlainName(issuer);
    }

    private static boolean isPlainName(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) > 0x7E || name.charAt(i) < 0x20) {
                return false;
            }
        }
        return true;
    }
}
