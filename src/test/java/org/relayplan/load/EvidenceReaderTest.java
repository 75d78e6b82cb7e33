package org.relayplan.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.relayplan.report.SchemaMisfits;
import org.relayplan.source.Fault;
import org.relayplan.source.SourceFile;
import org.relayplan.verify.Evidence;
import org.relayplan.verify.EvidenceWorth;
import org.relayplan.verify.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an earlier verify wrote, read back; each case has the faults beside it, and none is read in silence only. */
class EvidenceReaderTest {

    private static final Path CASES = Path.of("src/test/resources/load/evidence");
    private static final String HASH = "0123456789abcdef".repeat(4);

    private final Faults faults = new Faults();

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_document_gives_the_faults_listed_beside_it(Path file) throws IOException {
        Path expected = Path.of(file.toString().replaceAll("json$", "txt"));
        Optional<Evidence> evidence = read(Files.readAllBytes(file));
        StringBuilder actual = new StringBuilder();
        for (Fault fault : faults.list().stream().sorted().toList()) {
            actual.append(fault).append('\n');
        }
        assertEquals(evidence.isPresent(), faults.isEmpty(), "either evidence or faults");
        if ("write".equals(System.getProperty("relayplan.goldens"))) {
            Files.writeString(expected, actual);
        }
        assertEquals(Files.readString(expected), actual.toString(), file.toString());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void what_the_schema_refuses_is_refused(Path file) throws IOException {
        String text = Files.readString(file);
        boolean fits;
        try {
            fits = new SchemaMisfits("verify").of(text).isEmpty();
        } catch (RuntimeException e) {
            // Not even JSON.
            fits = false;
        }
        if (!fits) {
            assertEquals(Optional.empty(), read(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void every_value_that_is_of_another_kind_is_a_fault() throws IOException {
        JsonNode whole = JsonMapper.shared().readTree(Files.readString(CASES.resolve("whole.json")));
        List<String> pointers = new ArrayList<>();
        collect(whole, "", pointers);
        assertTrue(pointers.size() > 40, pointers.toString());
        for (String pointer : pointers) {
            for (String other : List.of("7.5", "{\"x\": 1}", "[[]]", "true", "\"\\u0000\"", "null")) {
                ObjectNode changed = (ObjectNode) whole.deepCopy();
                set(changed, pointer, JsonMapper.shared().readTree(other));
                String text = changed.toString();
                boolean fits = new SchemaMisfits("verify").of(text).isEmpty();
                Optional<Evidence> evidence = new EvidenceReaderTest().read(text.getBytes(StandardCharsets.UTF_8));
                if (!fits) {
                    assertEquals(Optional.empty(), evidence, pointer + " is " + other);
                }
            }
        }
    }

    @Test
    void it_says_what_stands_there() throws IOException {
        Evidence evidence =
                read(Files.readAllBytes(CASES.resolve("whole.json"))).orElseThrow();
        assertEquals(1, evidence.count(Verdict.CONFIRMED));
        assertEquals(0, evidence.count(Verdict.INCONCLUSIVE));
        assertEquals("0.1.0", evidence.version());
        assertEquals("2026-11-20T09:00:00.123Z", evidence.startedAt().toString());
        assertEquals(List.of(new SourceFile("model.json", Optional.of(HASH))), evidence.inputs());
        assertEquals(
                "ProbeRecord[vantage=app01, server=EX01, endpoint=10.1.1.1:25, local=10.1.1.1:25, pattern=relay, "
                        + "connectors=[Anonymous Relay], reactions=[250 2.1.5 at RCPT], observed=250 2.1.5 at RCPT, "
                        + "verdict=CONFIRMED, reason=as predicted, reply=Optional[250 2.1.5 Recipient OK], "
                        + "seenAddress=Optional[192.168.5.10], at=2026-11-20T09:00:01Z]",
                evidence.probes().get(0).toString());
    }

    @Test
    void it_is_proof_for_exactly_the_documents_it_was_made_from() throws IOException {
        Evidence evidence =
                read(Files.readAllBytes(CASES.resolve("whole.json"))).orElseThrow();
        SourceFile same = new SourceFile("renamed.json", Optional.of(HASH));
        SourceFile other = new SourceFile("model.json", Optional.of("f".repeat(64)));
        assertEquals(EvidenceWorth.PROOF, evidence.worth(List.of(same)));
        assertEquals(EvidenceWorth.FOREIGN, evidence.worth(List.of(other)), "the name proves nothing");
        assertEquals(EvidenceWorth.FOREIGN, evidence.worth(List.of(same, other)), "one more");
        assertEquals(EvidenceWorth.FOREIGN, evidence.worth(List.of(same, same)), "one twice");
        assertEquals(EvidenceWorth.FOREIGN, evidence.worth(List.of()), "one less");
        assertEquals(
                EvidenceWorth.FOREIGN,
                evidence.worth(List.of(new SourceFile("model.json", Optional.empty()))),
                "nobody knows");
    }

    @Test
    void evidence_of_nothing_is_for_no_model_and_practice_is_no_proof() throws IOException {
        Evidence nothing =
                read(Files.readAllBytes(CASES.resolve("no-inputs.json"))).orElseThrow();
        assertEquals(EvidenceWorth.FOREIGN, nothing.worth(List.of()));
        String practice =
                Files.readString(CASES.resolve("whole.json")).replace("\"practice\": false", "\"practice\": true");
        SourceFile same = new SourceFile("model.json", Optional.of(HASH));
        assertEquals(
                EvidenceWorth.PRACTICE,
                read(practice.getBytes(StandardCharsets.UTF_8)).orElseThrow().worth(List.of(same)));
    }

    @Test
    void order_of_the_documents_does_not_matter() throws IOException {
        String second = "\"inputs\": [ { \"file\": \"b\", \"sha256\": \"" + "a".repeat(64) + "\" },";
        String two = Files.readString(CASES.resolve("whole.json")).replaceFirst("\"inputs\": \\[", second);
        Evidence evidence = read(two.getBytes(StandardCharsets.UTF_8)).orElseThrow();
        SourceFile one = new SourceFile("1", Optional.of(HASH));
        SourceFile other = new SourceFile("2", Optional.of("a".repeat(64)));
        assertEquals(EvidenceWorth.PROOF, evidence.worth(List.of(one, other)));
        assertEquals(EvidenceWorth.PROOF, evidence.worth(List.of(other, one)));
        assertEquals(EvidenceWorth.FOREIGN, evidence.worth(List.of(one)));
    }

    @Test
    void a_file_that_is_not_there_is_a_fault() {
        Optional<Evidence> evidence = EvidenceReader.read(new FileInput("gone.json", Path.of("gone.json")), faults);
        assertEquals(Optional.empty(), evidence);
        assertFalse(faults.isEmpty());
    }

    private Optional<Evidence> read(byte[] document) {
        return EvidenceReader.read(new MemoryInput("evidence.json", document, 1), faults);
    }

    private static void collect(JsonNode node, String pointer, List<String> pointers) {
        if (!pointer.isEmpty()) {
            pointers.add(pointer);
        }
        if (node instanceof ObjectNode object) {
            object.propertyStream()
                    .forEach(member -> collect(member.getValue(), pointer + "/" + member.getKey(), pointers));
        }
        for (int i = 0; node instanceof ArrayNode array && i < array.size(); i++) {
            collect(array.get(i), pointer + "/" + i, pointers);
        }
    }

    private static void set(JsonNode root, String pointer, JsonNode value) {
        int slash = pointer.lastIndexOf('/');
        JsonNode owner = root.at(pointer.substring(0, slash));
        String last = pointer.substring(slash + 1);
        if (owner instanceof ObjectNode object) {
            object.set(last, value);
        } else {
            ((ArrayNode) owner).set(Integer.parseInt(last), value);
        }
    }
}
