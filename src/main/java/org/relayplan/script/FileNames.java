package org.relayplan.script;

import java.util.Locale;
import java.util.Set;
import org.relayplan.plan.PlanPart;

/** File names from server names that nobody vouches for: no folder, no device, no two alike. */
final class FileNames {

    private static final int LONGEST = 60;

    private FileNames() {}

    /** A name for the part's script; remembers it in lower case among those taken. */
    static String of(PlanPart part, Set<String> taken) {
        return of(part.isEdge(), part.servers().get(0).name(), taken);
    }

    /** The same for an Edge server of that name, or for all others. */
    static String of(boolean isEdge, String server, Set<String> taken) {
        // The prefix keeps names from being hidden (.x) or devices (con, nul).
        String stem = isEdge ? "edge-" + tame(server) : "mailbox-servers";
        String name = stem + ".ps1";
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = stem + "-" + i + ".ps1";
        }
        return name;
    }

    private static String tame(String name) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < Math.min(name.length(), LONGEST); i++) {
            char c = name.charAt(i);
            boolean isSafe = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-';
            out.append(isSafe ? c : '_');
        }
        return out.toString();
    }
}
