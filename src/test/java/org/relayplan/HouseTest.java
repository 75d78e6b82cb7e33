package org.relayplan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sizes, names, who touches the machine, and what lies at the top: the house rules that no compiler holds. */
class HouseTest {

    private static final String MAIN = HouseRules.MAIN;

    @Test
    void no_source_file_is_long() {
        Map<String, String> sources = sources();
        Lesson.teach(HouseRules.longFiles(sources), """
                A source file has at most %d lines, a rule's at most %d; the median here is %d.
                Next step: a file that outgrows this has two jobs; give the second one a class and a name.""".formatted(
                        HouseRules.LONGEST_FILE, HouseRules.LONGEST_RULE, HouseRules.median(sources)));
    }

    @Test
    void no_class_is_named_after_nothing() {
        Map<String, String> sources = sources();
        for (Path file : Repository.files("src/test/java", ".java")) {
            sources.put(Repository.name(file), Repository.text(file));
        }
        Lesson.teach(HouseRules.emptyNames(sources), """
                A class is named after a thing of the field or what it does to one, never %s.
                Next step: say what it holds or makes (`Selection`, `QuotedText`); if that needs an `and`, split it.""".formatted(
                        String.join(", ", new TreeSet<>(HouseRules.EMPTY_WORDS))));
    }

    @Test
    void one_name_is_one_thing() {
        Lesson.teach(HouseRules.sharedNames(sources().keySet()), """
                A class name stands for one thing in the whole house; only a command and its report may share one.
                Next step: rename the newer of the two.""");
    }

    @Test
    void nobody_but_main_touches_the_process() {
        Lesson.teach(HouseRules.processUses(sources()), """
                Streams, clock, time zone, locale, environment and exit status come in from outside, through cli.Main;
                otherwise equal input doesn't give equal bytes, and no test can start the tool twice.
                Next step: take a Console, a Clock, a Locale or the value itself as a parameter; write "\\n" for a line end.""");
    }

    @Test
    void every_public_type_says_what_it_is() {
        Lesson.teach(HouseRules.undocumented(sources()), """
                A public type has Javadoc: what it is, units and shapes, what it throws, where a fact comes from.
                Next step: write one sentence above it that its name doesn't say already.""");
    }

    @Test
    void the_top_holds_only_what_belongs_there() throws IOException {
        List<String> entries = new ArrayList<>();
        try (Stream<Path> top = Files.list(Repository.root())) {
            top.map(path -> path.getFileName().toString()).sorted().forEach(entries::add);
        }
        Lesson.teach(HouseRules.strangers(entries), """
                The top holds only %s and dot-files.
                Next step: programs of ours go under src, what is made goes under target, documents into README.md.""".formatted(String.join(", ", new TreeSet<>(HouseRules.TOP))));
    }

    @Test
    void the_project_names_no_registry_and_no_machine() throws IOException {
        Lesson.teach(HouseRules.elsewhere(texts()), """
                The project runs anywhere: it names no package registry's host and no folder of one machine.
                Next step: let the package client choose its registry, and start paths at the repository's top.""");
    }

    @Test
    void a_planted_long_file_is_found() {
        Map<String, String> planted = new LinkedHashMap<>();
        planted.put(MAIN + "model/Full.java", "x\n".repeat(400));
        planted.put(MAIN + "model/Long.java", "x\n".repeat(401));
        planted.put(MAIN + "rules/Fits.java", "x\n".repeat(119));
        planted.put(MAIN + "rules/Wide.java", "x\n".repeat(120));
        assertEquals(
                List.of(MAIN + "model/Long.java: 401 lines", MAIN + "rules/Wide.java: 120 lines"),
                HouseRules.longFiles(planted));
        assertEquals(260, HouseRules.median(planted));
    }

    @Test
    void a_planted_empty_name_is_found_in_files_and_nested_types() {
        assertEquals(
                List.of("A.java: StringUtils", "A.java: RuleImpl", "A.java: AbstractRule", "A.java: SMTPHandler"),
                HouseRules.emptyNames(Map.of("A.java", """
                        /** class CommonThings is only mentioned. */
                        final class StringUtils {
                            record RuleImpl() {}
                            interface AbstractRule {}
                            enum SMTPHandler { ONE }
                            record Commonest(String helper) {}
                            class Utility {}
                        }
                        """)));
    }

