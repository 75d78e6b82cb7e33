package org.relayplan.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.relayplan.source.FaultyInput;

class LooseTextTest {

    private record Bytes(byte[] bytes) implements Input {

        @Override
        public String name() {
            return "relay.log";
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }

    private static LooseText read(byte[] bytes) throws FaultyInput {
        return LooseText.read(new Bytes(bytes));
    }

    @Test
    void every_way_to_end_a_line_ends_one() throws FaultyInput {
        byte[] bytes = "a\nb\r\nc\r\r\nd\re\n\nf".getBytes(StandardCharsets.UTF_8);
        assertEquals(List.of("a", "b", "c", "d", "e", "", "f"), read(bytes).lines());
        assertEquals(List.of(), read(new byte[0]).lines());
    }

    @Test
    void what_windows_and_others_write_is_read() throws FaultyInput {
        String text = "220 接続 ready";
        for (Charset charset : List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                Charset.forName("windows-31j"))) {
            assertEquals(List.of(text), read(text.getBytes(charset)).lines(), charset.name());
        }
        for (String marks : List.of("\uFEFF", "\uFEFF\uFEFF")) {
            assertEquals(
                    List.of(text),
                    read((marks + text).getBytes(StandardCharsets.UTF_8)).lines());
        }
    }

    @Test
    void bytes_of_no_encoding_are_read_one_by_one() throws FaultyInput {
        assertEquals(
                List.of("220 \u00FF\u00FE"),
                read(new byte[] {'2', '2', '0', ' ', -1, -2}).lines());
    }

    @Test
    void long_lines_and_long_texts_are_cut() throws FaultyInput {
        byte[] line = new byte[LooseText.LONGEST + 10];
        Arrays.fill(line, (byte) 'x');
        assertEquals(LooseText.LONGEST, read(line).lines().get(0).length());
        assertFalse(read(line).isCut());
        byte[] lines = new byte[LooseText.MOST + 1];
        Arrays.fill(lines, (byte) '\n');
        Arrays.fill(lines, 0, 5_000_000, (byte) 'x');
        assertTrue(read(lines).isCut());
    }

    @Test
    void an_archive_is_refused() {
        FaultyInput faulty = assertThrows(FaultyInput.class, () -> read(new byte[] {'P', 'K', 3, 4}));
        assertTrue(faulty.faults().get(0).message().contains("archive"));
        assertFalse(faulty.faults().get(0).message().contains("JSON"));
    }
}
