package org.relayplan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Which room may know which: the table, and the sources held against it. */
class RoomsTest {

    private static final String BASE = "org.relayplan";
    private static final String SOURCES = "src/main/java/org/relayplan/";

    /** Third parties by the packages they bring. */
    private static final Map<String, List<String>> LIBRARIES = Map.of(
            "jcommander", List.of("com.beust.jcommander"),
            "jackson", List.of("tools.jackson", "com.fasterxml.jackson.annotation"),
            "ipaddress", List.of("inet.ipaddr"),
            "jsch", List.of("com.jcraft.jsch"));

    /** Each room with the rooms and libraries it may use. A room uses only rooms of rows above its own. */
    private static final Map<String, Set<String>> ROOMS = rooms("""
            source:
            model:    ipaddress
            completion:
            smtp:
            dns:
            analysis: model, ipaddress
            ssh:      smtp, jsch
            session:  model, analysis, smtp
            check:    source, model, analysis
            verify:   source, model, analysis, session, smtp
            simulate: model, analysis, session, smtp
            load:     source, model, check, verify, jackson
            rules:    source, model, analysis, check
            diff:     source, model, analysis, check
            plan:     model, analysis, diff
            script:   model, plan
            report:   source, model, smtp, analysis, session, check, verify, rules, diff, plan, script, jackson
            cli:      source, model, completion, smtp, dns, analysis, ssh, session, check, verify, simulate, load, rules, diff, \
            plan, script, report, jcommander
            """);

    private static final Pattern IMPORT = Pattern.compile("\\bimport\\s+(?:static\\s+)?([\\w.]+)");

    /** A name with a room in it; {@code \\s*} because a long name may be broken before a dot. */
    private static final Pattern OWN_NAME =
            Pattern.compile("(?<![.\\w])org\\s*\\.\\s*relayplan\\s*\\.\\s*([a-zA-Z]\\w*)");

    private static final Pattern PACKAGE = Pattern.compile("(?m)^package\\s+([\\w.]+)\\s*;");

    @Test
    void each_room_imports_only_what_the_table_lets_it() {
        List<String> offenders = new ArrayList<>();
        for (Path file : Repository.files(SOURCES, ".java")) {
            String name = Repository.name(file).substring(SOURCES.length());
            offenders.addAll(offenders(name, Repository.text(file)));
        }
        Lesson.teach(offenders, """
                A room imports only from the rooms and libraries in its row of the table in RoomsTest.
                Next step: move the code to the room that may know both sides, or hand the value in from `cli`.
                The table is the design; it changes only together with it.""");
    }

    @Test
    void each_room_says_in_its_package_info_what_it_is_for() {
        Set<String> rooms = new TreeSet<>();
        Map<String, String> infos = new LinkedHashMap<>();
        for (Path file : Repository.files(SOURCES, ".java")) {
            String name = Repository.name(file).substring(SOURCES.length());
            int slash = name.lastIndexOf('/');
            String room = slash < 0 ? "" : name.substring(0, slash);
            rooms.add(room);
            if (name.endsWith("/package-info.java")) {
                infos.put(room, Repository.text(file));
            }
        }
        Lesson.teach(undescribed(rooms, infos), """
                Every room has a package-info.java whose Javadoc says what the room is for and what it doesn't know.
                Next step: write it, in the words of the design's table of rooms.""");
    }

    @Test
    void the_table_has_no_circle() {
        List<String> above = new ArrayList<>();
        ROOMS.forEach((room, uses) -> {
            for (String used : uses) {
                assertTrue(
                        above.contains(used) || LIBRARIES.containsKey(used),
                        room + " uses " + used + ", which stands in no row above it");
            }
            above.add(room);
        });
    }

    @Test
    void a_planted_import_of_a_forbidden_room_is_found() {
        assertEquals(List.of("model/Binding.java:3: `model` uses room `report`"), offenders("model/Binding.java", """
                        package org.relayplan.model;

                        import org.relayplan.report.Text;
                        """));
    }

    @Test
    void a_planted_static_import_and_a_full_name_in_code_are_found() {
        assertEquals(
                List.of(
                        "model/Binding.java:2: `model` uses room `cli`",
                        "model/Binding.java:4: `model` uses room `load`"),
                offenders("model/Binding.java", """
                        package org.relayplan.model;
                        import static org.relayplan.cli.Main.main;
                        record Binding(String text) {
                            Object read() { return new org.relayplan.load.Reader(text); }
                        }
                        """));
    }

    @Test
    void a_planted_library_is_found_where_its_room_may_not_have_it() {
        assertEquals(
                List.of("analysis/Segment.java:2: `analysis` uses library `jackson`"),
                offenders(
                        "analysis/Segment.java",
                        "package org.relayplan.analysis;\nimport tools.jackson.core.Version;\n"));
        assertEquals(
                List.of(
                        "analysis/Segment.java:2: `analysis` uses `com.google.common.collect.Lists`, no library of ours"),
                offenders(
                        "analysis/Segment.java",
                        "package org.relayplan.analysis;\nimport com.google.common.collect.Lists;\n"));
    }

