package org.relayplan.smtp;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads replies from any split of the bytes: one at a time, or several lines at once (RFC 5321, 4.2 and 4.3).
 *
 * <p>A bare line feed ends a line too, for some servers send it. Bytes that are not UTF-8 are read as Latin-1.
 */
final class ReplyReader {

    private final Socket socket;
    private final InputStream in;
    private final Limits limits;
    private final Transcript transcript;
    private final byte[] buffer = new byte[8_192];
    private int from;
    private int to;

    ReplyReader(Socket socket, Limits limits, Transcript transcript) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
        this.limits = limits;
        this.transcript = transcript;
    }

    /** Whether the server has said something that nobody has read yet. */
    boolean hasUnread() throws IOException {
        return from < to || in.available() > 0;
    }

    /**
     * The next reply, whole.
     *
     * @throws SmtpTrouble if it doesn't come in time, ends early, or is no reply
     */
    Reply read(Deadline deadline) throws SmtpTrouble {
        List<String> lines = new ArrayList<>();
        int code = 0;
        while (true) {
            String line = line(deadline, lines.isEmpty() ? "a reply" : "the rest of a reply");
            transcript.received(line);
            int found = code(line);
            if (found == 0) {
                throw new SmtpTrouble(Trouble.NOT_SMTP, "the server sent a line that is no SMTP reply: " + brief(line));
            }
            if (code != 0 && found != code) {
                throw new SmtpTrouble(
                        Trouble.NOT_SMTP, "the lines of one reply have different codes: " + code + " and " + found);
            }
            code = found;
            lines.add(line.length() > 4 ? line.substring(4) : "");
            if (line.length() == 3 || line.charAt(3) == ' ') {
                return new Reply(code, lines);
            }
            if (lines.size() == limits.lines()) {
                throw new SmtpTrouble(
                        Trouble.TOO_LONG, "the server sent a reply of more than " + limits.lines() + " lines");
            }
        }
    }

    /** The code of a reply's line; 0 if it is none. */
    private static int code(String line) {
        if (line.length() < 3 || line.length() > 3 && line.charAt(3) != ' ' && line.charAt(3) != '-') {
            return 0;
        }
        int code = 0;
        for (int i = 0; i < 3; i++) {
            char c = line.charAt(i);
            if (c < '0' || c > '9') {
                return 0;
            }
            code = code * 10 + c - '0';
        }
        return code >= 200 && code < 600 ? code : 0;
    }

    private String line(Deadline deadline, String wanted) throws SmtpTrouble {
        byte[] line = new byte[128];
        int length = 0;
        while (true) {
            if (from == to) {
                fill(deadline, wanted);
            }
            byte b = buffer[from++];
            if (b == '\n') {
                return decoded(line, length > 0 && line[length - 1] == '\r' ? length - 1 : length);
            }
            if (length > limits.lineLength()) {
                transcript.received(decoded(line, length));
                throw new SmtpTrouble(
                        Trouble.TOO_LONG, "the server sent a line of more than " + limits.lineLength() + " bytes");
            }
            if (length == line.length) {
                line = java.util.Arrays.copyOf(line, 2 * length);
            }
            line[length++] = b;
        }
    }

    private void fill(Deadline deadline, String wanted) throws SmtpTrouble {
        int left = deadline.millisLeft();
        if (left <= 0) {
            throw late(wanted);
        }
        try {
            socket.setSoTimeout(left);
            int read = in.read(buffer);
            if (read < 0) {
                throw new SmtpTrouble(
                        Trouble.CLOSED, "the server closed the connection where " + wanted + " was expected");
            }
            from = 0;
            to = read;
        } catch (SocketTimeoutException e) {
            throw late(wanted);
        } catch (SmtpTrouble e) {
            throw e;
        } catch (IOException e) {
            throw new SmtpTrouble(Trouble.RESET, "the connection broke where " + wanted + " was expected");
        }
    }

    private SmtpTrouble late(String wanted) {
        return new SmtpTrouble(
                Trouble.TIMED_OUT,
                wanted + " did not come within " + limits.reply().toSeconds() + " seconds");
    }

    private static String decoded(byte[] bytes, int length) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        }
    }

    private static String brief(String line) {
        return line.length() > 80 ? line.substring(0, 80) + "..." : line;
    }
}
