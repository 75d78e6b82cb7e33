package org.relayplan.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.relayplan.powershell.LiveObject;

/** What is written as Export-Clixml writes it is read back equal, whatever stands in it. */
class CliXmlProperties {

    private static final String LETTERS = "aZ_x0041_\u00E9\u4E2D<>&\"' \t\r\n\u0000\u001B\u202E\uFFFF";

    @Property
    void objects_are_read_back_equal(@ForAll long seed) {
        Random random = new Random(seed);
        List<Object> written = new ArrayList<>();
        List<Object> expected = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            Map<String, Object> plain = new LinkedHashMap<>();
            written.add(object(random, plain, 0));
            expected.add(plain);
        }
        Charset charset = random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16LE;
        assertEquals(expected, CollectedExports.read(WrittenCliXml.of(new ArrayList<>(written)), charset, seed));
    }

    private static LiveObject object(Random random, Map<String, Object> plain, int depth) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("TypeNames", List.of("relayplan.Made" + random.nextInt(3)));
        for (int i = random.nextInt(5) + 1; i > 0; i--) {
            String name = "P" + i + word(random);
            List<Object> both = value(random, depth);
            properties.put(name, both.get(0).equals("$null") ? null : both.get(0));
            plain.put(name, both.get(1));
        }
        return new LiveObject(properties);
    }

    /** A value as it is written and as it is read. */
    private static List<Object> value(Random random, int depth) {
        int kind = random.nextInt(depth > 3 ? 2 : 4);
        if (kind == 0) {
            return List.of("$null", "$null");
        }
        if (kind == 1) {
            String text = word(random);
            return List.of(text, text);
        }
        if (kind == 2) {
            Map<String, Object> plain = new LinkedHashMap<>();
            return List.of(object(random, plain, depth + 1), plain);
        }
        List<Object> written = new ArrayList<>();
        List<Object> plain = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            List<Object> both = value(random, depth + 1);
            written.add(both.get(0).equals("$null") ? "" : both.get(0));
            plain.add(both.get(0).equals("$null") ? "" : both.get(1));
        }
        return List.of(written, plain);
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }
}
