package org.relayplan.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A random JSON document in a random layout, and what a reader has to find in it: the oracle for
 * {@link DocumentReader}. It notes offsets while it prints; lines and columns come from a scan of the finished text.
 */
final class PrintedJson {

    /** A value as printed; offsets count UTF-16 characters, a key offset of -1 means that it has no name. */
    record Printed(String pointer, Kind kind, String text, int start, int end, int keyStart) {}

    private static final String[] LINE_ENDS = {"\n", "\r", "\r\n"};
    private static final String[] NUMBERS = {"0", "-0", "25", "-1", "0.5", "1e5", "-12.75E-3", "18446744073709551616"};
    private static final String LETTERS = "abz09 ~/\\\"'{}[],:äß\u3042\u00a0\u200b\u0001\t\n\r\u007f\u2028";

    final StringBuilder text = new StringBuilder();
    final List<Printed> values = new ArrayList<>();
    private final Random random;
    private final int blanks;

    PrintedJson(long seed) {
        random = new Random(seed);
        // Some documents are packed, some spread their values over several of the parser's buffers.
        blanks = random.nextInt(4) == 0 ? 400 : random.nextInt(6);
        gap();
        value("", 0, -1);
        gap();
    }

    private void value(String pointer, int depth, int keyStart) {
        int place = values.size();
        values.add(null);
        int start = text.length();
        Kind kind = Kind.of(
                (byte) (depth == 0 ? random.nextInt(2) : random.nextInt(depth > 6 ? 4 : 6) + (depth > 6 ? 2 : 0)));
        String content = "";
        switch (kind) {
            case OBJECT -> object(pointer, depth);
            case ARRAY -> array(pointer, depth);
            case TEXT -> {
                content = letters(random.nextInt(20));
                quote(content);
            }
            case NUMBER -> {
                content = NUMBERS[random.nextInt(NUMBERS.length)];
                text.append(content);
            }
            case BOOLEAN -> {
                content = random.nextBoolean() ? "true" : "false";
                text.append(content);
            }
            case NULL -> {
                content = "null";
                text.append(content);
            }
        }
        values.set(place, new Printed(pointer, kind, content, start, text.length(), keyStart));
    }

    private void object(String pointer, int depth) {
        Set<String> names = new HashSet<>();
        text.append('{');
        gap();
        for (int i = random.nextInt(depth == 0 ? 25 : 5); i > 0; i--) {
            String name = letters(random.nextInt(8));
            if (names.add(name)) {
                comma(names.size() > 1);
                int keyStart = text.length();
                quote(name);
                gap();
                text.append(':');
                gap();
                value(pointer + "/" + name.replace("~", "~0").replace("/", "~1"), depth + 1, keyStart);
                gap();
            }
        }
        text.append('}');
    }

    private void array(String pointer, int depth) {
        text.append('[');
        gap();
        int count = random.nextInt(depth == 0 ? 25 : 5);
        for (int i = 0; i < count; i++) {
            comma(i > 0);
            value(pointer + "/" + i, depth + 1, -1);
            gap();
        }
        text.append(']');
    }

    private void comma(boolean wanted) {
        if (wanted) {
            text.append(',');
            gap();
        }
    }

    private void gap() {
        for (int i = blanks == 0 ? 0 : random.nextInt(blanks); i > 0; i--) {
            switch (random.nextInt(8)) {
                case 0, 1 -> text.append(LINE_ENDS[random.nextInt(3)]);
                case 2 -> text.append("// ä \" { ").append(LINE_ENDS[random.nextInt(3)]);
                case 3 ->
                    text.append("/* } * ").append(LINE_ENDS[random.nextInt(3)]).append("\ud83d\ude00 */");
                case 4 -> text.append('\t');
                default -> text.append(' ');
            }
        }
    }

    private String letters(int count) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            switch (random.nextInt(12)) {
                case 0 -> out.append("\uD83D\uDE00");
                default -> out.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
        }
        return out.toString();
    }

    private void quote(String content) {
        text.append('"');
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < content.length()
                    && Character.isLowSurrogate(content.charAt(i + 1));
            if (pair && random.nextBoolean()) {
                text.append(c).append(content.charAt(++i));
            } else if (c == '\t' && random.nextBoolean()) {
                text.append("\\t");
            } else if (c == '/' && random.nextBoolean()) {
                text.append("\\/");
            } else if (c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c) || random.nextInt(10) == 0) {
                String hex = String.format("\\u%04x", (int) c);
                text.append(
                        random.nextBoolean() ? hex : "\\u" + hex.substring(2).toUpperCase(java.util.Locale.ROOT));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }
}
