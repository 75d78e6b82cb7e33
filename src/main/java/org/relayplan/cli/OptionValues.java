package org.relayplan.cli;

import java.util.ArrayList;
import java.util.List;
import org.relayplan.check.Severity;
import org.relayplan.completion.Accepted;
import org.relayplan.completion.Accepted.Form;

/** What stands for the words in capitals of options and commands. */
final class OptionValues {

    /** What {@code --fail-on} takes. */
    static final List<String> SEVERITIES = severities();

    private OptionValues() {}

    /**
     * What stands for such a word.
     *
     * @param placeholder the word, such as {@code FILE}
     * @param formats the formats of the command
     * @throws IllegalStateException if nobody has said what stands for it
     */
    static Accepted of(String placeholder, List<String> formats) {
        return switch (placeholder) {
            case "FILE", "EXPORT|MODEL", "FILE|FOLDER", "MODEL", "OLD" -> named(placeholder, Form.FILE);
            case "FOLDER" -> named(placeholder, Form.FOLDER);
            case "FORMAT[=FILE]" -> new Accepted(placeholder, Form.WORD_AND_FILE, formats);
            case "SEVERITY" -> new Accepted(placeholder, Form.WORD, SEVERITIES);
            case "RULE,..." -> new Accepted(placeholder, Form.WORDS, RuleIds.all());
            case "RULE" -> new Accepted(placeholder, Form.WORD, RuleIds.all());
            case "WHEN" -> new Accepted(placeholder, Form.WORD, Look.LEGAL);
            case "PROFILE" -> new Accepted(placeholder, Form.WORD, List.of("stig"));
            case "LANGUAGE" -> new Accepted(placeholder, Form.WORD, List.of("en", "ja"));
            case "WHICH" -> new Accepted(placeholder, Form.WORD, List.of("basic", "full"));
            case "SHELL" -> new Accepted(placeholder, Form.WORD, CompletionCommand.SHELLS);
            case "ADDRESS",
                    "DATE",
                    "DOMAIN",
                    "HOST[:PORT]",
                    "IP=IP",
                    "MAILBOX",
                    "N",
                    "NAME",
                    "NAME=ADDRESS,...",
                    "RANGE,...",
                    "REV",
                    "TEXT" -> named(placeholder, Form.ANYTHING);
            default -> {
                if (placeholder.startsWith("SERVER")) {
                    yield named(placeholder, Form.ANYTHING);
                }
                throw new IllegalStateException("nobody has said what stands for " + placeholder);
            }
        };
    }

    private static Accepted named(String placeholder, Form form) {
        return new Accepted(placeholder, form, List.of());
    }

    private static List<String> severities() {
        List<String> words = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            words.add(severity.text());
        }
        words.add("never");
        return List.copyOf(words);
    }
}
