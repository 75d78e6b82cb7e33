package org.relayplan.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Every reply of Exchange that is known, with what it means; read from a text when first wanted. */
public final class ReplyTable {

    private static final String RESOURCE = "replies.txt";

    private final List<KnownReply> replies;

    private ReplyTable(List<KnownReply> replies) {
        this.replies = List.copyOf(replies);
    }

    /** Reads the table. */
    public static ReplyTable load() {
        try (InputStream in = ReplyTable.class.getResourceAsStream(RESOURCE)) {
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ReplyTable read(String text) {
        List<KnownReply> replies = new ArrayList<>();
        List<String> paragraph = new ArrayList<>();
        for (String line : (text + "\n").split("\n", -1)) {
            if (!line.isEmpty() && !line.startsWith("#")) {
                paragraph.add(line);
            } else if (!paragraph.isEmpty()) {
                replies.add(reply(paragraph));
                paragraph.clear();
            }
        }
        return new ReplyTable(replies);
    }

    private static KnownReply reply(List<String> paragraph) {
        String head = paragraph.get(0);
        String rest = head.substring(4);
        int blank = rest.indexOf(' ');
        boolean hasEnhanced = blank > 0 && isEnhanced(rest.substring(0, blank));
        return new KnownReply(
                Integer.parseInt(head.substring(0, 3)),
                hasEnhanced ? rest.substring(0, blank) : "",
                hasEnhanced ? rest.substring(blank + 1) : rest,
                List.of(one(paragraph, "step").split(", ")),
                one(paragraph, "meaning"),
                all(paragraph, "cause"),
                one(paragraph, "fix"),
                one(paragraph, "certainty").equals("certain"),
                one(paragraph, "source"));
    }

    /** Whether it looks like {@code 5.7.54}. */
    private static boolean isEnhanced(String word) {
        int dots = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c != '.' && (c < '0' || c > '9')) {
                return false;
            }
            dots += c == '.' ? 1 : 0;
        }
        return dots == 2;
    }

    private static List<String> all(List<String> paragraph, String name) {
        List<String> found = new ArrayList<>();
        for (String line : paragraph) {
            if (line.startsWith(name + ": ")) {
                found.add(line.substring(name.length() + 2));
            }
        }
        return found;
    }

    private static String one(List<String> paragraph, String name) {
        List<String> found = all(paragraph, name);
        return found.isEmpty() ? "" : found.get(0);
    }

    /** All of them, in the table's order. */
    public List<KnownReply> all() {
        return replies;
    }

    /**
     * The replies that this one may be: those with both codes at that step, else with both codes, else with the code
     * alone at that step; in the table's order, empty if none is known.
     *
     * @param enhanced the enhanced code, or nothing
     * @param step {@code connect}, a verb, or {@code end of data}
     */
    public List<KnownReply> find(int code, String enhanced, String step) {
        List<KnownReply> exact = new ArrayList<>();
        List<KnownReply> elsewhere = new ArrayList<>();
        List<KnownReply> alike = new ArrayList<>();
        for (KnownReply reply : replies) {
            if (reply.code() != code) {
                continue;
            }
            if (reply.enhanced().equals(enhanced)) {
                elsewhere.add(reply);
                if (reply.comesAt(step)) {
                    exact.add(reply);
                }
            } else if (reply.comesAt(step)) {
                alike.add(reply);
            }
        }
        if (!exact.isEmpty()) {
            return exact;
        }
        return elsewhere.isEmpty() ? alike : elsewhere;
    }
}
