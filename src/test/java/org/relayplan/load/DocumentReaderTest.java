package org.relayplan.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.relayplan.source.Fault;
import org.relayplan.source.FaultyInput;

class DocumentReaderTest {

    private final Faults faults = new Faults();

    @Test
    void a_fingerprint_is_taken_only_when_asked_for() {
        assertEquals(Optional.empty(), read("{}").orElseThrow().sha256());
        Document document = new DocumentReader(faults, true)
                .read(bytes("abc".replace("abc", "\"abc\"")), "doc", new NoElements())
                .orElseThrow();
        assertEquals(
                Optional.of("6cc43f858fbb763301637b5af970e2a46b46f461f27e5a0f41e009c59b827b25"), document.sha256());
    }

    @Test
    void wanted_elements_are_handed_over_in_order_and_not_kept() {
        List<String> taken = new ArrayList<>();
        Document document = new DocumentReader(faults, false)
                .read(
                        bytes("{\"a\": [1], \"connectors\": [{\"name\": \"x\"}, [2]]\n, \"b\": 3}"),
                        "doc",
                        collect(taken))
                .orElseThrow();
        assertEquals(List.of("connectors 1:27 /connectors/0", "connectors 1:42 /connectors/1"), taken);
        Node connectors = document.root().member("connectors").orElseThrow().value();
        assertEquals(List.of(), connectors.elements());
        assertEquals(
                "1:26-1:46",
                connectors.place().line() + ":" + connectors.place().column() + "-"
                        + connectors.place().endLine() + ":"
                        + connectors.place().endColumn());
        assertEquals(
                1, document.root().member("a").orElseThrow().value().elements().size());
    }

    @Test
    void only_arrays_of_the_top_level_are_handed_over() {
        List<String> taken = new ArrayList<>();
        new DocumentReader(faults, false)
                .read(
                        bytes("{\"a\": {\"connectors\": [1]}, \"connectors\": {\"connectors\": [2]}}"),
                        "doc",
                        collect(taken));
        assertEquals(List.of(), taken);
        assertTrue(faults.isEmpty());
    }

    @Test
    void duplicates_and_depth_are_seen_in_elements_handed_over() {
        read("{\"connectors\": [{\"a\": 1, \"a\": 2}, " + "[".repeat(62) + "1" + "]".repeat(62) + "]}");
        assertEquals(1, faults.size());
        read("{\"connectors\": [" + "[".repeat(63) + "1" + "]".repeat(63) + "]}");
        assertEquals(2, faults.size());
    }

    @Test
    void a_text_of_one_megabyte_is_read_and_a_longer_one_is_a_fault_behind_which_reading_goes_on() {
        String longest = "x".repeat(1 << 20);
        assertTrue(read("[\"" + longest + "\"]").isPresent());
        assertTrue(faults.isEmpty());
        read("{\"a\":\n \"" + longest + "y\", \"b\": 1, \"b\": 2, \"" + longest + "y\": 3}");
        assertEquals(3, faults.size());
        assertEquals("doc:2:2", faults.list().get(0).place().toString());
        assertEquals("/a", faults.list().get(0).place().pointer());
    }

    @Test
    void a_text_without_end_stops_the_reading_at_its_beginning() {
        read("[1,\n \"" + "x".repeat(17 << 20) + "\"]");
        assertEquals(
                List.of("doc:2:2: Texts, names and numbers may have up to 1,048,576 characters (1 MB)."),
                faults.list().stream().map(Fault::toString).toList());
        read("{\"" + "x".repeat(17 << 20) + "\": 1}");
        assertEquals(2, faults.size());
        read("[" + "1".repeat(17 << 20) + "]");
        assertEquals(3, faults.size());
    }

    @Test
    void a_stream_that_breaks_is_a_fault() {
        InputStream breaking = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line is dead");
            }
        };
        assertEquals(Optional.empty(), new DocumentReader(faults, false).read(breaking, "doc", new NoElements()));
        assertEquals(
                "doc: It can't be read: the line is dead.", faults.list().get(0).toString());
    }

    @Test
    void a_document_beyond_the_limit_is_a_fault_and_read_no_further() throws IOException {
        DecodedText text = new DecodedText(bytes("[1, 2]"), "doc", faults, Optional.empty(), 5);
        assertEquals(-1, text.read(new char[100], 0, 100));
        assertEquals("doc: " + DecodedText.TOO_LARGE, faults.list().get(0).toString());
        assertTrue(text.stopped());
    }

    @Test
    void of_many_faults_the_first_thousand_are_kept() {
        StringBuilder text = new StringBuilder("{\"a\": 0");
        text.append(",\n\"a\": 0".repeat(5000)).append('}');
        read(text.toString());
        assertEquals(1001, faults.size());
        FaultyInput faulty = assertThrows(FaultyInput.class, faults::throwIfAny);
        assertEquals(
                "doc: There are more than 1000 faults; only the first are listed.",
                faulty.faults().get(0).toString());
    }

    private Optional<Document> read(String text) {
        return new DocumentReader(faults, false).read(bytes(text), "doc", new NoElements());
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Elements collect(List<String> taken) {
        return new Elements() {
            @Override
            public boolean wants(String member) {
                return member.equals("connectors");
            }

            @Override
            public void take(String member, Node element) {
                taken.add(member + " " + element.line() + ":" + element.column() + " " + element.pointer());
            }
        };
    }
}
