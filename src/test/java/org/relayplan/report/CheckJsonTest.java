package org.relayplan.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.relayplan.report.CheckTextTest.text;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.relayplan.Repository;
import org.relayplan.check.Rule;
import org.relayplan.model.InvalidText;
import org.relayplan.rules.Catalogue;
import org.relayplan.rules.Page;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a check says to programs, read back by other people's readers. */
class CheckJsonTest {

    @Test
    void the_document_is_as_its_schema_says() throws IOException, InvalidText {
        assertEquals(List.of(), misfits("check", text(new CheckJson(Documents.full()))));
        assertEquals(List.of(), misfits("check", text(new CheckJson(Documents.empty(extent(), List.of())))));
    }

    @Test
    void a_schema_refuses_a_document_that_lacks_or_invents_something() throws IOException, InvalidText {
        String good = text(new CheckJson(Documents.full()));
        for (String wrong : List.of(
                good.replace("\"rule\"", "\"rul\""),
                good.replace("\"critical\",", "\"grave\","),
                good.replace("\"addresses\": \"", "\"addresses\": \"x"),
                good.replace("\"pointer\": \"", "\"pointr\": \""),
                good.replace("relayplan/check/1", "relayplan/check/2"))) {
            assertTrue(!misfits("check", wrong).isEmpty());
        }
    }

    @Test
    void every_property_of_the_contract_is_there_with_its_value() throws IOException, InvalidText {
        JsonNode document = JsonMapper.shared().readTree(text(new CheckJson(Documents.full())));
        assertEquals(
                List.of("schema", "tool", "inputs", "findings", "notExamined", "baseline", "summary"),
                List.copyOf(document.propertyNames()));
        JsonNode first = document.get("findings").get(0);
        assertEquals(
                List.of(
                        "rule",
                        "severity",
                        "tags",
                        "message",
                        "file",
                        "line",
                        "column",
                        "endLine",
                        "endColumn",
                        "pointer",
                        "servers",
                        "connector",
                        "witness",
                        "sources",
                        "addresses",
                        "suppressed",
                        "suppression",
                        "known"),
                List.copyOf(first.propertyNames()));
        assertEquals(
                "340282366920938463463374607431768211466",
                first.get("addresses").asString());
        assertEquals("[\"10.0.0.0-10.0.0.9\",\"::/0\"]", first.get("sources").toString());
        assertEquals(
                "{\"from\":\"::\",\"server\":\"EX01\",\"local\":\"[::]:25\"}",
                first.get("witness").toString());
        assertEquals(8, first.get("servers").size());
        JsonNode whole = document.get("findings").get(2);
        assertTrue(whole.get("line").isNull()
                && whole.get("connector").isNull()
                && whole.get("witness").isNull());
        JsonNode suppressed = document.get("findings").get(3);
        assertTrue(suppressed.get("suppressed").asBoolean());
        assertEquals(
                "{\"reason\":\"the ERP team is looking for its owner\",\"expires\":\"2027-06-30\","
                        + "\"scope\":[\"@app-servers\",\"10.0.0.1\"]}",
                suppressed.get("suppression").toString());
        assertEquals(3, document.get("summary").get("findings").asInt());
        assertEquals(2, document.get("summary").get("suppressed").asInt());
    }

    @Test
    void foreign_text_comes_back_equal_and_is_ascii_on_its_way() throws IOException {
        String text = text(new CheckJson(Documents.hostile()));
        text.chars().forEach(c -> assertTrue(c == '\n' || c >= ' ' && c < 0x7F, "character " + c));
        JsonNode finding = JsonMapper.shared().readTree(text).get("findings").get(0);
        assertEquals("Says " + Documents.HOSTILE + ".", finding.get("message").asString());
        assertEquals(Documents.HOSTILE, finding.get("file").asString());
        assertEquals(Documents.HOSTILE, finding.get("servers").get(0).asString());
        assertEquals(Documents.HOSTILE, finding.get("suppression").get("reason").asString());
    }

    @Test
    void a_stream_that_breaks_is_an_ordinary_exception() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException("full");
            }
        };
        IOException told =
                Assertions.assertThrows(IOException.class, () -> new CheckJson(Documents.full()).writeTo(full));
        assertEquals("full", told.getMessage());
    }

    @Test
    void the_catalogue_is_as_its_schema_says() throws IOException {
        List<Page> pages = new ArrayList<>();
        for (Rule rule : Catalogue.rules()) {
            pages.add(Page.of(rule.id()));
        }
        assertEquals(List.of(), misfits("rules", text(new CatalogueJson(new Tool("relayplan", "1"), pages))));
    }

    private static Extent extent() {
        return new Extent(1, 1, 1, 0, 1, true, false);
    }

    private static List<String> misfits(String name, String document) {
        return Misfits.of(schema(name), document);
    }

    static String schema(String name) {
        return Repository.text(Repository.root().resolve("schemas/" + name + ".schema.json"));
    }
}
