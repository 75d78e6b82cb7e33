package org.relayplan.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relayplan.source.Fault;
import org.relayplan.source.FaultyInput;
import org.relayplan.source.Place;
import org.relayplan.source.SourceFile;

/**
 * The lines of a text that nobody promised anything about, such as a log: in UTF-8, UTF-16, the code page of a Japanese
 * Windows, or bytes of any kind. LF, CR LF, CR CR LF and CR end a line.
 *
 * @param file what it was read from, with its SHA-256
 * @param lines at most {@link #LONGEST} characters of each
 * @param isCut whether the text goes on behind what was read
 */
public record LooseText(SourceFile file, List<String> lines, boolean isCut) {

    /** Bytes that are read; a protocol log of Exchange has 10 MB unless somebody changed it. */
    public static final int MOST = 32 << 20;

    /** Characters of a line that are kept. */
    public static final int LONGEST = 8_192;

    /** Keeps its own copy. */
    public LooseText {
        lines = List.copyOf(lines);
    }

    /**
     * Reads a text.
     *
     * @throws FaultyInput if it can't be read, or is an archive
     */
    public static LooseText read(Input input) throws FaultyInput {
        byte[] bytes;
        boolean cut;
        try (InputStream in = input.open()) {
            bytes = in.readNBytes(MOST);
            cut = bytes.length == MOST && in.read() >= 0;
        } catch (IOException e) {
            throw new FaultyInput(new Fault(Place.document(input.name()), UnreadableFile.sentence(e)));
        }
        Encoding encoding = Encoding.of(bytes, bytes.length);
        if (!encoding.refusal.isEmpty()) {
            throw new FaultyInput(new Fault(Place.document(input.name()), encoding.refusal.replace(" JSON", "")));
        }
        MessageDigest digest = Fingerprint.begin();
        digest.update(bytes);
        SourceFile file = new SourceFile(input.name(), Optional.of(Fingerprint.end(digest)));
        return new LooseText(file, lines(decoded(bytes, encoding)), cut);
    }

    private static String decoded(byte[] bytes, Encoding encoding) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (encoding.skipMark(rest)) {
            // Some programs put a further one before it.
            continue;
        }
        if (encoding.charset() != StandardCharsets.UTF_8) {
            return encoding.charset().decode(rest).toString();
        }
        for (String name : List.of("UTF-8", "windows-31j")) {
            if (Charset.isSupported(name)) {
                try {
                    return Charset.forName(name)
                            .newDecoder()
                            .decode(rest.slice())
                            .toString();
                } catch (CharacterCodingException e) {
                    // Another one then.
                    continue;
                }
            }
        }
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int end = from;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            lines.add(text.substring(from, Math.min(end, from + LONGEST)));
            from = behindLineEnd(text, end);
        }
        return lines;
    }

    private static int behindLineEnd(String text, int end) {
        int at = end;
        while (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        boolean feed = at < text.length() && text.charAt(at) == '\n';
        return feed ? at + 1 : end + 1;
    }
}
