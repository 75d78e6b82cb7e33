package org.relayplan.analysis;

/**
 * A connector's name as the model file would write it for several servers: {@code {server}} for the server's name, a
 * doubled brace for itself.
 */
public final class NameTemplate {

    private static final String PLACEHOLDER = "{server}";

    private NameTemplate() {}

    /**
     * The template of a name. The server's name counts where it stands as a word, in any case; if it does so nowhere,
     * then within words, in its own spelling. Filled in for the same server, the template gives the name again, but for
     * case.
     */
    public static String of(String name, String server) {
        StringBuilder out = new StringBuilder(name.length() + PLACEHOLDER.length());
        if (server.isEmpty() || !replace(name, server, true, out)) {
            out.setLength(0);
            replace(name, server, false, out);
        }
        return out.toString();
    }

    /** Writes the template and says whether the server's name was found. */
    private static boolean replace(String name, String server, boolean asWord, StringBuilder out) {
        boolean found = false;
        int i = 0;
        while (i < name.length()) {
            if (!server.isEmpty()
                    && name.regionMatches(asWord, i, server, 0, server.length())
                    && (!asWord || isWord(name, i, i + server.length()))) {
                out.append(PLACEHOLDER);
                i += server.length();
                found = true;
            } else {
                char c = name.charAt(i);
                out.append(c);
                if (c == '{' || c == '}') {
                    out.append(c);
                }
                i++;
            }
        }
        return found;
    }

    private static boolean isWord(String name, int from, int to) {
        return (from == 0 || !Character.isLetterOrDigit(name.charAt(from - 1)))
                && (to == name.length() || !Character.isLetterOrDigit(name.charAt(to)));
    }
}
