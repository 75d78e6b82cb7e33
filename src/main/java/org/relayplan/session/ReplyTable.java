package org.relayplan.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.relayplan.smtp.Reply;

/** Every reply of Exchange that is known, with what it means; read from a text when first wanted. */
public final class ReplyTable {

    private static final String RESOURCE = "replies.txt";
    private static final String JAPANESE = "replies_ja.txt";

    private static final double HALF = 0.5;

    private final List<KnownReply> replies;

    private ReplyTable(List<KnownReply> replies) {
        this.replies = List.copyOf(replies);
    }

    /** Reads the table. */
    public static ReplyTable load() {
        return read(resource(RESOURCE));
    }

    /** Reads the table with meanings, causes and fixes in Japanese; all else is the same. */
    public static ReplyTable japanese() {
        Map<String, List<String>> translated = new HashMap<>();
        for (List<String> paragraph : paragraphs(resource(JAPANESE))) {
            translated.put(paragraph.get(0), paragraph);
        }
        List<KnownReply> replies = new ArrayList<>();
        for (List<String> paragraph : paragraphs(resource(RESOURCE))) {
            List<String> words = translated.get(paragraph.get(0));
            KnownReply reply = reply(paragraph);
            replies.add(
                    words == null ? reply : reply.said(one(words, "meaning"), all(words, "cause"), one(words, "fix")));
        }
        return new ReplyTable(replies);
    }

    private static String resource(String name) {
        try (InputStream in = ReplyTable.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ReplyTable read(String text) {
        List<KnownReply> replies = new ArrayList<>();
        for (List<String> paragraph : paragraphs(text)) {
            replies.add(reply(paragraph));
        }
        return new ReplyTable(replies);
    }

    private static List<List<String>> paragraphs(String text) {
        List<List<String>> paragraphs = new ArrayList<>();
        List<String> paragraph = new ArrayList<>();
        for (String line : (text + "\n").split("\n", -1)) {
            if (!line.isEmpty() && !line.startsWith("#")) {
                paragraph.add(line);
            } else if (!paragraph.isEmpty()) {
                paragraphs.add(List.copyOf(paragraph));
                paragraph.clear();
            }
        }
        return paragraphs;
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

    /**
     * The reply that this one is: with both codes at that step, and with the text that is most alike; a positive reply
     * without an enhanced code is what its step means. Empty where that would be a guess.
     */
    public Optional<KnownReply> closest(Reply reply, String step) {
        String enhanced = reply.enhanced().orElse("");
        List<KnownReply> alike = new ArrayList<>();
        for (KnownReply known : replies) {
            boolean sameCodes =
                    known.code() == reply.code() && (known.enhanced().equals(enhanced) || enhanced.isEmpty());
            if (sameCodes && known.comesAt(step)) {
                alike.add(known);
            }
        }
        Optional<KnownReply> best = Optional.empty();
        double most = 0;
        for (KnownReply known : alike) {
            double share = share(known.text(), reply.text());
            if (share > most) {
                most = share;
                best = Optional.of(known);
            }
        }
        boolean sure = alike.size() == 1 && (reply.isPositive() || !enhanced.isEmpty() || most >= HALF);
        return most >= HALF ? best : sure ? Optional.of(alike.get(0)) : generic(alike);
    }

    /** What stands for any text, if one does. */
    private static Optional<KnownReply> generic(List<KnownReply> alike) {
        return alike.stream().filter(known -> known.text().startsWith("<text")).findFirst();
    }

    /** How much of the known words the text has. */
    private static double share(String known, String text) {
        List<String> words = words(text);
        List<String> wanted = words(known);
        long shared = wanted.stream().filter(words::contains).count();
        return wanted.isEmpty() ? 0 : (double) shared / wanted.size();
    }

    private static List<String> words(String text) {
        List<String> words =
                new ArrayList<>(List.of(text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+")));
        words.removeIf(String::isEmpty);
        return words;
    }
}
