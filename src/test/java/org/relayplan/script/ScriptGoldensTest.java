package org.relayplan.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.relayplan.Repository;
import org.relayplan.plan.Plan;

/**
 * The scripts of each case, as they are kept beside its model. {@code -Drelayplan.goldens=write} writes them anew; the
 * difference is then read before it is committed.
 */
class ScriptGoldensTest {

    private static final boolean REWRITE = "write".equals(System.getProperty("relayplan.goldens"));

    static List<ScriptCase> cases() {
        return ScriptCase.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_model_gives_these_scripts_and_no_others(ScriptCase one) throws IOException {
        Map<Path, String> written = scripts(one);
        if (REWRITE) {
            for (Map.Entry<Path, String> script : written.entrySet()) {
                Files.write(script.getKey(), script.getValue().getBytes(StandardCharsets.US_ASCII));
            }
        }
        Set<String> kept = new TreeSet<>();
        Repository.files(Repository.name(one.folder()), ".ps1")
                .forEach(file -> kept.add(file.getFileName().toString()));
        Set<String> names = new TreeSet<>();
        written.keySet().forEach(file -> names.add(file.getFileName().toString()));
        assertEquals(kept, names, "scripts in " + one);
        written.forEach((file, text) -> assertEquals(read(file), text, Repository.name(file)));
    }

    @Test
    void every_kept_script_is_powershell() {
        Map<String, String> scripts = new TreeMap<>();
        for (Path file : Repository.files("src/test/resources/script", ".ps1")) {
            // The grammar takes no digit in a parameter's name; PowerShell does.
            scripts.put(Repository.name(file), read(file).replace("-SmtpUtf8Enabled", "-SmtpUtfEnabled"));
        }
        assertTrue(scripts.size() >= 10, "found only " + scripts.keySet());
        assertEquals(List.of(), PowerShellGrammar.misfits(scripts));
    }

    @Test
    void every_kept_script_is_printable_ascii_in_lines_that_end_as_on_windows() {
        for (Path file : Repository.files("src/test/resources/script", ".ps1")) {
            assertTrue(read(file).matches("([ -~]*\\r\\n)+"), Repository.name(file));
        }
    }

    private static Map<Path, String> scripts(ScriptCase one) {
        Map<Path, String> scripts = new TreeMap<>();
        Plan plan = Plan.ofNew(one.model());
        List<String> findings = new ArrayList<>();
        if (one.toString().equals("hostile")) {
            findings.add("open-relay (critical): \u2018x\u2019\r\nRemove-Item *");
        }
        for (ScriptFile script : Scripts.write(plan, ScriptForm.RUNBOOK, findings)) {
            scripts.put(one.folder().resolve(script.fileName()), script.text());
        }
        for (ScriptFile script : Scripts.write(plan, ScriptForm.PLAIN, findings)) {
            scripts.put(one.folder().resolve("plain-" + script.fileName()), script.text());
        }
        return scripts;
    }

    /** As ISO-8859-1, in which every byte is a character: a golden that isn't ASCII must not pass by decoding. */
    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "(missing)";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
