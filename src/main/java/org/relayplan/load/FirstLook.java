package org.relayplan.load;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * A look at the first bytes of a document that costs next to nothing: whether it is surely a model of ours. Whatever
 * isn't is looked at more closely.
 */
final class FirstLook {

    private static final int LOOK = 4096;
    private static final List<String> SECTIONS =
            List.of("$schema", "organization", "servers", "connectors", "expectations", "vantages", "suppress");

    private final byte[] bytes;
    private final int count;
    private int at;

    private FirstLook(byte[] bytes, int count) {
        this.bytes = bytes;
        this.count = count;
    }

    /**
     * Whether the document begins as a model does: an object whose first property a model has, comments before it or
     * not.
     *
     * @throws IOException if it can't be read
     */
    static boolean isModel(Input input) throws IOException {
        try (InputStream stream = input.open()) {
            byte[] bytes = new byte[LOOK];
            return new FirstLook(bytes, stream.readNBytes(bytes, 0, LOOK)).isModel();
        }
    }

    /**
     * Whether the document begins with something that begins no JSON document, and is text.
     *
     * @throws IOException if it can't be read
     */
    static boolean isOtherText(Input input) throws IOException {
        try (InputStream stream = input.open()) {
            byte[] bytes = new byte[LOOK];
            FirstLook look = new FirstLook(bytes, stream.readNBytes(bytes, 0, LOOK));
            int first = look.afterMark();
            return first > ' ' && first < 0x7F && "{[\"/".indexOf(first) < 0;
        }
    }

    private int afterMark() {
        if (count > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            at = 3;
        }
        return next();
    }

    private boolean isModel() {
        if (afterMark() != '{') {
            return false;
        }
        at++;
        if (next() != '"') {
            return false;
        }
        for (String section : SECTIONS) {
            if (isAt(section)) {
                return true;
            }
        }
        return false;
    }

    /** The next byte that is neither blank nor in a comment; 0 at the end of the look. */
    private int next() {
        while (at < count) {
            int c = bytes[at];
            if (c == '/' && at + 1 < count && (bytes[at + 1] == '/' || bytes[at + 1] == '*')) {
                comment(bytes[at + 1] == '/');
            } else if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
                at++;
            } else {
                return c;
            }
        }
        return 0;
    }

    private void comment(boolean line) {
        at += 2;
        while (at < count) {
            if (line ? bytes[at] == '\n' || bytes[at] == '\r' : bytes[at - 1] == '*' && bytes[at] == '/') {
                at++;
                return;
            }
            at++;
        }
    }

    private boolean isAt(String word) {
        if (at + word.length() + 1 >= count || bytes[at + word.length() + 1] != '"') {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (bytes[at + 1 + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
