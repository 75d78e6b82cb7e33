package org.relayplan.rules;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.relayplan.Repository;
import org.relayplan.check.Severity;

/**
 * A rule's page, taken apart: {@code # id}, a line {@code Severity: …} with every severity the rule gives, then the
 * headings in their order, with one block of JSON each under Bad and Good.
 *
 * @param id the rule
 * @param text the whole page
 */
record RulePage(String id, String text) {

    static final String FOLDER = "src/main/resources/org/relayplan/rules";

    static final List<String> HEADINGS =
            List.of("What it finds", "Why it hurts", "Bad", "Good", "How to fix", "References");

    private static final Pattern JSON = Pattern.compile("```json\n(.*?)\n```\n", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("[a-z]+");

    static RulePage of(String id) {
        return new RulePage(
                id, Repository.text(Repository.root().resolve(FOLDER).resolve(id + ".md")));
    }

    List<String> headings() {
        List<String> headings = new ArrayList<>();
        text.lines().filter(line -> line.startsWith("## ")).forEach(line -> headings.add(line.substring(3)));
        return headings;
    }

    /** What stands under a heading, without it. */
    String section(String heading) {
        String start = "\n## " + heading + "\n";
        int from = text.indexOf(start);
        if (from < 0) {
            return "";
        }
        int end = text.indexOf("\n## ", from + start.length());
        return text.substring(from + start.length(), end < 0 ? text.length() : end + 1);
    }

    /** The blocks of JSON under a heading. */
    List<String> models(String heading) {
        List<String> models = new ArrayList<>();
        Matcher matcher = JSON.matcher(section(heading));
        while (matcher.find()) {
            models.add(matcher.group(1) + "\n");
        }
        return models;
    }

    /** The severities named in the front line; none if there is no such line. */
    Set<Severity> severities() {
        Set<Severity> named = EnumSet.noneOf(Severity.class);
        String front = text.lines().skip(2).findFirst().orElse("");
        if (front.startsWith("Severity: ")) {
            Matcher words = WORD.matcher(front);
            while (words.find()) {
                Severity.find(words.group()).ifPresent(named::add);
            }
        }
        return named;
    }
}
