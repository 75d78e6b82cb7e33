package org.relayplan.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.relayplan.CaseModel;
import org.relayplan.Repository;
import org.relayplan.analysis.Built;
import org.relayplan.model.AddressSet;
import org.relayplan.model.Expectation;
import org.relayplan.model.Model;
import org.relayplan.report.Misfits;
import org.relayplan.source.Fault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a change is meant to do, as somebody writes it about a model. */
class IntentReaderTest {

    private static final Model FLEET = CaseModel.of(Repository.root().resolve("samples"), "fleet");

    private final Faults faults = new Faults();

    private LoadedIntent read(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return IntentReader.read(
                new SpooledInput("intent.json", new ByteArrayInputStream(bytes)), false, FLEET, faults);
    }

    private List<String> told() {
        return faults.list().stream().map(Fault::toString).toList();
    }

    @Test
    void it_names_networks_groups_and_connectors_of_the_model() {
        Expectation one = read("""
                {"expectations": [{"name": "a", "from": ["@printers", "@private"], "except": "10.0.0.0/8",
                  "to": "@pool:25", "submit": true}]}""").expectations().get(0);
        assertEquals(List.of(), told());
        assertTrue(one.from()
                .addresses()
                .containsAll(FLEET.organization().networks().stream()
                        .filter(network -> network.name().equals("printers"))
                        .findFirst()
                        .orElseThrow()
                        .addresses()
                        .minus(AddressSet.of(Built.range("10.0.0.0/8").addresses()))));
        assertFalse(one.from().addresses().contains(Built.address("10.1.1.1")));
        assertEquals(
                FLEET.servers().stream()
                        .filter(server -> server.group().equals(Optional.of("pool")))
                        .map(server -> server.name())
                        .toList(),
                one.to().stream().map(target -> target.server()).toList());
    }

    @Test
    void what_the_model_has_not_is_a_fault_at_its_place() {
        read("""
                {"expectations": [
                  {"name": "a", "from": "@printer", "to": "EX99", "relay": true},
                  {"name": "a", "from": "@any", "connector": "None"},
                  {"name": "b", "from": "@any"}]}""");
        assertEquals(4, told().size(), told().toString());
        assertTrue(told().get(0).startsWith("intent.json:2:"), told().toString());
        assertTrue(told().get(0).contains("did you mean \"printers\"?"), told().toString());
    }

    @Test
    void an_intent_says_something() {
        read("{\"expectations\": []}");
        read("{}");
        read("[]");
        assertEquals(3, told().size(), told().toString());
    }

    @Test
    void its_schema_has_the_expectations_of_the_model_and_accepts_the_cases() throws IOException {
        JsonNode model =
                JsonMapper.shared().readTree(Repository.text(Repository.root().resolve("schemas/model.schema.json")));
        String schema = Repository.text(Repository.root().resolve("schemas/intent.schema.json"));
        JsonNode intent = JsonMapper.shared().readTree(schema);
        intent.get("$defs")
                .propertyNames()
                .forEach(name -> assertEquals(
                        model.get("$defs").get(name), intent.get("$defs").get(name), name));
        int cases = 0;
        try (Stream<Path> files = Files.walk(Repository.root().resolve("src/test/resources/diff"))) {
            for (Path file : files.filter(path -> path.endsWith("intent.json")).toList()) {
                assertEquals(List.of(), Misfits.of(schema, Files.readString(file)), file.toString());
                cases++;
            }
        }
        assertTrue(cases > 2, "too few cases");
        assertTrue(!Misfits.of(schema, "{\"expectations\": []}").isEmpty());
        assertTrue(!Misfits.of(schema, "{\"expectations\": [{\"name\": \"a\", \"from\": \"@any\"}]}")
                .isEmpty());
    }
}
