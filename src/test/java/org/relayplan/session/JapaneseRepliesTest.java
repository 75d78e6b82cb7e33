package org.relayplan.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.relayplan.Repository;

/** The Japanese words for replies stand beside the English ones, and say as much. */
class JapaneseRepliesTest {

    /** Names of Exchange's, which no translation changes. */
    private static final Pattern NAME =
            Pattern.compile("ms-Exch-[A-Za-z-]+|\\b[A-Z][a-z]+[A-Z]\\w+|Get-\\w+|\\b\\d{3,4}\\b");

    private final List<KnownReply> english = ReplyTable.load().all();
    private final List<KnownReply> japanese = ReplyTable.japanese().all();

    @Test
    void every_reply_is_there_in_the_same_order_with_as_many_causes_and_a_remedy() {
        assertEquals(english.size(), japanese.size());
        for (int i = 0; i < english.size(); i++) {
            KnownReply one = english.get(i);
            KnownReply other = japanese.get(i);
            String name = one.code() + " " + one.enhanced() + " " + one.text();
            assertEquals(name, other.code() + " " + other.enhanced() + " " + other.text());
            assertEquals(one.causes().size(), other.causes().size(), name);
            assertEquals(one.fix().isEmpty(), other.fix().isEmpty(), name);
            assertEquals(one.steps(), other.steps(), name);
            List<String> sentences = new ArrayList<>(other.causes());
            sentences.add(other.meaning());
            for (String sentence : sentences) {
                assertTrue(sentence.endsWith("。"), name + ": " + sentence);
            }
            assertTrue(other.fix().isEmpty() || other.fix().endsWith("。"), name);
        }
    }

    @Test
    void no_translation_is_without_its_reply() {
        Set<String> heads = new TreeSet<>();
        for (KnownReply reply : english) {
            String enhanced = reply.enhanced().isEmpty() ? "" : reply.enhanced() + " ";
            heads.add(reply.code() + " " + enhanced + reply.text());
        }
        Set<String> translated = new TreeSet<>();
        Repository.text(Repository.root().resolve("src/main/resources/org/relayplan/session/replies_ja.txt"))
                .lines()
                .filter(line -> line.matches("\\d{3} .*"))
                .forEach(line -> assertTrue(translated.add(line), line + " is there twice"));
        assertEquals(heads, translated);
    }

    @Test
    void what_exchange_calls_by_a_name_has_that_name_in_japanese_too() {
        for (int i = 0; i < english.size(); i++) {
            Set<String> missing = names(english.get(i));
            missing.removeAll(names(japanese.get(i)));
            assertEquals(Set.of(), missing, english.get(i).text());
        }
    }

    private static Set<String> names(KnownReply reply) {
        Set<String> names = new TreeSet<>();
        Matcher name = NAME.matcher(reply.meaning() + " " + reply.causes() + " " + reply.fix());
        while (name.find()) {
            names.add(name.group());
        }
        return names;
    }
}
