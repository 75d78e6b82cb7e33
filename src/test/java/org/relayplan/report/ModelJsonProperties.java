package org.relayplan.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.relayplan.AnyModel;
import org.relayplan.Repository;
import org.relayplan.check.Rule;
import org.relayplan.load.Faults;
import org.relayplan.load.Input;
import org.relayplan.load.ModelLoader;
import org.relayplan.model.Model;
import org.relayplan.rules.StigProfile;
import org.relayplan.source.FaultyInput;

/** Whatever the model, what is written of it is read back equal. */
class ModelJsonProperties {

    private static final Set<String> RULES = rules();
    private static final SchemaMisfits SCHEMA = new SchemaMisfits("model");

    private record Text(String name, byte[] bytes) implements Input {
        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }

    private static Set<String> rules() {
        Set<String> ids = new LinkedHashSet<>();
        for (Rule rule : StigProfile.withCatalogue()) {
            ids.add(rule.id());
        }
        return ids;
    }

    private static Model load(List<Input> inputs) throws FaultyInput {
        return new ModelLoader(RULES, new Faults(), false).load(inputs).model();
    }

    private static byte[] written(Rendered document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            document.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void isReadBackEqual(Model model, boolean ascii) throws FaultyInput {
        byte[] once = written(ModelJson.of(model, ascii));
        assertEquals(List.of(), SCHEMA.of(new String(once, StandardCharsets.UTF_8)));
        Model again = read(once);
        assertEquals(model, again, () -> new String(once, StandardCharsets.UTF_8));
        assertEquals(
                new String(once, StandardCharsets.UTF_8),
                new String(written(ModelJson.of(again, ascii)), StandardCharsets.UTF_8));
    }

    private static Model read(byte[] bytes) {
        try {
            return load(List.of(new Text("written.json", bytes)));
        } catch (FaultyInput e) {
            throw new AssertionError(e.faults() + "\n" + new String(bytes, StandardCharsets.UTF_8), e);
        }
    }

    @Property
    void a_random_model_is_read_back_equal(@ForAll long seed, @ForAll boolean ascii) throws FaultyInput {
        String text = new AnyModel(seed, 4).json();
        isReadBackEqual(read(text.getBytes(StandardCharsets.UTF_8)), ascii);
    }

    /** In several documents only the order of connectors may be another. */
    @Property(tries = 300)
    void the_documents_of_a_folder_make_the_same_model(@ForAll long seed) throws FaultyInput {
        Model model = read(new AnyModel(seed, 4).json().getBytes(StandardCharsets.UTF_8));
        List<Input> inputs = new ArrayList<>();
        ModelJson.byServer(model).forEach((name, document) -> inputs.add(new Text(name + ".json", written(document))));
        Model again = load(inputs);
        assertEquals(model.organization(), again.organization());
        assertEquals(model.servers(), again.servers());
        assertEquals(Set.copyOf(model.connectors()), Set.copyOf(again.connectors()));
        assertEquals(model.expectations(), again.expectations());
        assertEquals(model.vantages(), again.vantages());
        assertEquals(model.suppress(), again.suppress());
    }

    @Test
    void every_model_among_the_tests_and_samples_is_read_back_equal() throws IOException {
        int count = 0;
        List<Path> files = new ArrayList<>(Repository.files("src/test/resources", ".json"));
        files.addAll(Repository.files("samples", ".json"));
        for (Path file : files) {
            Optional<Model> model = model(file);
            if (model.isPresent()) {
                count++;
                try {
                    isReadBackEqual(model.get(), count % 2 == 0);
                } catch (FaultyInput e) {
                    throw new AssertionError(file + " " + e.faults(), e);
                }
            }
        }
        assertTrue(count > 100, "only " + count + " models");
    }

    private static Optional<Model> model(Path file) throws IOException {
        try {
            return Optional.of(load(List.of(new Text(file.toString(), Files.readAllBytes(file)))));
        } catch (FaultyInput e) {
            return Optional.empty();
        }
    }

    @Test
    void equal_connectors_of_a_group_are_one_with_placeholders() throws FaultyInput {
        Model model = read("""
                { "servers": [
                    { "name": "EX01", "fqdn": "ex01.contoso.com", "role": "Mailbox", "version": "2019", "group": "pool",
                      "addresses": ["10.1.1.1", "fd00::1"] },
                    { "name": "EX02", "fqdn": "ex02.contoso.com", "role": "Mailbox", "version": "2019", "group": "pool",
                      "addresses": ["10.1.1.2", "fd00::2"] } ],
                  "connectors": [
                    { "name": "Relay EX01", "servers": ["EX01"], "transportRole": "FrontendTransport",
                      "bindings": ["10.1.1.1:25", "[fd00::1]:25"], "remoteIPRanges": ["10.0.0.1"],
                      "banner": "220 ex01.contoso.com {{ready}}" },
                    { "name": "Relay EX02", "servers": ["EX02"], "transportRole": "FrontendTransport",
                      "bindings": ["10.1.1.2:25", "[fd00::2]:25"], "remoteIPRanges": ["10.0.0.1"],
                      "banner": "220 ex02.contoso.com {{ready}}" } ] }
                """.getBytes(StandardCharsets.UTF_8));
        Map<String, ModelJson> folder = ModelJson.byServer(model);
        assertEquals(Set.of("", "EX01", "EX02"), folder.keySet());
        assertEquals("""
                {
                  "$schema": "model.schema.json",
                  "connectors": [
                    {
                      "name": "Relay {server}",
                      "servers": ["@pool"],
                      "transportRole": "FrontendTransport",
                      "bindings": ["{address}:25", "{address:2}:25"],
                      "remoteIPRanges": ["10.0.0.1"],
                      "banner": "220 {fqdn} {{ready}}"
                    }
                  ]
                }
                """, new String(written(folder.get("")), StandardCharsets.UTF_8));
    }
}
