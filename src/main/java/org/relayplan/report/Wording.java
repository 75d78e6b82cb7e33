package org.relayplan.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.relayplan.session.ReplyTable;

/** What {@code telnet} says, in one of its languages; the words stand in {@code telnet/words*.properties}. */
public final class Wording {

    /** The sentences of predictions, each under its key. */
    private static final List<String> NOTES = List.of(
            "note.certificate",
            "note.no-submit",
            "note.behind",
            "note.own-sender",
            "note.sender-right",
            "note.sender-right-if",
            "note.no-connector");

    private static final String UNCERTAIN = "not certain: ";

    private final Language language;
    private final ResourceBundle words;

    /** In that language. */
    public Wording(Language language) {
        this.language = language;
        this.words = bundle(language.locale());
    }

    /** Read by its file: Java's own search would fall back to the machine's language, or not work in a module. */
    static ResourceBundle bundle(Locale locale) {
        String file =
                "/org/relayplan/telnet/words" + (locale.equals(Locale.ENGLISH) ? "" : "_" + locale) + ".properties";
        try (InputStream in = Wording.class.getResourceAsStream(file);
                Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return new PropertyResourceBundle(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Which language it is. */
    public Language language() {
        return language;
    }

    /** The words under that key, with what is to stand at {@code {0}}, {@code {1}} and so on. */
    public String text(String key, Object... values) {
        String text = words.getString(key);
        StringBuilder out = new StringBuilder(text.length() + 32);
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int close = text.indexOf('}', open);
            out.append(text, from, open).append(values[Integer.parseInt(text.substring(open + 1, close))]);
            from = close + 1;
        }
        return out.append(text, from, text.length()).toString();
    }

    /** Several things side by side, each in quotation marks. */
    String quoted(List<String> names) {
        return String.join(
                text("list.separator"),
                names.stream().map(name -> text("quote", name)).toList());
    }

    /** A prediction's sentence in this language. */
    String note(String sentence) {
        if (language == Language.ENGLISH || sentence.isEmpty()) {
            return sentence;
        }
        ResourceBundle english = bundle(Language.ENGLISH.locale());
        for (String key : NOTES) {
            if (english.getString(key).equals(sentence)) {
                return text(key);
            }
        }
        return sentence.startsWith(UNCERTAIN)
                ? text("note.uncertain", sentence.substring(UNCERTAIN.length()))
                : sentence;
    }

    /** The replies with their meanings in this language. */
    ReplyTable replies() {
        return language == Language.JAPANESE ? ReplyTable.japanese() : ReplyTable.load();
    }
}
