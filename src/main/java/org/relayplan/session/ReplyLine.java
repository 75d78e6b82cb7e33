package org.relayplan.session;

/**
 * A line that may be one of a reply.
 *
 * @param code three digits
 * @param isLast whether no more lines of the reply follow
 * @param text what stands behind
 */
record ReplyLine(int code, boolean isLast, String text) {

    /** Whether the line begins as those of replies do. */
    static boolean is(String line) {
        return line.length() >= 3
                && line.charAt(0) >= '2'
                && line.charAt(0) <= '5'
                && isDigit(line.charAt(1))
                && isDigit(line.charAt(2))
                && (line.length() == 3 || line.charAt(3) == ' ' || line.charAt(3) == '-');
    }

    /** The parts of a line that {@link #is} one. */
    static ReplyLine of(String line) {
        return new ReplyLine(
                Integer.parseInt(line.substring(0, 3)),
                line.length() == 3 || line.charAt(3) == ' ',
                line.length() <= 4 ? "" : line.substring(4).strip());
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
