package org.relayplan.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.relayplan.Repository;
import org.relayplan.plan.ChangePart;
import org.relayplan.plan.ChangePlan;
import org.relayplan.plan.ChangeStep;
import org.relayplan.plan.ServerChange;

/**
 * The changes that are kept as folders: their steps in words ({@code plan.txt}), their scripts and those back.
 * {@code -Drelayplan.goldens=write} writes them anew; the difference is then read before it is committed.
 */
class ChangeCasesTest {

    private static final boolean REWRITE = "write".equals(System.getProperty("relayplan.goldens"));

    static List<ChangeCase> cases() {
        return ChangeCase.all();
    }

    /** Those that Exchange takes from the first step to the last. */
    static List<ChangeCase> runnable() {
        return cases().stream()
                .filter(one -> ChangeScriptProperties.isTaken(one.plan()))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_change_gives_these_steps_and_scripts_and_no_others(ChangeCase one) throws IOException {
        Map<Path, String> written = documents(one);
        if (REWRITE) {
            for (Map.Entry<Path, String> document : written.entrySet()) {
                Files.write(document.getKey(), document.getValue().getBytes(StandardCharsets.US_ASCII));
            }
        }
        Set<String> kept = new TreeSet<>();
        try (Stream<Path> files = Files.list(one.folder())) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".ps1") || name.equals("plan.txt"))
                    .forEach(kept::add);
        }
        Set<String> names = new TreeSet<>();
        written.keySet().forEach(file -> names.add(file.getFileName().toString()));
        assertEquals(kept, names, "in " + one);
        written.forEach((file, text) -> assertEquals(read(file), text, Repository.name(file)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("runnable")
    void its_scripts_lead_there_and_back(ChangeCase one) {
        for (ScriptForm form : ScriptForm.values()) {
            assertThereAndBack(one.plan(), FakeExchange.having(one.live(), Accounts.ENGLISH), form);
        }
        assertThereAndBack(one.plan(), FakeExchange.having(one.live(), Accounts.GERMAN), ScriptForm.RUNBOOK);
    }

    private static void assertThereAndBack(ChangePlan plan, FakeExchange exchange, ScriptForm form) {
        String start = ChangeScriptProperties.lines(exchange);
        assertEquals(List.of(), RunbookRunTest.bad(ChangeScriptProperties.run(plan, form, false, exchange)));
        assertTrue(!start.equals(ChangeScriptProperties.lines(exchange)));
        for (String change : exchange.changes) {
            boolean hasEdge = plan.parts().stream().anyMatch(ChangePart::isEdge);
            assertTrue(change.contains("DomainController=dc01.contoso.com") || hasEdge, change);
        }
        if (form == ScriptForm.PLAIN) {
            List<String> again = ChangeScriptProperties.run(plan, form, false, exchange);
            assertTrue(
                    !again.isEmpty()
                            && again.get(0).startsWith("error: This is not what the plan was made from; nothing was"),
                    again::toString);
        }
        assertEquals(List.of(), RunbookRunTest.bad(ChangeScriptProperties.run(plan.inverse(), form, true, exchange)));
        assertEquals(start, ChangeScriptProperties.lines(exchange));
    }

    @Test
    void every_kept_script_is_powershell() {
        Map<String, String> scripts = new TreeMap<>();
        for (Path file : Repository.files("src/test/resources/change", ".ps1")) {
            // The grammar takes no digit in a parameter's name; PowerShell does.
            scripts.put(Repository.name(file), read(file).replace("-SmtpUtf8Enabled", "-SmtpUtfEnabled"));
        }
        assertTrue(scripts.size() >= 10, "found only " + scripts.keySet());
        assertEquals(List.of(), PowerShellGrammar.misfits(scripts));
    }

    @Test
    void every_kept_script_is_printable_ascii_in_lines_that_end_as_on_windows() {
        for (Path file : Repository.files("src/test/resources/change", ".ps1")) {
            assertTrue(read(file).matches("([ -~]*\\r\\n)+"), Repository.name(file));
        }
    }

    private static Map<Path, String> documents(ChangeCase one) {
        ChangePlan plan = one.plan();
        Map<Path, String> documents = new TreeMap<>();
        documents.put(one.folder().resolve("plan.txt"), words(plan));
        for (ScriptFile script :
                Scripts.write(plan, ScriptForm.RUNBOOK, new ChangeRemarks(false, List.of(), List.of()))) {
            documents.put(one.folder().resolve(script.fileName()), script.text());
        }
        for (ScriptFile script :
                Scripts.write(plan, ScriptForm.PLAIN, new ChangeRemarks(false, List.of(), List.of()))) {
            documents.put(one.folder().resolve("plain-" + script.fileName()), script.text());
        }
        for (ScriptFile script : Scripts.write(plan.inverse(), ScriptForm.PLAIN, ChangeRemarks.ROLLBACK)) {
            documents.put(one.folder().resolve("plain-back-" + script.fileName()), script.text());
        }
        return documents;
    }

    private static String words(ChangePlan plan) {
        StringBuilder text = new StringBuilder();
        LeftWords.of(plan.left())
                .forEach(line -> text.append("left: ").append(line).append('\n'));
        plan.unsafe()
                .forEach(change ->
                        text.append(LeftWords.unsafe(change, "the change")).append('\n'));
        for (ChangePart part : plan.parts()) {
            int number = 0;
            for (ServerChange change : part.servers()) {
                for (ChangeStep step : change.steps()) {
                    number += step.isReadBack() ? 0 : 1;
                    StepWords.of(step, number, StepWords.count(part))
                            .forEach(line -> text.append(line).append('\n'));
                }
            }
        }
        return text.toString();
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
