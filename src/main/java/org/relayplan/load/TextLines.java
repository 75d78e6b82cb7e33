package org.relayplan.load;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/** Cuts a running text into lines, each handed out in one array that the next one overwrites. */
final class TextLines {

    /** The most characters that are kept of a line. */
    static final int LONGEST = 1 << 20;

    private final Reader text;
    private final char[] buffer = new char[16 * 1024];
    private int at;
    private int end;
    private boolean skipFeed;
    private char[] line = new char[512];
    private int length;
    private boolean tooLong;

    TextLines(Reader text) {
        this.text = text;
    }

    /** Goes to the next line; whether there is one. What stands behind the last line end is one if it isn't empty. */
    boolean next() throws IOException {
        length = 0;
        tooLong = false;
        while (true) {
            if (at == end) {
                at = 0;
                end = Math.max(0, text.read(buffer, 0, buffer.length));
                if (end == 0) {
                    return length > 0;
                }
            }
            if (skipFeed && buffer[at] == '\n') {
                at++;
            }
            skipFeed = false;
            int from = at;
            while (at < end && buffer[at] != '\n' && buffer[at] != '\r') {
                at++;
            }
            append(from, at);
            if (at < end) {
                skipFeed = buffer[at++] == '\r';
                return true;
            }
        }
    }

    private void append(int from, int to) {
        int count = Math.min(to - from, LONGEST - length);
        tooLong |= count < to - from;
        if (length + count > line.length) {
            line = Arrays.copyOf(line, Math.max(2 * line.length, length + count));
        }
        System.arraycopy(buffer, from, line, length, count);
        length += count;
    }

    /** The line's characters, as many as {@link #length} says. */
    char[] characters() {
        return line;
    }

    int length() {
        return length;
    }

    /** Whether the line has more characters than are kept. */
    boolean tooLong() {
        return tooLong;
    }

    /** Whether there is nothing on it but blanks. */
    boolean isBlank() {
        for (int i = 0; i < length; i++) {
            if (line[i] != ' ' && line[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    /** Whether that character is on it. */
    boolean has(char c) {
        for (int i = 0; i < length; i++) {
            if (line[i] == c) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return new String(line, 0, length);
    }
}
