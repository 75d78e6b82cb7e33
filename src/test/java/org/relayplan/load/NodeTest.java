package org.relayplan.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.relayplan.source.Place;

class NodeTest {

    private static final String DOCUMENT = """
            {
              "servers": [ { "name": "EX01", "a/b~c": null } ],
              "size": 1.50e+3, "on": true, "off": false
            }
            """;

    @Test
    void a_number_keeps_its_digits() {
        assertEquals("1.50e+3", root().member("size").orElseThrow().value().text());
    }

    @Test
    void only_true_is_true() {
        assertTrue(root().member("on").orElseThrow().value().isTrue());
        assertFalse(root().member("off").orElseThrow().value().isTrue());
        assertFalse(root().isTrue());
    }

    @Test
    void a_name_that_is_not_there_is_empty_and_names_differ_by_case() {
        assertEquals(Optional.empty(), root().member("Servers"));
    }

    @Test
    void a_scalar_has_neither_members_nor_elements() {
        Node size = root().member("size").orElseThrow().value();
        assertEquals(List.of(), size.members());
        assertEquals(List.of(), size.elements());
    }

    @Test
    void an_object_has_no_text() {
        assertThrows(IllegalStateException.class, () -> root().text());
    }

    @Test
    void members_and_elements_can_not_be_changed() {
        Node servers = root().member("servers").orElseThrow().value();
        assertThrows(
                UnsupportedOperationException.class, () -> servers.elements().clear());
        assertThrows(
                UnsupportedOperationException.class,
                () -> servers.elements().get(0).members().clear());
    }

    @Test
    void a_pointer_is_escaped() {
        Member odd = server().member("a/b~c").orElseThrow();
        assertEquals("/servers/0/a~1b~0c", odd.value().pointer());
    }

    @Test
    void a_value_and_its_name_have_a_place_each() {
        Member name = server().member("name").orElseThrow();
        assertEquals(
                new Place("doc", 2, 26, 2, 32, "/servers/0/name"), name.value().place());
        assertEquals(new Place("doc", 2, 18, 2, 24, "/servers/0/name"), name.place());
    }

    @Test
    void an_object_reaches_from_bracket_to_bracket() {
        assertEquals(new Place("doc", 1, 1, 4, 2, ""), root().place());
        assertEquals(new Place("doc", 2, 16, 2, 49, "/servers/0"), server().place());
    }

    private static Node server() {
        return root().member("servers").orElseThrow().value().elements().get(0);
    }

    private static Node root() {
        return new DocumentReader(new Faults(), false)
                .read(new ByteArrayInputStream(DOCUMENT.getBytes(StandardCharsets.UTF_8)), "doc", new NoElements())
                .orElseThrow()
                .root();
    }
}
