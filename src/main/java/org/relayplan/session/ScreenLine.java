package org.relayplan.session;

import java.util.regex.Pattern;

/**
 * A line as it looked on the screen: without what was rubbed out, and without control sequences around it.
 *
 * @param text what was to be read, without the prompt of a telnet client; may hold control characters
 * @param corrected whether something was rubbed out
 */
record ScreenLine(String text, boolean corrected) {

    private static final char ESCAPE = 0x1B;

    /** Control sequences (ECMA-48), and the NUL that telnet sends behind a carriage return. */
    private static final Pattern FIRST = Pattern.compile("^(?:\u001B\\[[0-9;?]{0,20}[@-~]|\u0000)+");

    private static final Pattern LAST = Pattern.compile("(?:\u001B\\[[0-9;?]{0,20}[@-~])+$");

    private static final String[] PROMPTS = {"Microsoft Telnet> ", "telnet> "};

    static ScreenLine of(String raw) {
        String bare = withoutSequences(raw);
        StringBuilder out = new StringBuilder(bare.length());
        boolean corrected = false;
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if (c == '\b' || c == 0x7F) {
                corrected = true;
                out.setLength(Math.max(0, out.length() - 1));
            } else {
                out.append(c);
            }
        }
        String text = out.toString();
        for (String prompt : PROMPTS) {
            text = text.startsWith(prompt) ? text.substring(prompt.length()) : text;
        }
        return new ScreenLine(text.stripTrailing(), corrected);
    }

    /** Without what recorders of terminals leave at both ends of a line; inside it is the server's, or the typist's. */
    private static String withoutSequences(String raw) {
        if (raw.indexOf(ESCAPE) < 0 && (raw.isEmpty() || raw.charAt(0) != 0)) {
            return raw;
        }
        return FIRST.matcher(LAST.matcher(raw).replaceFirst("")).replaceFirst("");
    }

    /** The line with each pair of equal characters as one; empty if it isn't made of such pairs. */
    String halved() {
        int length = text.length();
        StringBuilder out = new StringBuilder(length / 2);
        for (int i = 0; i + 1 < length; i += 2) {
            if (text.charAt(i) != text.charAt(i + 1)) {
                return "";
            }
            out.append(text.charAt(i));
        }
        return length % 2 == 0 ? out.toString() : "";
    }
}
