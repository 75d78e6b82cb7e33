package org.relayplan.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relayplan.Requires;

/** The workflow that comments, against artifacts that a stranger may have made; a script plays GitHub's client. */
class CommentWorkflowTest {

    private static final String HEAD = "a".repeat(40);

    @TempDir
    Path place;

    private ScratchRepository repository;
    private Path answers;

    @BeforeEach
    void a_run_that_left_a_comment() throws Exception {
        for (String program : List.of("bash", "jq", "unzip", "perl")) {
            Requires.program(program);
        }
        repository = ScratchRepository.in(place);
        answers = Files.createDirectories(place.resolve("answers"));
        // Answers by the last part of what is asked for, and keeps what is written.
        repository.program("gh", """
                #!/bin/bash
                [[ $1 == api && $GH_TOKEN == token ]] || exit 1
                while (($#)); do
                  case $1 in
                    --method) method=$2; shift ;;
                    --field) cp "${2#body=@}" '%1$s/body'; shift ;;
                    repos/contoso/mail/*) path=$1 ;;
                  esac
                  shift
                done
                echo "${method:-GET} $path" >> '%1$s/asked'
                [[ -z $method ]] || exit 0
                case $path in
                  */actions/runs/99/artifacts*) cat '%1$s/artifacts' ;;
                  */actions/artifacts/5/zip) cat '%1$s/zip' ;;
                  */pulls/7) cat '%1$s/pull' ;;
                  */issues/7/comments*) cat '%1$s/comments' ;;
                  *) echo 'HTTP 404' >&2; exit 1 ;;
                esac
                """.formatted(answers));
        artifact(1000);
        zip(Map.of("pull-request.txt", "7\n", "comment.txt", "1 address gains relay.\n"));
        pull("open", HEAD, "stranger/mail");
        Files.writeString(answers.resolve("comments"), "[]");
    }

    private void artifact(long size) throws IOException {
        Files.writeString(
                answers.resolve("artifacts"),
                "{ \"artifacts\": [{ \"id\": 4, \"size_in_bytes\": 10, \"expired\": false },"
                        + " { \"id\": 5, \"size_in_bytes\": " + size + ", \"expired\": false },"
                        + " { \"id\": 6, \"size_in_bytes\": 10, \"expired\": true }] }");
    }

