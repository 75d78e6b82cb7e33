package org.relayplan.load;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpooledInputTest {

    @Test
    void nothing_is_read_before_it_is_opened() throws IOException {
        ByteArrayInputStream source = new ByteArrayInputStream(new byte[100]);
        SpooledInput input = new SpooledInput("-", source);
        assertEquals(100, source.available());
        input.open().close();
        assertEquals(0, source.available());
    }

    @Test
    void small_and_large_input_can_be_read_again_and_again() throws IOException {
        for (int size :
                new int[] {0, 1, SpooledInput.IN_MEMORY - 1, SpooledInput.IN_MEMORY, SpooledInput.IN_MEMORY + 70_001}) {
            byte[] bytes = new byte[size];
            new Random(size).nextBytes(bytes);
            SpooledInput input = new SpooledInput("-", new ByteArrayInputStream(bytes));
            for (int i = 0; i < 3; i++) {
                try (InputStream again = input.open()) {
                    assertArrayEquals(bytes, again.readAllBytes());
                }
            }
        }
    }
}
