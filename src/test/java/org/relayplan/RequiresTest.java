package org.relayplan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

class RequiresTest {

    @Test
    void what_is_there_lets_the_test_go_on() {
        Requires.that(true, "air", "breathe");
    }

    @Test
    void what_is_missing_skips_the_test_and_is_named() {
        Exception skipped = assertThrows(
                TestAbortedException.class, () -> Requires.demand(false, "postfix", ".ci/run installs it"));
        assertEquals("needs postfix, which is not here; .ci/run installs it", skipped.getMessage());
    }

    @Test
    void what_is_missing_fails_the_test_where_all_is_required() {
        AssertionFailedError failed =
                assertThrows(AssertionFailedError.class, () -> Requires.demand(true, "postfix", ".ci/run installs it"));
        assertTrue(failed.getMessage().startsWith("needs postfix, which is not here"), failed.getMessage());
    }

    @Test
    void a_program_is_found_on_the_path_only_if_it_can_be_run(@TempDir Path folder) throws IOException {
        Path program = Files.createFile(folder.resolve("relayplan-probe"));
        String path = "/nowhere::" + folder;
        assertEquals(Optional.empty(), Requires.find("relayplan-probe", path));
        assertTrue(program.toFile().setExecutable(true));
        assertEquals(Optional.of(program), Requires.find("relayplan-probe", path));
        assertEquals(Optional.empty(), Requires.find("relayplan-probe", ""));
    }

    @Test
    void the_summary_names_each_missing_thing_once_in_order() {
        assertEquals("""
                Tests were skipped for want of:
                  node (install it)
                  postfix (.ci/run installs it)
                """, Requires.summary(Map.of("postfix", ".ci/run installs it", "node", "install it")));
    }
}
