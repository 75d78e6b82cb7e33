package org.relayplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relayplan.Repository;
import org.relayplan.Requires;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Models as revisions have them, in repositories made up here; some of them are up to no good. */
class GitDiffTest {

    private static final String CASE = "src/test/resources/diff/relay-gained-and-lost/";

    @TempDir
    Path folder;

    private Path git;
    private Path home;

    @BeforeEach
    void aRepositoryWithAnOldModel() throws Exception {
        git = Requires.program("git");
        home = Files.createDirectory(folder.resolve("home"));
        folder = Files.createDirectory(folder.resolve("repository"));
        git("init", "-q", "-b", "main", ".");
        write("models/relay.json", model("old.json"));
        write("models/notes.json", "{ \"not\": \"a model\" }");
        commit("old");
    }

    private static String model(String name) {
        return Repository.text(Repository.root().resolve(CASE + name));
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void commit(String tag) throws Exception {
        git("add", "-A");
        git("-c", "user.name=x", "-c", "user.email=x@example.com", "commit", "-q", "--no-verify", "-m", tag);
        git("tag", tag);
    }

    private void git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(git.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("HOME", home.toString());
        builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "git hangs");
        assertEquals(0, process.exitValue(), said);
    }

    private Shell shell(Path current) {
        return new Shell(current)
                .environment("PATH", git.getParent().toString())
                .environment("HOME", home.toString());
    }

    private Shell.Run diff(String... arguments) {
        List<String> all = new ArrayList<>(List.of("diff"));
        all.addAll(List.of(arguments));
        return shell(folder).run(all.toArray(new String[0]));
    }

    /** Whoever shows SARIF beside a pull request looks for the files there. */
    @Test
    void sarif_names_files_as_they_lie_in_the_repository() throws Exception {
        write("models/relay.json", model("new.json"));
        commit("new");
        for (List<String> revisions : List.of(List.of("old", "new"), List.of("old"))) {
            List<String> arguments = new ArrayList<>(List.of("-f", "sarif", "--git"));
            arguments.addAll(revisions);
            arguments.addAll(List.of("--", "models"));
            JsonNode log = JsonMapper.shared()
                    .readTree(diff(arguments.toArray(new String[0])).out());
            List<String> files = new ArrayList<>();
            log.findValues("uri").forEach(uri -> files.add(uri.asString()));
            assertFalse(files.isEmpty());
            files.forEach(file -> assertEquals("models/relay.json", file));
        }
    }

    @Test
    void one_revision_is_compared_with_the_files_as_they_are() throws Exception {
        write("models/relay.json", model("new.json"));
        for (String path : List.of("models", "models/", "./models", "models/relay.json", "models/../models")) {
            Shell.Run run = diff("--git", "old", "--", path);
            assertTrue(
                    run.out().startsWith("2 addresses gain relay.\n1 address loses relay.\n"), run.out() + run.err());
            assertEquals(1, run.status());
        }
        assertEquals(0, diff("--git", "HEAD", "HEAD", "--", "models").status());
    }

    @Test
    void two_revisions_are_compared_with_each_other_and_name_their_places() throws Exception {
        write("models/relay.json", model("new.json"));
        commit("new");
        write("models/relay.json", "no model at all");
        Shell.Run run = diff("--git", "old", "new", "-f", "json", "--", "models");
        assertEquals(1, run.status(), run.err());
        JsonNode document = JsonMapper.shared().readTree(run.out());
        assertEquals("[\"old:models/relay.json\"]", document.get("old").toString());
        assertEquals("[\"new:models/relay.json\"]", document.get("new").toString());
        assertEquals(
                "new:models/relay.json",
                document.at("/gained/0/lines/new/0/file").asString());
        assertEquals(
                "new:models/relay.json",
                document.at("/findings/introduced/0/file").asString());
        assertTrue(diff("--git", "old", "new", "--", "models").out().contains("new: new:models/relay.json:22:74"));
    }

    @Test
    void paths_are_relative_to_the_current_folder() throws Exception {
        write("models/relay.json", model("new.json"));
        Shell inside = shell(folder.resolve("models"));
        assertEquals(
                1, inside.run("diff", "-q", "--git", "old", "--", "relay.json").status());
        assertEquals(1, inside.run("diff", "-q", "--git", "old", "--", ".").status());
        assertEquals(
                1, inside.run("diff", "-q", "--git", "old", "--", "../models").status());
        assertEquals(
                1,
                inside.run(
                                "diff",
                                "-q",
                                "--git",
                                "old",
                                "--",
                                folder.resolve("models").toString())
                        .status());
        Shell.Run outside = inside.run("diff", "--git", "old", "--", "../../home");
        assertEquals(3, outside.status());
        assertTrue(outside.err().contains("It lies outside the repository."), outside.err());
    }