    @Test
    void a_name_used_twice_is_found_but_a_command_and_its_report_may_share_one() {
        assertEquals(
                List.of("Range: check/Range.java, model/Range.java"),
                HouseRules.sharedNames(List.of(
                        MAIN + "model/Range.java",
                        MAIN + "check/Range.java",
                        MAIN + "cli/Explain.java",
                        MAIN + "report/Explain.java",
                        MAIN + "model/package-info.java",
                        MAIN + "check/package-info.java")));
    }

    @Test
    void a_planted_use_of_the_process_is_found() {
        String planted = """
                class Plan {
                    // System.out is only mentioned here.
                    void print() { System.out.println("System.err"); }
                    long now() { return System.currentTimeMillis() + java.time.Instant.now().toEpochMilli(); }
                    Object day(java.time.Clock clock) { return LocalDate.now(clock); }
                    void copy(int[] a) { System.arraycopy(a, 0, a, 1, 1); }
                    Object day() { return LocalDate.now(); }
                }
                """;
        assertEquals(
                List.of(
                        MAIN + "plan/Plan.java:3: System.out",
                        MAIN + "plan/Plan.java:4: System.currentTimeMillis",
                        MAIN + "plan/Plan.java:4: Instant.now()",
                        MAIN + "plan/Plan.java:7: LocalDate.now()"),
                HouseRules.processUses(Map.of(MAIN + "plan/Plan.java", planted)));
        assertEquals(List.of(), HouseRules.processUses(Map.of(MAIN + "cli/Main.java", planted)));
    }

    @Test
    void a_planted_public_type_without_javadoc_is_found() {
        assertEquals(
                List.of("A.java: Plan", "B.java: Step"),
                HouseRules.undocumented(new TreeMap<>(Map.of(
                        "A.java", "package a;\n\n// Not Javadoc.\npublic final class Plan {}\n",
                        "B.java",
                                "package a;\n\nimport b.C;\n\n@Deprecated\npublic record Step(int at) {\n/** No. */\n}\n",
                        "C.java", "package a;\n\n/** Fine. */\n@Deprecated\npublic sealed interface Edit {}\n",
                        "D.java", "package a;\n\nfinal class Inner {}\n"))));
    }

    @Test
    void a_planted_stranger_at_the_top_is_found() {
        assertEquals(
                List.of("bench", "package.json"),
                HouseRules.strangers(
                        List.of(".ci", ".gitignore", "README.md", "bench", "package.json", "pom.xml", "src")));
    }

    @Test
    void a_planted_host_or_machine_folder_is_found() {
        Map<String, String> planted = new LinkedHashMap<>();
        planted.put("a", "see https://" + "registry" + ".example.org/x");
        planted.put("b", "one\ncd /" + "work/main");
        planted.put("c", "x/" + ".library/env");
        planted.put("e", "--registry=" + "repo1" + ".example.org");
        planted.put("d", "https://schemas.example.org, src/work/main, ${HOME}/work, root@host:/var");
        assertEquals(
                List.of(
                        "a:1: https://" + "registry" + ".example.org",
                        "b:2: /" + "work/main",
                        "c:1: /" + ".library",
                        "e:1: repo1" + ".example.org"),
                HouseRules.elsewhere(planted));
    }

    private static Map<String, String> sources() {
        Map<String, String> sources = new LinkedHashMap<>();
        for (Path file : Repository.files(MAIN, ".java")) {
            sources.put(Repository.name(file), Repository.text(file));
        }
        return sources;
    }

    /** Every text of the project; what isn't UTF-8 is test data and names nothing. */
    private static Map<String, String> texts() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("src", "schemas", "samples", ".ci", ".mvn")) {
            files.addAll(Repository.files(folder, ""));
        }
        for (String file : List.of("pom.xml", "README.md", ".gitignore")) {
            files.add(Repository.root().resolve(file));
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (Path file : files) {
            if (Files.exists(file)) {
                texts.put(Repository.name(file), new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return texts;
    }
}