    private void zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        Files.write(answers.resolve("zip"), bytes.toByteArray());
    }

    private void pull(String state, String sha, String repository) throws IOException {
        Files.writeString(
                answers.resolve("pull"),
                "{ \"state\": \"%s\", \"head\": { \"sha\": \"%s\", \"repo\": { \"full_name\": \"%s\" } } }"
                        .formatted(state, sha, repository));
    }

    private ScratchRepository.Run run() throws Exception {
        Workflow workflow = Workflow.of("relayplan-comment.yml");
        Map<String, String> known = Map.of(
                "github.token", "token",
                "github.event.workflow_run.id", "99",
                "github.event.workflow_run.conclusion", "failure",
                "github.event.workflow_run.head_sha", HEAD,
                "github.event.workflow_run.head_repository.full_name", "stranger/mail");
        workflow.environment(workflow.step("Comment"), known).forEach(repository::environment);
        repository.environment("GITHUB_REPOSITORY", "contoso/mail");
        repository.environment("GITHUB_SERVER_URL", "https://github.example.com");
        return repository.run(Workflow.command(workflow.step("Comment"), place.resolve("step.sh")));
    }

    private String body() throws IOException {
        return Files.readString(answers.resolve("body"));
    }

    private void assertSilent(String why) throws Exception {
        ScratchRepository.Run run = run();
        assertEquals(0, run.status(), run.out());
        assertTrue(run.out().contains("::notice::No comment: " + why), run.out());
        assertFalse(Files.exists(answers.resolve("body")), "nothing is written");
    }

    @Test
    void what_was_found_becomes_one_comment_that_later_runs_write_anew() throws Exception {
        ScratchRepository.Run run = run();
        assertEquals(new ScratchRepository.Run(0, ""), run);
        assertTrue(Files.readString(answers.resolve("asked")).endsWith("POST repos/contoso/mail/issues/7/comments\n"));
        assertTrue(body().contains("<pre>\n1 address gains relay.\n</pre>"), body());
        assertTrue(body().contains("(https://github.example.com/contoso/mail/actions/runs/99)"), body());
        Files.writeString(answers.resolve("comments"), """
                [{ "id": 1, "user": { "login": "stranger" }, "body": "<!-- relayplan --> mine" },
                 { "id": 2, "user": { "login": "github-actions[bot]" }, "body": "another" }]
                [{ "id": 3, "user": { "login": "github-actions[bot]" }, "body": "<!-- relayplan -->\\nold" }]
                """);
        run();
        assertTrue(Files.readString(answers.resolve("asked")).endsWith("PATCH repos/contoso/mail/issues/comments/3\n"));
    }

    @Test
    void what_could_be_markup_stands_there_as_text() throws Exception {
        zip(Map.of(
                "pull-request.txt",
                "7",
                "comment.txt",
                "</pre>![x](https://evil.example/x.png) @security `a` <script>\u001B[2J\u202E &amp; \u00FC\r\n```\n"));
        run();
        String text = body().substring(body().indexOf("<pre>\n") + 6, body().indexOf("</pre>"));
        assertTrue(
                text.startsWith("&lt;/pre&gt;![x](https://evil.example/x.png) &#64;security `a` &lt;script&gt;"), text);
        assertTrue(text.contains("&amp;amp; \u00FC\n```"), text);
        assertTrue(text.chars().noneMatch(c -> c < ' ' && c != '\n' || c == 0x202E), text);
        assertEquals(1, body().split("</pre>", -1).length - 1, body());
    }

    /** An artifact of a megabyte that is all one letter packs into a kilobyte. */
    @Test
    void a_text_without_end_is_cut() throws Exception {
        zip(Map.of("pull-request.txt", "7", "comment.txt", "<@".repeat(5_000_000)));
        ScratchRepository.Run run = run();
        assertEquals(0, run.status(), run.out());
        assertTrue(!Files.exists(answers.resolve("body")) || body().length() < 65_000);
        zip(Map.of("pull-request.txt", "7", "comment.txt", "\u00FC".repeat(5_000_000)));
        assertEquals(0, run().status());
        assertTrue(body().length() > 10_000 && body().length() < 65_000, "" + body().length());
        assertFalse(body().contains("\uFFFD"), "no letter is cut in two");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "07",
                "-7",
                "7/../../x",
                "7;touch x",
                "7 8",
                "7\n8",
                "$(touch x)",
                "99999999999999999999"
            })
    void what_is_no_number_names_no_pull_request(String number) throws Exception {
        zip(Map.of("pull-request.txt", number, "comment.txt", "x"));
        assertSilent("the run named no pull request.");
        assertFalse(Files.readString(answers.resolve("asked")).contains("pulls/"));
    }

    @Test
    void a_number_counts_only_if_that_pull_request_has_the_commit() throws Exception {
        pull("open", "b".repeat(40), "stranger/mail");
        assertSilent("pull request 7 has another commit by now.");
        pull("closed", HEAD, "stranger/mail");
        assertSilent("pull request 7 has another commit by now.");
        pull("open", HEAD, "somebody/else");
        assertSilent("pull request 7 has another commit by now.");
        zip(Map.of("pull-request.txt", "8", "comment.txt", "x"));
        assertSilent("there is no pull request 8.");
    }

    @Test
    void what_is_too_large_or_missing_is_left_alone() throws Exception {
        artifact(200_001);
        assertSilent("what the run left is too large.");
        assertFalse(Files.readString(answers.resolve("asked")).contains("zip"), "nor fetched");
        Files.writeString(answers.resolve("artifacts"), "{ \"artifacts\": [] }");
        assertSilent("the run left nothing to say.");
        artifact(1000);
        Files.writeString(answers.resolve("zip"), "no archive");
        assertSilent("the run named no pull request.");
    }

    /** Other files of the archive are not even unpacked. */
    @Test
    void nothing_of_the_archive_is_unpacked_or_run() throws Exception {
        zip(Map.of(
                "pull-request.txt",
                "7",
                "comment.txt",
                "x",
                "gh",
                "#!/bin/sh\ntouch x\n",
                "../../evil.sh",
                "x",
                "/tmp/evil-relayplan",
                "x"));
        assertEquals(0, run().status());
        assertFalse(Files.exists(Path.of("/tmp/evil-relayplan")));
        assertEquals(1, repository.leftovers().size(), "the folder of the step");
        assertFalse(Files.exists(repository.leftovers().get(0).resolve("gh")));
    }
}
