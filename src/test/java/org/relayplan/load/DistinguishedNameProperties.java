package org.relayplan.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Whatever stands in a name of the directory, however it is escaped, comes out as it was. */
class DistinguishedNameProperties {

    private static final String LETTERS = "ab Z09,+\"\\<>;=#äß\u3042\uD83D\uDE00(){}/-";

    @Property
    void parts_come_out_as_they_went_in(@ForAll long seed) {
        Random random = new Random(seed);
        List<String> parts = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            String part = part(random);
            parts.add(part);
            name.append(name.length() == 0 ? "" : ",").append("CN=").append(escaped(part, random));
        }
        assertEquals(parts, DistinguishedName.values(name.toString()), name::toString);
    }

    private static String part(Random random) {
        StringBuilder part = new StringBuilder("x");
        for (int i = random.nextInt(8); i > 0; i--) {
            int at = random.nextInt(LETTERS.length());
            char c = LETTERS.charAt(at);
            part.append(Character.isSurrogate(c) ? "\uD83D\uDE00" : String.valueOf(c));
        }
        return part.append('y').toString();
    }

    /** With a backslash where one is needed, or by the bytes of UTF-8. */
    private static String escaped(String part, Random random) {
        StringBuilder out = new StringBuilder();
        part.codePoints().forEach(point -> {
            String text = Character.toString(point);
            boolean special = ",+\"\\<>;=#".contains(text);
            if (special && random.nextBoolean()) {
                out.append('\\').append(text);
            } else if (special || random.nextInt(6) == 0) {
                for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
                    out.append(String.format("\\%02X", b));
                }
            } else {
                out.append(text);
            }
        });
        return out.toString();
    }

    @Test
    void only_names_below_the_connectors_of_a_server_are_connectors() {
        assertEquals(
                "[Relay, SMTP Receive Connectors, Protocols, EX01, Servers]",
                DistinguishedName.values("CN=Relay,CN=SMTP Receive Connectors, CN=Protocols,cn=EX01,CN=Servers")
                        .toString());
        assertFalse(DistinguishedName.isConnector(DistinguishedName.values("CN=EX01,CN=Servers,DC=contoso,DC=com")));
        assertEquals(List.of("a\\"), DistinguishedName.values("CN=a\\"));
    }
}