    @Test
    void faults_in_a_revision_are_told_with_its_name() throws Exception {
        write("models/relay.json", "{ \"$schema\": \"model.schema.json\", \"servres\": [] }");
        commit("broken");
        write("models/relay.json", model("new.json"));
        Shell.Run run = diff("--git", "broken", "--", "models");
        assertEquals(3, run.status());
        assertTrue(run.err().contains("broken:models/relay.json:1:"), run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nope", "HEAD~7", "old:models", "", " ", "HEAD\u001B[2J", "refs/heads/*", ":/", "@{99}"})
    void what_is_no_revision_is_said_to_be_none(String revision) {
        Shell.Run run = diff("--git=" + revision, "--", "models");
        assertTrue(run.status() == 3 || run.status() == 2 && revision.isEmpty(), run.err());
        assertFalse(run.err().contains("\u001B"), run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--git=-x", "--git=--output=/tmp/x", "--git=--upload-pack=touch x", "--git=a..b"})
    void a_revision_that_looks_like_an_option_or_a_range_is_wrong_usage(String argument) {
        assertEquals(2, diff(argument, "--", "models").status());
        assertEquals(
                2, diff("--git", "old", argument.substring(6), "--", "models").status());
    }

    @Test
    void what_the_command_line_lacks_is_said() {
        assertTrue(diff("--git", "old", "models").err().contains("behind --"));
        assertTrue(diff("--git", "old", "--").err().contains("at least one path"));
        assertTrue(diff("--git", "old", "new", "newer", "--", "models").err().contains("newer?"));
        assertTrue(diff("--git", "old", "--", "-").err().contains("Standard input"));
    }

    @Test
    void what_the_revision_has_not_is_said() {
        Shell.Run run = diff("--git", "old", "--", "model");
        assertEquals(3, run.status());
        assertTrue(run.err().contains("old:model: That revision has no such file or folder."), run.err());
    }

    @Test
    void without_a_repository_or_git_it_is_said_so() {
        Shell.Run none = shell(home).run("diff", "--git", "old", "--", "models");
        assertEquals(3, none.status());
        assertTrue(none.err().contains("The current folder is in no git repository."), none.err());
        Shell.Run programless =
                new Shell(folder).environment("PATH", home.toString()).run("diff", "--git", "old", "--", "models");
        assertEquals(3, programless.status());
        assertTrue(programless.err().contains("There is no git on PATH"), programless.err());
    }

    @Test
    void a_repository_of_somebody_else_is_not_read() throws Exception {
        boolean isRoot = "root".equals(System.getProperty("user.name"));
        Requires.that(isRoot, "root rights", "run the tests as root");
        Process chown = new ProcessBuilder("chown", "-R", "12345", folder.toString()).start();
        assertEquals(0, chown.waitFor());
        Shell.Run run = diff("--git", "old", "--", "models");
        assertEquals(3, run.status());
        assertTrue(run.err().contains("The repository belongs to somebody else"), run.err());
    }

    @Test
    void nothing_that_the_repository_names_is_run() throws Exception {
        Path mark = home.resolve("mark");
        Path script = home.resolve("script");
        Files.writeString(script, "#!/bin/sh\ntouch " + mark + "\ncat\n");
        assertTrue(script.toFile().setExecutable(true));
        Path hooks = Files.createDirectory(home.resolve("hooks"));
        try (Stream<String> names = Stream.of("post-checkout", "reference-transaction", "post-index-change")) {
            for (String name : names.toList()) {
                Files.copy(script, hooks.resolve(name));
                assertTrue(hooks.resolve(name).toFile().setExecutable(true));
            }
        }
        write(".gitattributes", "*.json diff=evil filter=evil\n");
        write("models/relay.json", model("new.json"));
        commit("new");
        for (String setting : List.of(
                "core.fsmonitor",
                "core.pager",
                "pager.ls-tree",
                "pager.cat-file",
                "diff.external",
                "diff.evil.textconv",
                "diff.evil.command",
                "filter.evil.smudge",
                "filter.evil.process",
                "core.sshCommand",
                "core.askPass",
                "core.alternateRefsCommand",
                "gpg.program",
                "credential.helper")) {
            git("config", setting, script.toString());
        }
        git("config", "core.hooksPath", hooks.toString());
        git("config", "alias.ls-tree", "!" + script);
        Files.deleteIfExists(mark);
        Shell shell = shell(folder)
                .environment("GIT_EXTERNAL_DIFF", script.toString())
                .environment("GIT_PAGER", script.toString())
                .environment("GIT_SSH_COMMAND", script.toString())
                .environment("GIT_EXEC_PATH", hooks.toString())
                .environment("GIT_DIR", "/nowhere")
                .environment("GIT_TRACE", mark.toString());
        Shell.Run run = shell.run("diff", "-q", "--git", "old", "new", "--", "models");
        assertEquals(1, run.status(), run.err());
        assertFalse(Files.exists(mark), "something was run");
    }

    @Test
    void a_missing_object_is_not_fetched() throws Exception {
        Path mark = home.resolve("mark");
        write("models/relay.json", model("new.json"));
        commit("new");
        git("config", "remote.origin.url", "ext::touch " + mark);
        git("config", "remote.origin.promisor", "true");
        git("config", "extensions.partialClone", "origin");
        git("config", "core.repositoryFormatVersion", "1");
        git("config", "protocol.ext.allow", "always");
        try (Stream<Path> objects = Files.walk(folder.resolve(".git/objects"))) {
            for (Path object : objects.filter(Files::isRegularFile).toList()) {
                // The blobs of the model are the largest by far.
                if (Files.size(object) > 400) {
                    Files.delete(object);
                }
            }
        }
        Shell.Run run = diff("--git", "old", "new", "--", "models");
        assertEquals(3, run.status(), run.out());
        assertTrue(run.err().contains("old:models/relay.json: Git can't give its content"), run.err());
        assertFalse(Files.exists(mark), "something was fetched");
    }

    @Test
    void a_git_in_the_current_folder_is_not_run() throws Exception {
        Path mark = home.resolve("mark");
        write("git", "#!/bin/sh\ntouch " + mark + "\n");
        assertTrue(folder.resolve("git").toFile().setExecutable(true));
        Shell.Run run = new Shell(folder)
                .environment("PATH", ".::" + Path.of("").toAbsolutePath().relativize(folder) + ":" + git.getParent())
                .environment("HOME", home.toString())
                .run("diff", "-q", "--git", "old", "--", "models");
        assertEquals(0, run.status(), run.err());
        assertFalse(Files.exists(mark), "the wrong git was run");
    }

    @Test
    void links_and_submodules_are_refused_with_a_sentence() throws Exception {
        Files.createSymbolicLink(folder.resolve("models/link.json"), Path.of("../../home/secret.json"));
        Files.createSymbolicLink(folder.resolve("models/elsewhere"), Path.of(".."));
        commit("links");
        git("rm", "-q", "--cached", "models/elsewhere");
        git("update-index", "--add", "--cacheinfo", "160000," + "1".repeat(40) + ",models/module");
        git("-c", "user.name=x", "-c", "user.email=x@example.com", "commit", "-q", "-m", "module");
        Shell.Run run = diff("--git", "links", "HEAD", "--", "models");
        assertEquals(3, run.status());
        assertTrue(run.err().contains("links:models/elsewhere: This is a symbolic link"), run.err());
        assertTrue(run.err().contains("links:models/link.json: This is a symbolic link"), run.err());
        assertTrue(run.err().contains("HEAD:models/module: This is another repository"), run.err());
        Shell.Run alone = diff("--git", "links", "HEAD", "--", "models/link.json");
        assertTrue(alone.err().contains("links:models/link.json: This is a symbolic link"), alone.err());
        assertEquals(3, diff("--git", "HEAD", "HEAD", "--", "models/module").status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\nb.json",
                "tab\t\"quoted\".json",
                "\u00FC\u202Emodel.json",
                ":(top)x.json",
                "*.json",
                "-x.json"
            })
    void names_are_taken_as_they_are_and_shown_without_harm(String name) throws Exception {
        write("odd/" + name, model("old.json"));
        write("odd/other/wrong.json", "{ \"$schema\": \"model.schema.json\", \"servres\": [] }");
        commit("odd");
        assertEquals(0, diff("--git", "odd", "odd", "--", "odd/" + name).status());
        Shell.Run run = diff("--git", "odd", "odd", "--", "odd");
        assertEquals(3, run.status());
        Files.delete(folder.resolve("odd/other/wrong.json"));
        commit("mended");
        Shell.Run same = diff("--git", "mended", "--", "odd");
        assertEquals(0, same.status(), same.err());
        Shell.Run shown = diff("-v", "--git", "mended", "--", "odd");
        assertFalse(shown.err().contains("\u202E") || shown.err().contains("a\nb"), shown.err());
    }
}
