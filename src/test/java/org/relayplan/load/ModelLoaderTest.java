package org.relayplan.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.relayplan.model.Connector;
import org.relayplan.model.RemoteRange;
import org.relayplan.source.Element;
import org.relayplan.source.Fault;
import org.relayplan.source.FaultyInput;
import org.relayplan.source.Place;

class ModelLoaderTest {

    private static final String FLEET = """
            { "servers": [
                { "name": "EX01", "version": "2019", "role": "Mailbox" },
                { "name": "EX02", "version": "2019", "role": "Mailbox" },
                { "name": "EX03", "version": "2019", "role": "Mailbox" } ],
              "organization": { "networks": { "apps": { "ranges": ["10.0.0.1", "10.0.0.2"] } } },
              "connectors": [ {
                "name": "Relay", "transportRole": "Frontend", "bindings": ["0.0.0.0:25"],
                "remoteIPRanges": ["@apps", "10.0.0.3"],
                "perServer": { "EX03": { "enabled": false }, "EX02": { "remoteIPRanges": ["10.0.0.4"] } } } ] }
            """;

    @Test
    void servers_of_a_connector_share_one_list_of_ranges() throws FaultyInput {
        List<Connector> connectors = ModelLoaderProperties.load(FLEET).model().connectors();
        List<RemoteRange> shared = connectors.get(0).remoteIPRanges();
        assertEquals(3, shared.size());
        assertSame(shared, connectors.get(2).remoteIPRanges());
        assertNotSame(shared, connectors.get(1).remoteIPRanges());
    }

    @Test
    void a_range_of_a_network_is_placed_in_the_network_and_called_from_the_connector() throws FaultyInput {
        LoadedModel loaded = ModelLoaderProperties.load(FLEET);
        Element ranges = Element.connector("ex01", "RELAY").property("remoteIPRanges");
        assertEquals("model.json:5:68", loaded.places().of(ranges.entry(1)).toString());
        assertEquals(
                "/organization/networks/apps/ranges/1",
                loaded.places().of(ranges.entry(1)).pointer());
        assertEquals(
                "model.json:8:24", loaded.places().calledFrom(ranges.entry(1)).toString());
        assertEquals("model.json:8:33", loaded.places().of(ranges.entry(2)).toString());
        assertEquals(
                "model.json:8:33", loaded.places().calledFrom(ranges.entry(2)).toString());
    }

    @Test
    void an_exception_for_a_server_has_its_own_place() throws FaultyInput {
        LoadedModel loaded = ModelLoaderProperties.load(FLEET);
        Place place = loaded.places().of(Element.connector("EX03", "Relay").property("enabled"));
        assertEquals("/connectors/0/perServer/EX03/enabled", place.pointer());
    }

    @Test
    void whatever_is_not_stated_is_placed_at_what_encloses_it() throws FaultyInput {
        LoadedModel loaded = ModelLoaderProperties.load(FLEET);
        assertEquals(
                "/connectors/0/name",
                loaded.places()
                        .of(Element.connector("EX01", "Relay").property("fqdn"))
                        .pointer());
        assertEquals(
                "/servers/1/name",
                loaded.places().of(Element.connector("EX02", "Default EX02")).pointer());
        assertEquals(
                "/servers/2/name", loaded.places().of(Element.server("EX03")).pointer());
        assertEquals(1, loaded.places().of(Element.server("nobody")).line());
        assertEquals(
                "/organization",
                loaded.places()
                        .of(Element.organization().property("acceptedDomains"))
                        .pointer());
    }

    @Test
    void a_rule_that_does_not_exist_cannot_be_suppressed() {
        FaultyInput e = assertThrows(
                FaultyInput.class,
                () -> ModelLoaderProperties.load(FLEET.replace(
                        "\"connectors\"",
                        "\"suppress\": [ { \"rule\": \"open-rely\", \"reason\": \"x\", \"expires\": \"2027-01-01\" } ],"
                                + " \"connectors\"")));
        assertEquals(1, e.faults().size());
        assertTrue(e.faults().get(0).message().endsWith("did you mean \"open-relay\"?"));
    }

    /** A broken document hides what it defines, so nothing is said about what is missing. */
    @Test
    void a_document_that_breaks_off_keeps_the_others_from_being_judged() {
        ModelLoader loader = new ModelLoader(Set.of(), new Faults(), true);
        List<Input> inputs = List.of(
                new ModelLoaderProperties.TextInput("a.json", FLEET.replace("EX02\": {", "EX09\": {")),
                new ModelLoaderProperties.TextInput("b.json", "{ \"servers\": ["));
        FaultyInput e = assertThrows(FaultyInput.class, () -> loader.load(inputs));
        assertEquals(
                List.of("b.json"),
                e.faults().stream().map(Fault::place).map(Place::file).toList());
    }

    @Test
    void documents_are_named_with_their_fingerprints() throws FaultyInput {
        LoadedModel loaded = new ModelLoader(Set.of(), new Faults(), true)
                .load(List.of(new ModelLoaderProperties.TextInput("-", FLEET)));
        assertEquals("-", loaded.files().get(0).file());
        assertEquals(64, loaded.files().get(0).sha256().map(String::length).orElse(0));
        assertEquals(
                Optional.empty(),
                ModelLoaderProperties.load(FLEET).files().get(0).sha256());
    }

    /** A million ranges on a hundred servers take the room of one list. */
    @Test
    void a_long_list_is_kept_once_for_a_fleet() throws FaultyInput {
        StringBuilder text = new StringBuilder("{ \"servers\": [");
        for (int i = 0; i < 100; i++) {
            text.append(i == 0 ? "" : ",").append("{\"name\":\"S").append(i);
            text.append("\",\"version\":\"2019\",\"role\":\"Mailbox\"}");
        }
        text.append("], \"organization\": { \"networks\": { \"n\": { \"ranges\": [");
        for (int i = 0; i < 100_000; i++) {
            text.append(i == 0 ? "\"" : ",\"")
                    .append("10.")
                    .append(i >> 16)
                    .append('.')
                    .append(i >> 8 & 255)
                    .append('.');
            text.append(i & 255).append('"');
        }
        text.append("] } } }, \"connectors\": [ { \"name\": \"R\", \"transportRole\": \"Hub\",");
        text.append("\"bindings\": [\"0.0.0.0:2526\"], \"remoteIPRanges\": [\"@n\"] } ] }");
        List<Connector> connectors =
                ModelLoaderProperties.load(text.toString()).model().connectors();
        assertEquals(100, connectors.size());
        for (Connector connector : connectors) {
            assertSame(connectors.get(0).remoteIPRanges(), connector.remoteIPRanges());
        }
        assertEquals(
                "10.1.134.159", connectors.get(0).remoteIPRanges().get(99_999).text());
    }
}
