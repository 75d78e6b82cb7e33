package org.relayplan.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relayplan.Repository;

/** The README's section on pull requests, typed in a scratch repository. */
class ReadmePullRequestsTest {

    private static final Path README = Repository.root().resolve("README.md");

    @TempDir
    Path place;

    private static Matcher block(String marker) {
        Matcher block = Pattern.compile("<!-- " + marker + " -->\n```\\w+\n(.*?)```", Pattern.DOTALL)
                .matcher(Repository.text(README));
        assertTrue(block.find(), marker);
        return block;
    }

    /** {@code -Drelayplan.goldens=write} writes what is printed now. */
    @Test
    void the_hook_is_installed_by_its_line_and_refuses_a_commit_with_those_words() throws Exception {
        ScratchRepository repository = ScratchRepository.in(place);
        repository.installRelayplan();
        repository.write(
                "samples/hooks/pre-commit", Repository.text(Repository.root().resolve("samples/hooks/pre-commit")));
        assertTrue(
                repository.folder().resolve("samples/hooks/pre-commit").toFile().setExecutable(true));
        Files.createDirectories(repository.folder().resolve(".git/hooks"));
        ScratchRepository.Run installed =
                repository.run(List.of("sh", "-ec", block("hook installation").group(1)));
        assertEquals(new ScratchRepository.Run(0, ""), installed);
        repository.write("relayplan/model.json", ScratchRepository.MODEL);
        repository.git("add", "-A");
        repository.git("commit", "-q", "-m", "the relay");
        repository.write("relayplan/model.json", ScratchRepository.SECOND_HOST);
        String session = "$ git commit -a -m 'one more host'\n"
                + repository.tryGit("commit", "-a", "-m", "one more host").out();
        Matcher block = block("hook session");
        if ("write".equals(System.getProperty("relayplan.goldens"))) {
            String text = Repository.text(README);
            Files.writeString(README, text.substring(0, block.start(1)) + session + text.substring(block.end(1)));
        } else {
            assertEquals(session, block.group(1));
        }
    }
}
