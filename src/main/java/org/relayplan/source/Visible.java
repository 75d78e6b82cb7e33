package org.relayplan.source;

/** Foreign text made safe to show: no character of it can act on a terminal or hide what stands there. */
public final class Visible {

    private Visible() {}

    /** The text with control, bidirectional, zero-width and unpaired surrogate characters as {@code \\uXXXX}. */
    public static String text(String foreign) {
        for (int i = 0; i < foreign.length(); i++) {
            if (isUnsafe(foreign, i)) {
                return escape(foreign);
            }
        }
        return foreign;
    }

    /** Whether some character of the text would be escaped by {@link #text}. */
    public static boolean isDeceptive(String foreign) {
        for (int i = 0; i < foreign.length(); i++) {
            if (isUnsafe(foreign, i)) {
                return true;
            }
        }
        return false;
    }

    /** What a reader sees of the text: without the characters that {@link #text} would escape. */
    public static String plain(String foreign) {
        if (!isDeceptive(foreign)) {
            return foreign;
        }
        StringBuilder out = new StringBuilder(foreign.length());
        for (int i = 0; i < foreign.length(); i++) {
            if (!isUnsafe(foreign, i)) {
                out.append(foreign.charAt(i));
            }
        }
        return out.toString();
    }

    private static String escape(String foreign) {
        StringBuilder out = new StringBuilder(foreign.length() + 16);
        for (int i = 0; i < foreign.length(); i++) {
            char c = foreign.charAt(i);
            if (isUnsafe(foreign, i)) {
                String hex = Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT);
                out.append("\\u").append("0000", 0, 4 - hex.length()).append(hex);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isUnsafe(String text, int index) {
        char c = text.charAt(index);
        if (c >= 0x20 && c < 0x7F) {
            return false;
        }
        if (Character.isHighSurrogate(c)) {
            if (index + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(index + 1))) {
                return true;
            }
            // Tag characters and variation selectors of the supplementary planes are invisible too.
            return Character.toCodePoint(c, text.charAt(index + 1)) >> 16 == 0xE;
        }
        if (Character.isLowSurrogate(c)) {
            if (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1))) {
                return true;
            }
            return Character.toCodePoint(text.charAt(index - 1), c) >> 16 == 0xE;
        }
        switch (Character.getType(c)) {
            case Character.CONTROL:
            case Character.FORMAT:
            case Character.LINE_SEPARATOR:
            case Character.PARAGRAPH_SEPARATOR:
            case Character.UNASSIGNED:
            case Character.PRIVATE_USE:
                return true;
            default:
                // Fillers and joiners that print nothing: Hangul fillers, combining grapheme joiner, braille blank.
                return c == 0x034F || c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x2800;
        }
    }
}