    @Test
    void a_class_outside_the_rooms_or_in_a_wrong_package_is_found() {
        assertEquals(
                List.of("Relayplan.java: stands in no room of the table"),
                offenders("Relayplan.java", "package org.relayplan;\n"));
        assertEquals(
                List.of("tools/Text.java: stands in no room of the table"),
                offenders("tools/Text.java", "package org.relayplan.tools;\n"));
        assertEquals(
                List.of("model/Binding.java: its package is org.relayplan.check"),
                offenders("model/Binding.java", "package org.relayplan.check;\n"));
    }

    @Test
    void words_in_comments_and_texts_are_no_imports() {
        assertEquals(List.of(), offenders("model/Binding.java", """
                        package org.relayplan.model;

                        import inet.ipaddr.IPAddress;
                        import java.util.List;
                        import org.relayplan.model.Port;

                        // org.relayplan.report.Text prints this; see also "
                        /** import org.relayplan.cli.Main; */
                        record Binding(IPAddress address) {
                            String text() { return "import org.relayplan.load.Reader \\" org.relayplan.diff"; }
                            char quote() { return '"'; }
                        }
                        """));
    }

    @Test
    void a_room_without_javadoc_on_its_package_is_found() {
        assertEquals(
                List.of("diff: no package-info.java", "plan: package-info.java has no Javadoc"),
                undescribed(
                        Set.copyOf(List.of("diff", "plan", "script")),
                        Map.of(
                                "plan", "// Steps.\npackage org.relayplan.plan;\n",
                                "script", "/** Steps to text. */\npackage org.relayplan.script;\n")));
    }

    /** What a source file uses against the table; {@code name} is its path from the base package on. */
    private static List<String> offenders(String name, String source) {
        int slash = name.lastIndexOf('/');
        String room = slash < 0 ? "" : name.substring(0, slash);
        if (!ROOMS.containsKey(room)) {
            return List.of(name + ": stands in no room of the table");
        }
        String code = JavaText.code(source);
        Set<String> found = new LinkedHashSet<>();
        Matcher declared = PACKAGE.matcher(code);
        if (declared.find()) {
            if (!declared.group(1).equals(BASE + "." + room)) {
                found.add(name + ": its package is " + declared.group(1));
            }
            code = " ".repeat(declared.end()).concat(code.substring(declared.end()));
        }
        Matcher own = OWN_NAME.matcher(code);
        while (own.find()) {
            String used = own.group(1);
            if (!used.equals(room) && !ROOMS.get(room).contains(used)) {
                found.add("%s:%d: `%s` uses room `%s`".formatted(name, JavaText.line(source, own.start()), room, used));
            }
        }
        for (String library : new TreeSet<>(LIBRARIES.keySet())) {
            if (ROOMS.get(room).contains(library)) {
                continue;
            }
            for (String prefix : LIBRARIES.get(library)) {
                Matcher use = Pattern.compile("(?<![.\\w])" + Pattern.quote(prefix) + "\\b")
                        .matcher(code);
                while (use.find()) {
                    int line = JavaText.line(source, use.start());
                    found.add("%s:%d: `%s` uses library `%s`".formatted(name, line, room, library));
                }
            }
        }
        Matcher imported = IMPORT.matcher(code);
        while (imported.find()) {
            if (isForeign(imported.group(1))) {
                int line = JavaText.line(source, imported.start());
                found.add("%s:%d: `%s` uses `%s`, no library of ours".formatted(name, line, room, imported.group(1)));
            }
        }
        return List.copyOf(found);
    }

    private static boolean isForeign(String imported) {
        // The JDK's own packages, its XML ones among them.
        if (imported.matches("(javax?|org\\.w3c|org\\.xml|org\\.relayplan)\\..*")) {
            return false;
        }
        return LIBRARIES.values().stream().flatMap(List::stream).noneMatch(prefix -> imported.startsWith(prefix + "."));
    }

    private static List<String> undescribed(Set<String> rooms, Map<String, String> infos) {
        List<String> found = new ArrayList<>();
        for (String room : new TreeSet<>(rooms)) {
            if (!infos.containsKey(room)) {
                found.add(room + ": no package-info.java");
            } else if (!infos.get(room).stripLeading().startsWith("/**")) {
                found.add(room + ": package-info.java has no Javadoc");
            }
        }
        return found;
    }

    private static Map<String, Set<String>> rooms(String table) {
        Map<String, Set<String>> rooms = new LinkedHashMap<>();
        for (String row : table.lines().toList()) {
            int colon = row.indexOf(':');
            Set<String> uses =
                    new TreeSet<>(List.of(row.substring(colon + 1).strip().split("\\s*,\\s*")));
            uses.remove("");
            rooms.put(row.substring(0, colon), uses);
        }
        return rooms;
    }
}
