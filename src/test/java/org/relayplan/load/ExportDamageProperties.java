package org.relayplan.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.relayplan.source.Fault;
import org.relayplan.source.Visible;

/** Whatever happens to an export on its way, reading it ends, and ends without an exception or a raw escape. */
class ExportDamageProperties {

    private static final Path EXPORTS = Path.of("src/test/resources/exports");

    @Provide
    Arbitrary<Path> exports() throws IOException {
        return Arbitraries.of(files(""));
    }

    @Provide
    Arbitrary<Path> wholeCliXml() throws IOException {
        return Arbitraries.of(files("clixml"));
    }

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(EXPORTS.resolve(folder))) {
            return files.filter(file ->
                            Files.isRegularFile(file) && !file.toString().endsWith(".read"))
                    .sorted()
                    .toList();
        }
    }

    @Property
    void the_pieces_in_which_it_comes_make_no_difference(@ForAll("exports") Path file, @ForAll long seed)
            throws IOException {
        String name = file.getFileName().toString();
        String whole = ExportDump.of(new FileInput(name, file));
        assertEquals(whole, ExportDump.of(new MemoryInput(name, Files.readAllBytes(file), seed)));
    }

    @Property
    void changed_bytes_are_read_or_told(@ForAll("exports") Path file, @ForAll long seed) throws IOException {
        Random random = new Random(seed);
        byte[] bytes = Files.readAllBytes(file);
        for (int i = random.nextInt(6); i >= 0 && bytes.length > 0; i--) {
            int at = random.nextInt(bytes.length);
            if (random.nextBoolean()) {
                bytes[at] = (byte) random.nextInt(256);
            } else {
                byte[] signs = "<>&\"'{};,|\n\0[]/=: ".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
                bytes[at] = signs[random.nextInt(signs.length)];
            }
        }
        readSafely(bytes, seed);
    }

    @Property
    void a_piece_moved_elsewhere_is_read_or_told(@ForAll("exports") Path file, @ForAll long seed) throws IOException {
        Random random = new Random(seed);
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length < 10) {
            return;
        }
        int from = random.nextInt(bytes.length - 1);
        int length = 1 + random.nextInt(Math.min(200, bytes.length - from));
        int to = random.nextInt(bytes.length - length + 1);
        System.arraycopy(bytes, from, bytes, to, length);
        readSafely(bytes, seed);
    }

    @Property
    void a_cut_off_export_is_never_read_in_silence(@ForAll("wholeCliXml") Path file, @ForAll long seed)
            throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        // What is lost behind the last > is a line end at most.
        int most = bytes.length - 2;
        byte[] cut = Arrays.copyOf(bytes, new Random(seed).nextInt(most));
        Faults faults = new Faults();
        new ExportReader(faults, false).read(new MemoryInput("cut", cut, seed), object -> {});
        assertFalse(faults.isEmpty(), "cut to " + cut.length + " bytes");
    }

    private static void readSafely(byte[] bytes, long seed) {
        Faults faults = new Faults();
        int[] seen = new int[1];
        ExportedObjects objects = new ExportedObjects() {
            @Override
            public void take(ExportedObject object) {
                seen[0]++;
            }

            @Override
            public void pass(org.relayplan.source.Place place, String sentence) {
                assertFalse(Visible.isDeceptive(sentence), sentence);
                seen[0]++;
            }
        };
        new ExportReader(faults, false).read(new MemoryInput("damaged", bytes, seed), objects);
        for (Fault fault : faults.list()) {
            assertFalse(Visible.isDeceptive(fault.message()), fault.message());
            assertTrue(fault.message().matches("(?s).*[.?]"), fault.message());
        }
    }
}
