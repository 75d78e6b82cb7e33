package org.relayplan.report;

/** How much room text takes in a terminal. */
final class Columns {

    // Blocks whose characters take two columns (Unicode, East Asian Width W and F), roughly, in pairs.
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE30, 0xFE6F,
        0xFF00, 0xFF60, 0xFFE0, 0xFFE6, 0x1F300, 0x1F64F, 0x1F900, 0x1FAFF, 0x20000, 0x3FFFD,
    };

    private Columns() {}

    /** Columns of a part of a text without control characters. */
    static int of(CharSequence text, int from, int to) {
        int columns = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < 0x300) {
                columns++;
            } else {
                int point = Character.codePointAt(text, i);
                columns += of(point);
                i += Character.charCount(point) - 1;
            }
        }
        return columns;
    }

    /** Whether it takes two columns. */
    static boolean isWide(char c) {
        return c >= 0x1100 && !Character.isSurrogate(c) && of((int) c) == 2;
    }

    private static int of(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        for (int i = 0; i < WIDE.length; i += 2) {
            if (point >= WIDE[i] && point <= WIDE[i + 1]) {
                return 2;
            }
        }
        return 1;
    }
}
