package org.relayplan.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.relayplan.review.ScratchRepository.INTENT;
import static org.relayplan.review.ScratchRepository.MODEL;
import static org.relayplan.review.ScratchRepository.OPEN;
import static org.relayplan.review.ScratchRepository.SECOND_HOST;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relayplan.Repository;
import org.relayplan.Requires;

/** The pre-commit hook of the samples in real repositories, by real commits. */
class PreCommitHookTest {

    private static final Path HOOK = Repository.root().resolve("samples/hooks/pre-commit");

    @TempDir
    Path place;

    private ScratchRepository repository;

    @BeforeEach
    void aRepositoryWithTheHook() throws Exception {
        Requires.program("bash");
        Requires.program("git");
        repository = ScratchRepository.in(place);
        repository.installRelayplan();
        Path hooks = Files.createDirectories(repository.folder().resolve(".git/hooks"));
        Files.copy(HOOK, hooks.resolve("pre-commit"));
        Files.createSymbolicLink(hooks.resolve("pre-merge-commit"), Path.of("pre-commit"));
    }

    @AfterEach
    void nothing_is_left_behind() throws IOException {
        // None was begun where a program is missing.
        if (repository != null) {
            assertEquals(List.of(), repository.leftovers());
        }
    }

    private void committed() throws Exception {
        repository.write("relayplan/model.json", MODEL);
        repository.commit("model");
    }

    private ScratchRepository.Run commit(String... arguments) throws Exception {
        String[] all = new String[arguments.length + 4];
        System.arraycopy(new String[] {"commit", "-q", "-m", "change"}, 0, all, 0, 4);
        System.arraycopy(arguments, 0, all, 4, arguments.length);
        return repository.tryGit(all);
    }

    private String head() throws Exception {
        return repository.tryGit("rev-parse", "-q", "--verify", "HEAD").out();
    }

    private void assertRefused(ScratchRepository.Run run, String... words) throws Exception {
        assertEquals(1, run.status(), run.out());
        for (String word : words) {
            assertTrue(run.out().contains(word), "lacks \"" + word + "\": " + run.out());
        }
        assertTrue(
                run.out().endsWith("relayplan: nothing was committed; git commit --no-verify goes past this.\n"),
                run.out());
    }

    private static void assertDone(ScratchRepository.Run run) {
        assertEquals(new ScratchRepository.Run(0, ""), run);
    }

    @Test
    void the_first_commit_of_all_is_judged_without_a_head_to_compare_with() throws Exception {
        repository.write("relayplan/model.json", OPEN);
        repository.git("add", "-A");
        assertRefused(commit(), "critical open-relay", "relayplan/model.json:14:");
        assertEquals("", head());
        repository.write("relayplan/model.json", MODEL);
        repository.git("add", "-A");
        assertDone(commit());
    }

    @Test
    void without_a_change_to_the_model_nothing_is_started() throws Exception {
        committed();
        repository.write("notes.txt", "x");
        repository.write("other/model.json", OPEN);
        repository.git("add", "-A");
        assertDone(commit());
        assertEquals(0, repository.started());
    }

    @Test
    void a_change_that_opens_a_relay_is_refused_with_the_finding_and_who_gains() throws Exception {
        committed();
        String before = head();
        repository.write("relayplan/model.json", OPEN);
        assertRefused(
                commit("-a"),
                "256 addresses gain relay.",
                "203.0.113.0/24 (256 addresses) on EX01 port 25",
                "relay: no -> yes",
                "critical open-relay");
        assertEquals(before, head());
    }

    @Test
    void a_terminal_gets_the_same_in_colours() throws Exception {
        Requires.terminal();
        committed();
        repository.write("relayplan/model.json", OPEN);
        repository.environment("TERM", "xterm");
        ScratchRepository.Run run =
                repository.run(List.of("script", "-qec", "git commit -q -a -m change", "/dev/null"));
        assertEquals(1, run.status(), run.out());
        assertTrue(run.out().contains("\u001B[1;31mcritical\u001B[m"), run.out());
        assertTrue(run.out().contains("say in relayplan.intent.json what is meant"), run.out());
    }

    /** What counts is what would be committed, whether the folder is better or worse. */
    @Test
    void the_index_is_judged_and_not_the_folder() throws Exception {
        committed();
        repository.write("relayplan/model.json", OPEN);
        repository.git("add", "-A");
        repository.write("relayplan/model.json", MODEL);
        assertRefused(commit(), "critical open-relay");
        repository.write("relayplan/model.json", MODEL.replace("ERP team", "ERP"));
        repository.git("add", "-A");
        repository.write("relayplan/model.json", OPEN);
        assertDone(commit());
        assertEquals(
                OPEN, Files.readString(repository.folder().resolve("relayplan/model.json")), "the folder is untouched");
        repository.write("notes.txt", "x");
        repository.git("add", "notes.txt");
        assertDone(commit("notes.txt"));
        assertRefused(commit("relayplan/model.json"), "critical open-relay");
        assertRefused(commit("-a"), "critical open-relay");
    }

