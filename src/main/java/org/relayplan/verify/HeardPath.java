package org.relayplan.verify;

/** The address in a MAIL or RCPT command, as people type it: with angle brackets or without. */
final class HeardPath {

    private HeardPath() {}

    /** The address; empty for the null sender, and where there is none. */
    static String of(String command) {
        int colon = command.indexOf(':');
        if (colon < 0) {
            return "";
        }
        String rest = command.substring(colon + 1).strip();
        if (rest.startsWith("<")) {
            int close = rest.indexOf('>');
            return close < 0 ? rest.substring(1) : rest.substring(1, close);
        }
        int blank = rest.indexOf(' ');
        return blank < 0 ? rest : rest.substring(0, blank);
    }
}
