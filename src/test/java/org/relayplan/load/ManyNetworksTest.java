package org.relayplan.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.relayplan.model.Network;
import org.relayplan.source.Element;
import org.relayplan.source.Fault;
import org.relayplan.source.FaultyInput;

/** Thousands of networks, which are laid out by several threads, mean what a few do. */
class ManyNetworksTest {

    private static final String FEW = """
            "plain": { "owner": "A", "ticket": "T", "ranges": ["10.1.0.0/16", "fd00::/64", "10.2.0.0-10.2.0.9"] },
            "outer": { "owner": "B", "ranges": ["@plain", "@objects"] },
            "objects": { "expires": "2030-01-01", "ranges": ["10.3.0.1", { "range": "10.3.0.2", "owner": "C" }] }""";

    private static final String FAULTY = """
            "wrong": { "ranges": ["10.4.0.1", "10.4.0.256"] },
            "empty": { "ranges": [] },
            "circle": { "ranges": ["@circle"] }""";

    private static String model(String networks, int more) {
        StringBuilder text = new StringBuilder("{ \"servers\": [{ \"name\": \"EX01\", \"version\": \"2019\",")
                .append(" \"role\": \"Mailbox\" }], \"organization\": { \"networks\": {\n")
                .append(networks);
        for (int i = 0; i < more; i++) {
            text.append(",\n\"n").append(i).append("\": { \"ranges\": [\"192.168.7.8\"] }");
        }
        return text.append("} } }").toString();
    }

    @Test
    void whatever_their_lists_have() throws FaultyInput {
        LoadedModel few = ModelLoaderProperties.load(model(FEW, 0));
        LoadedModel many = ModelLoaderProperties.load(model(FEW, 3000));
        List<Network> networks = many.model().organization().networks();
        assertEquals(few.model().organization().networks(), networks.subList(0, 3));
        assertEquals("n2999", networks.get(3002).name());
        assertEquals("192.168.7.8", networks.get(3002).ranges().get(0).text());
        for (int i = 0; i < 5; i++) {
            Element entry = Element.network("outer").property("ranges").entry(i);
            assertEquals(few.places().of(entry), many.places().of(entry));
            assertEquals(few.places().calledFrom(entry), many.places().calledFrom(entry));
        }
    }

    @Test
    void with_the_same_faults() {
        List<String> few = faults(model(FAULTY, 0));
        assertEquals(3, few.size());
        assertEquals(few, faults(model(FAULTY, 3000)));
    }

    private static List<String> faults(String text) {
        List<String> faults = new ArrayList<>();
        for (Fault fault : assertThrows(FaultyInput.class, () -> ModelLoaderProperties.load(text))
                .faults()) {
            faults.add(fault.toString());
        }
        return faults;
    }
}