    @Test
    void what_is_meant_is_said_in_the_same_commit_and_counts_for_no_other() throws Exception {
        committed();
        repository.write("relayplan/model.json", SECOND_HOST);
        assertRefused(commit("-a"), "1 address gains relay.", "say in relayplan.intent.json what is meant");
        repository.write("relayplan.intent.json", INTENT);
        assertRefused(commit("-a"), "1 address gains relay.");
        repository.git("add", "-A");
        assertDone(commit());
        repository.write("relayplan/model.json", MODEL);
        assertDone(commit("-a"));
        repository.write("relayplan/model.json", SECOND_HOST);
        assertRefused(commit("-a"), "1 address gains relay.");
    }

    @Test
    void faults_are_told_with_their_places_and_a_model_that_was_broken_can_be_mended() throws Exception {
        committed();
        repository.write("relayplan/model.json", MODEL.replace("\"bindings\"", "\"bindigns\""));
        assertRefused(commit("-a"), "relayplan/model.json:13:", "did you mean \"bindings\"?");
        repository.commit("broken");
        repository.write("relayplan/model.json", MODEL);
        ScratchRepository.Run mended = commit("-a");
        assertEquals(0, mended.status(), mended.out());
        assertTrue(mended.out().contains("the model of HEAD is no valid one"), mended.out());
    }

    @Test
    void a_broken_head_does_not_let_a_relay_through() throws Exception {
        repository.write("relayplan/model.json", MODEL.replace("\"bindings\"", "\"bindigns\""));
        repository.commit("broken");
        repository.write("relayplan/model.json", OPEN);
        assertRefused(commit("-a"), "critical open-relay");
    }

    @Test
    void a_file_that_is_new_and_one_that_goes_are_parts_of_the_change() throws Exception {
        String servers = MODEL.substring(0, MODEL.indexOf("  \"connectors\"")).stripTrailing();
        String connectors =
                "{ \"$schema\": \"model.schema.json\",\n" + OPEN.substring(OPEN.indexOf("  \"connectors\""));
        repository.write("relayplan/servers.json", servers.substring(0, servers.length() - 1) + "\n}\n");
        repository.commit("servers");
        repository.write("relayplan/more/new relay.json", connectors);
        repository.git("add", "-A");
        assertRefused(commit(), "256 addresses gain relay.");
        repository.commit("past the hook");
        repository.git("rm", "-q", "relayplan/more/new relay.json");
        assertDone(commit());
    }

    @Test
    void a_model_that_goes_altogether_is_told() throws Exception {
        committed();
        repository.git("rm", "-q", "-r", "relayplan");
        ScratchRepository.Run run = commit();
        assertEquals(0, run.status(), run.out());
        assertTrue(run.out().contains("takes the model out of the repository"), run.out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "site a/mail relay.relayplan.json",
                "-x.relayplan.json",
                "$(touch x)`touch y`.relayplan.json",
                "a\nb.relayplan.json",
                "\u00FC'\"\\.relayplan.json",
                "*.relayplan.json",
                ":(top)x.relayplan.json"
            })
    void names_are_taken_as_they_are(String name) throws Exception {
        repository.write(name, MODEL);
        repository.git("add", "-A");
        assertDone(commit());
        repository.write(name, OPEN);
        assertRefused(commit("-a"), "256 addresses gain relay.");
        assertFalse(Files.exists(repository.folder().resolve("x"))
                || Files.exists(repository.folder().resolve("y")));
    }

    @Test
    void the_model_may_lie_where_git_is_told() throws Exception {
        repository.git("config", "--add", "relayplan.model", "mail models/a b.json");
        repository.write("mail models/a b.json", MODEL);
        repository.write("relayplan/other.json", "{ \"$schema\": \"model.schema.json\", \"servres\": [] }");
        repository.git("add", "-A");
        assertDone(commit());
        repository.write("mail models/a b.json", OPEN);
        assertRefused(commit("-a"), "256 addresses gain relay.");
        repository.git("config", "relayplan.failOn", "never");
        assertRefused(commit("-a"), "256 addresses gain relay.");
        repository.git("config", "relayplan.intent", "change.json");
        repository.write("change.json", INTENT.replace("192.168.5.11", "203.0.113.0/24"));
        repository.git("add", "-A");
        assertDone(commit());
        repository.git("config", "--add", "relayplan.model", "moer");
        repository.write("notes.txt", "x");
        repository.git("add", "-A");
        assertTrue(commit().out().contains("moer is no file or folder of what would be committed"));
    }

