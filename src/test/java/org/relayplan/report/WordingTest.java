package org.relayplan.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.relayplan.Repository;
import org.relayplan.session.ServerSoftware;
import org.relayplan.session.TranscriptKind;
import org.relayplan.session.TypedLine;
import org.relayplan.verify.Ground;
import org.relayplan.verify.Verdict;

/** The words of {@code telnet} in both languages: all there, none too many, and each for something. */
class WordingTest {

    private static final ResourceBundle ENGLISH = Wording.bundle(Locale.ENGLISH);
    private static final ResourceBundle JAPANESE = Wording.bundle(Locale.JAPANESE);
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9.-]*)\"");

    /** Keys whose words are the same in both languages: punctuation, and what a program prints. */
    private static final Set<String> SAME = Set.of("else.failed", "note", "judge.verdict", "judge.turn");

    private static Set<String> keys(ResourceBundle bundle) {
        return new TreeSet<>(bundle.keySet());
    }

    @Test
    void both_languages_have_the_same_keys() {
        assertEquals(keys(ENGLISH), keys(JAPANESE));
        assertTrue(keys(ENGLISH).size() > 100);
    }

    @Test
    void both_languages_have_the_same_placeholders() {
        for (String key : keys(ENGLISH)) {
            assertEquals(placeholders(ENGLISH.getString(key)), placeholders(JAPANESE.getString(key)), key);
        }
    }

    private static Set<String> placeholders(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    @Test
    void japanese_words_are_japanese_and_no_words_are_empty() {
        for (String key : keys(JAPANESE)) {
            assertTrue(
                    !ENGLISH.getString(key).isEmpty()
                            && !JAPANESE.getString(key).isEmpty(),
                    key);
            if (!SAME.contains(key) && !key.equals("list.separator")) {
                assertNotEquals(ENGLISH.getString(key), JAPANESE.getString(key), key);
                assertTrue(
                        JAPANESE.getString(key).codePoints().anyMatch(WordingTest::isJapanese), key + ": no Japanese");
            }
            assertTrue(ENGLISH.getString(key).chars().allMatch(c -> c < 0x80), key);
        }
    }

    private static boolean isJapanese(int point) {
        return point >= 0x3000 && point < 0xA000 || point >= 0xFF00 && point < 0xFFF0;
    }

    @Test
    void every_key_is_used_and_every_used_key_is_there() {
        Set<String> used = new TreeSet<>();
        for (String folder : List.of("report", "cli")) {
            Repository.files("src/main/java/org/relayplan/" + folder, ".java").forEach(file -> {
                Matcher literal = LITERAL.matcher(Repository.text(file));
                while (literal.find()) {
                    used.add(literal.group(1));
                }
            });
        }
        // Keys that end in the name of a constant.
        used.addAll(constants("ground.", Ground.values(), Ground::code));
        used.addAll(constants("hint.", TypedLine.Hint.values(), TypedLine.Hint::code));
        used.addAll(constants("verdict.", Verdict.values(), Verdict::text));
        used.addAll(constants("software.", ServerSoftware.values(), value -> VerdictWords.word(value.name())));
        used.addAll(constants("judge.kind.", TranscriptKind.values(), value -> VerdictWords.word(value.name())));
        used.addAll(List.of("secret.user", "secret.password"));
        for (String trouble :
                List.of("refused", "unreachable", "unknown-host", "timed-out", "closed", "reset", "tls-failed")) {
            used.add("trouble." + trouble);
        }
        Set<String> unused = new TreeSet<>(keys(ENGLISH));
        unused.removeAll(used);
        assertEquals(Set.of(), unused);
        for (String prefix : List.of("ground.", "hint.", "verdict.", "software.", "judge.kind.")) {
            Set<String> missing = used.stream()
                    .filter(key -> key.startsWith(prefix) && key.length() > prefix.length())
                    .collect(Collectors.toCollection(TreeSet::new));
            missing.removeAll(keys(ENGLISH));
            assertEquals(Set.of(), missing);
        }
    }

    private static <T> List<String> constants(String prefix, T[] values, java.util.function.Function<T, String> word) {
        return Arrays.stream(values).map(value -> prefix + word.apply(value)).toList();
    }

    @Test
    void every_note_of_a_prediction_is_translated_and_no_other() {
        String source = Stream.of("Behaviour", "Conversation")
                .map(name -> Repository.text(
                        Repository.root().resolve("src/main/java/org/relayplan/session/" + name + ".java")))
                .collect(Collectors.joining());
        Wording japanese = new Wording(Language.JAPANESE);
        List<String> untranslated = new ArrayList<>();
        Matcher literal = Pattern.compile("\"([a-z][^\"]* [^\"]* [^\"]*)\"").matcher(source);
        while (literal.find()) {
            if (japanese.note(literal.group(1)).equals(literal.group(1))) {
                untranslated.add(literal.group(1));
            }
        }
        assertEquals(List.of(), untranslated);
        for (String key : keys(ENGLISH)) {
            if (key.startsWith("note.") && !key.equals("note.uncertain")) {
                assertTrue(source.contains('"' + ENGLISH.getString(key) + '"'), key);
            }
        }
        assertEquals("\u4E0D\u78BA\u5B9F: XRDST", japanese.note("not certain: XRDST"));
    }

    @Test
    void help_fits_a_screen_in_both_languages() {
        for (ResourceBundle bundle : List.of(ENGLISH, JAPANESE)) {
            List<String> lines = bundle.getString("help").lines().toList();
            assertTrue(lines.size() <= 24, lines.size() + " lines");
            for (String line : lines) {
                assertTrue(Columns.of(line, 0, line.length()) <= 80, line);
            }
        }
    }

    @Test
    void both_helps_name_the_same_options() {
        assertEquals(options(ENGLISH.getString("help")), options(JAPANESE.getString("help")));
    }

    private static Set<String> options(String help) {
        Set<String> options = new TreeSet<>();
        Matcher option =
                Pattern.compile("(?<![\\w-])--?[a-z][a-z-]*|[A-Z][A-Z_]{3,}").matcher(help);
        while (option.find()) {
            options.add(option.group());
        }
        return options;
    }
}
