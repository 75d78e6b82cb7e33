package org.relayplan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finders of what breaks a house rule. Sources come as a map from path to text, so that a test can plant an offender;
 * each answer is a line of text with the place.
 */
final class HouseRules {

    static final String MAIN = "src/main/java/org/relayplan/";
    static final int LONGEST_FILE = 400;
    static final int LONGEST_RULE = 119;

    /** Words that say nothing about a class: whatever bears one has no job of its own, or several. */
    static final Set<String> EMPTY_WORDS =
            Set.of("Util", "Common", "Helper", "Manager", "Service", "Processor", "Handler", "Impl", "Abstract");

    private static final Pattern WORD = Pattern.compile("[A-Z]+(?![a-z])|[A-Z][a-z0-9]*");

    /** Streams, exit, clock, environment and locale of the process. */
    private static final Pattern PROCESS = Pattern.compile("(?<![.\\w])(?:"
            + "System\\s*\\.\\s*(?:in|out|err|exit|console|currentTimeMillis|getenv|getProperty|lineSeparator"
            + "|setIn|setOut|setErr|setProperty)\\b"
            + "|Runtime\\s*\\.\\s*getRuntime"
            + "|(?:Instant|LocalDate|LocalDateTime|OffsetDateTime|ZonedDateTime)\\s*\\.\\s*now\\s*\\(\\s*\\)"
            + "|Clock\\s*\\.\\s*system\\w*|ZoneId\\s*\\.\\s*systemDefault"
            + "|Locale\\s*\\.\\s*getDefault|Charset\\s*\\.\\s*defaultCharset)");

    static final Set<String> TOP = Set.of("pom.xml", "src", "schemas", "samples", "README.md", "target");

    /** Hosts that serve packages, by the words their names begin with, and folders of somebody's own machine. */
    private static final Pattern ELSEWHERE =
            Pattern.compile("https?://(?:repo1?|registry|deb|security|mirrors?|packages|plugins|proxy)\\.[\\w.-]+"
                    + "|(?<![\\w.-])(?:repo1?|registry|deb)\\.(?:[\\w-]+\\.)+(?:org|com|net|io|dev)\\b"
                    + "|(?<![\\w.$})~-])/(?:work|root|Users)/[\\w.-]+|[/.]\\.library\\b");

    private HouseRules() {}

    /** Files with more lines than their folder allows, with the count. */
    static List<String> longFiles(Map<String, String> sources) {
        List<String> found = new ArrayList<>();
        sources.forEach((name, source) -> {
            int lines = JavaText.lines(source);
            if (lines > (name.startsWith(MAIN + "rules/") ? LONGEST_RULE : LONGEST_FILE)) {
                found.add(name + ": " + lines + " lines");
            }
        });
        return found;
    }

    /** The middle of the files' line counts; 0 without files. */
    static int median(Map<String, String> sources) {
        int[] sizes =
                sources.values().stream().mapToInt(JavaText::lines).sorted().toArray();
        if (sizes.length == 0) {
            return 0;
        }
        return (sizes[(sizes.length - 1) / 2] + sizes[sizes.length / 2]) / 2;
    }

    /** Declared types with an empty word in their name, plural or not. */
    static List<String> emptyNames(Map<String, String> sources) {
        List<String> found = new ArrayList<>();
        sources.forEach((file, source) -> {
            for (String type : JavaText.types(JavaText.code(source))) {
                if (WORD.matcher(type)
                        .results()
                        .map(word -> singular(word.group()))
                        .anyMatch(EMPTY_WORDS::contains)) {
                    found.add(file + ": " + type);
                }
            }
        });
        return found;
    }

    private static String singular(String word) {
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    /** File names that stand for more than one class. */
    static List<String> sharedNames(Iterable<String> files) {
        Map<String, Set<String>> places = new TreeMap<>();
        for (String file : files) {
            if (!file.endsWith("package-info.java")) {
                String name = file.substring(file.lastIndexOf('/') + 1).replace(".java", "");
                places.computeIfAbsent(name, n -> new TreeSet<>()).add(file.substring(MAIN.length()));
            }
        }
        List<String> found = new ArrayList<>();
        places.forEach((name, files2) -> {
            boolean isCommandAndReport = files2.equals(Set.of("cli/" + name + ".java", "report/" + name + ".java"));
            if (files2.size() > 1 && !isCommandAndReport) {
                found.add(name + ": " + String.join(", ", files2));
            }
        });
        return found;
    }

    /** Places where anything but cli.Main asks the process, or tells it something. */
    static List<String> processUses(Map<String, String> sources) {
        List<String> found = new ArrayList<>();
        sources.forEach((file, source) -> {
            if (file.equals(MAIN + "cli/Main.java")) {
                return;
            }
            // A full name is no escape: java.time.Instant.now() counts as Instant.now().
            String code = JavaText.code(source).replaceAll("java\\.(?:lang|time|util|nio\\.charset)\\.", "");
            Matcher use = PROCESS.matcher(code);
            while (use.find()) {
                found.add(file + ":" + JavaText.line(code, use.start()) + ": " + use.group());
            }
        });
        return found;
    }

    /** Public types without Javadoc. */
    static List<String> undocumented(Map<String, String> sources) {
        Pattern declared = Pattern.compile("(?m)^public [a-z -]*\\b(?:class|interface|enum|record) (\\w+)");
        List<String> found = new ArrayList<>();
        sources.forEach((file, source) -> {
            Matcher type = declared.matcher(JavaText.code(source));
            if (type.find() && !source.substring(0, type.start()).contains("/**")) {
                found.add(file + ": " + type.group(1));
            }
        });
        return found;
    }

    /** Entries of the top folder that do not belong there. */
    static List<String> strangers(List<String> entries) {
        return entries.stream()
                .filter(entry -> !entry.startsWith(".") && !TOP.contains(entry))
                .toList();
    }

    /** Places that name a registry's host or a folder of one machine. */
    static List<String> elsewhere(Map<String, String> texts) {
        List<String> found = new ArrayList<>();
        texts.forEach((file, text) -> {
            Matcher named = ELSEWHERE.matcher(text);
            while (named.find()) {
                found.add(file + ":" + JavaText.line(text, named.start()) + ": " + named.group());
            }
        });
        return found;
    }
}