    /** Both sides are fine, and what the merge brings in is judged like any change. */
    @Test
    void a_merge_is_judged_by_what_it_brings() throws Exception {
        committed();
        repository.git("checkout", "-q", "-b", "side");
        repository.write("relayplan/model.json", OPEN);
        repository.commit("open, past the hook");
        repository.git("checkout", "-q", "main");
        repository.write("notes.txt", "x");
        repository.commit("notes");
        String before = head();
        ScratchRepository.Run merge = repository.tryGit("merge", "-q", "--no-edit", "side");
        assertTrue(merge.status() != 0, merge.out());
        assertTrue(merge.out().contains("256 addresses gain relay."), merge.out());
        assertEquals(before, head());
        repository.git("merge", "--abort");
        repository.git("checkout", "-q", "side");
        repository.write("relayplan/model.json", MODEL.replace("ERP team", "ERP"));
        repository.commit("mended");
        repository.git("checkout", "-q", "main");
        repository.git("merge", "-q", "--no-edit", "side");
    }

    @Test
    void a_file_that_loses_its_schema_does_not_pass_unseen() throws Exception {
        committed();
        repository.write(
                "relayplan/second.json",
                MODEL.replace("EX01", "EX02")
                        .replace("10.1.1.1", "10.1.1.2")
                        .replaceAll("(?m)^  \"organization\".*\n", "")
                        .replace("\"Relay\"", "\"Relay 2\"")
                        .replace("\"purpose\"", "\"servers\": [\"EX02\"], \"purpose\""));
        repository.commit("second");
        repository.write("relayplan/model.json", OPEN.replaceAll("(?m)^ *\"\\$schema\".*\n", ""));
        assertRefused(commit("-a"), "relayplan/model.json has no $schema");
        repository.git("checkout", "-q", "--", ".");
        repository.write("a.relayplan.json", "{ \"servers\": [] }");
        repository.git("add", "-A");
        assertRefused(commit(), "a.relayplan.json has no $schema");
    }

    @Test
    void links_and_other_repositories_are_refused() throws Exception {
        committed();
        Files.createSymbolicLink(repository.folder().resolve("relayplan/link.json"), Path.of("/etc/passwd"));
        repository.git("add", "-A");
        assertRefused(commit(), "relayplan/link.json is a link or another repository");
    }

    /** Whatever a repository can bring along, and what its settings name as well. */
    @Test
    void nothing_that_the_repository_holds_is_run() throws Exception {
        committed();
        Path mark = repository.home().resolve("mark");
        Path script = repository.home().resolve("script");
        Files.writeString(script, "#!/bin/sh\ntouch '" + mark + "'\ncat\n");
        assertTrue(script.toFile().setExecutable(true));
        repository.write(
                ".gitattributes", "*.json diff=evil filter=evil export-ignore ident working-tree-encoding=UTF-16\n");
        repository.write("relayplan/model.json", OPEN);
        for (String name : List.of("relayplan/java", "relayplan/git", "git", "java")) {
            repository.write(name, Files.readString(script));
            assertTrue(repository.folder().resolve(name).toFile().setExecutable(true));
        }
        repository.git(
                "-c",
                "core.attributesFile=/dev/null",
                "update-index",
                "--add",
                "relayplan/java",
                "relayplan/git",
                "git",
                "java");
        String blob = repository
                .git("hash-object", "-w", "--no-filters", "relayplan/model.json")
                .strip();
        repository.git("update-index", "--cacheinfo", "100644," + blob + ",relayplan/model.json");
        repository.git("update-index", "--add", ".gitattributes");
        for (String setting : List.of(
                "core.fsmonitor",
                "diff.external",
                "diff.evil.textconv",
                "diff.evil.command",
                "filter.evil.smudge",
                "core.pager",
                "gpg.program")) {
            repository.git("config", setting, script.toString());
        }
        Files.deleteIfExists(mark);
        ScratchRepository.Run run = repository.run(List.of("bash", ".git/hooks/pre-commit"));
        assertRefused(run, "critical open-relay");
        assertFalse(Files.exists(mark), "something was run");
    }

    @Test
    void without_relayplan_nothing_is_committed_as_if_it_were_judged() throws Exception {
        Files.delete(repository.home().resolve("bin/relayplan"));
        repository.write("relayplan/model.json", MODEL);
        repository.git("add", "-A");
        assertRefused(commit(), "there is no relayplan here", "git config relayplan.program PATH");
    }

    @Test
    void it_has_no_fault_that_a_checker_of_shell_scripts_sees() throws Exception {
        Path shellcheck = Requires.program("shellcheck");
        assertDone(repository.run(List.of(shellcheck.toString(), HOOK.toString())));
    }
}
