package org.relayplan.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.relayplan.model.Connector;
import org.relayplan.model.Model;
import org.relayplan.model.RemoteRange;
import org.relayplan.source.Fault;
import org.relayplan.source.FaultyInput;

/** Random models mean what they were made to mean, however they are written. */
class ModelLoaderProperties {

    /** A text as a file. */
    record TextInput(String name, String text) implements Input {

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    static LoadedModel load(String text) throws FaultyInput {
        return new ModelLoader(Set.of("open-relay"), new Faults(), false)
                .load(List.of(new TextInput("model.json", text)));
    }

    private static List<String> meaning(Model model) {
        List<String> lines = new ArrayList<>();
        for (Connector connector : model.connectors()) {
            List<String> ranges = new ArrayList<>();
            for (RemoteRange range : connector.remoteIPRanges()) {
                ranges.add(RandomModel.range(
                        range.addresses().lower().value().longValueExact(),
                        range.addresses().upper().value().longValueExact(),
                        range.ownership().owner().orElse("")));
            }
            lines.add(connector.server() + " " + connector.name() + " "
                    + connector.bindings().get(0) + " " + connector.enabled() + " " + ranges);
        }
        return lines;
    }

    @Property
    void a_random_model_means_what_it_was_made_to_mean(@ForAll long seed, @ForAll long style) throws FaultyInput {
        RandomModel random = new RandomModel(seed);
        assertEquals(
                random.meaning(), meaning(load(random.json(new Random(style))).model()));
    }

    /** The same spellings with other members first: the models are equal, texts and all. */
    @Property
    void the_order_of_properties_does_not_matter(@ForAll long seed, @ForAll long style) throws FaultyInput {
        String text = new RandomModel(seed).json(new Random(style));
        assertEquals(
                load(text).model(),
                load(Reordered.json(text, new Random(style + 1))).model());
    }

    /** A text broken at random ends in faults with places, or is another good model; never in another exception. */
    @Property(tries = 1000)
    void a_broken_model_gives_faults_and_no_exception(@ForAll long seed, @ForAll long style) {
        Random random = new Random(style);
        StringBuilder text = new StringBuilder(new RandomModel(seed).json(random));
        String alphabet = "{}[]\",:@/-.(0129aeE\\ntrufl null";
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, alphabet.charAt(random.nextInt(alphabet.length())));
                default -> text.setCharAt(at, alphabet.charAt(random.nextInt(alphabet.length())));
            }
        }
        try {
            load(text.toString());
        } catch (FaultyInput e) {
            assertFalse(e.faults().isEmpty());
            for (Fault fault : e.faults()) {
                assertEquals("model.json", fault.place().file());
                assertFalse(fault.message().isBlank());
                char last = fault.message().charAt(fault.message().length() - 1);
                assertEquals(true, last == '.' || last == '?', fault.message());
            }
        }
    }
}
