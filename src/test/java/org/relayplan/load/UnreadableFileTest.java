package org.relayplan.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class UnreadableFileTest {

    @Test
    void a_sentence_of_our_own_is_kept() {
        assertEquals(UnreadableFile.FOLDER, UnreadableFile.sentence(new UnreadableFile(UnreadableFile.FOLDER)));
    }

    @Test
    void what_is_missing_or_forbidden_is_said_without_the_path() {
        assertEquals("There is no such file or folder.", UnreadableFile.sentence(new NoSuchFileException("/x/y")));
        assertEquals(
                "It may not be read: access is denied.", UnreadableFile.sentence(new AccessDeniedException("/x/y")));
    }

    @Test
    void other_trouble_is_said_in_the_words_of_the_system_and_can_not_act_on_a_terminal() {
        assertEquals(
                "It can't be read: Too many levels.",
                UnreadableFile.sentence(new FileSystemException("/x", null, "Too many levels")));
        assertEquals("It can't be read: input/output error.", UnreadableFile.sentence(new FileSystemException("/x")));
        assertEquals("It can't be read: a\\u001Bb.", UnreadableFile.sentence(new IOException("a\u001Bb")));
    }
}
