package org.relayplan.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NotesTest {

    @Test
    void what_places_have_in_common_is_said_once() {
        Notes notes = new Notes();
        assertEquals(List.of(), notes.sentences());
        for (int i = 1; i <= 5; i++) {
            notes.add("EX0" + i + ":25", "two connectors fight");
        }
        notes.add("EX01:587", "nobody listens");
        assertEquals(
                List.of("EX01:25, EX02:25, EX03:25 and 2 more: two connectors fight.", "EX01:587: nobody listens."),
                notes.sentences());
    }
}
