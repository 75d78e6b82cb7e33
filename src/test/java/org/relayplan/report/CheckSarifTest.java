package org.relayplan.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.relayplan.report.CheckTextTest.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relayplan.check.Rule;
import org.relayplan.model.InvalidText;
import org.relayplan.rules.Catalogue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What GitHub code scanning is told, held against the published schema of SARIF and what GitHub asks beyond it. */
class CheckSarifTest {

    private static final String SCHEMA = schema();

    @Test
    void the_document_is_as_the_published_schema_says() throws IOException, InvalidText {
        assertEquals(List.of(), misfits(text(new CheckSarif(Documents.full(), "/w"))));
        assertEquals(List.of(), misfits(text(new CheckSarif(Documents.known(), "/w"))));
        assertEquals(List.of(), misfits(text(new CheckSarif(Documents.hostile(), "/w"))));
        assertEquals(List.of(), misfits(text(new CheckSarif(wholeCatalogue(), "/w"))));
    }

    @Test
    void the_published_schema_refuses_what_is_wrong() throws IOException, InvalidText {
        String good = text(new CheckSarif(Documents.full(), "/w"));
        for (String wrong : List.of(
                good.replace("\"startLine\": 21", "\"startLine\": 0"),
                good.replace("\"level\": \"error\"", "\"level\": \"fatal\""),
                good.replace("\"inSource\"", "\"somewhere\""),
                good.replace("\"ruleId\"", "\"rule\""),
                good.replace("utf16CodeUnits", "bytes"))) {
            assertFalse(good.equals(wrong));
            assertFalse(misfits(wrong).isEmpty());
        }
    }

    @Test
    void every_rule_has_what_github_shows_of_it() throws IOException, InvalidText {
        JsonNode rules = run(wholeCatalogue()).at("/tool/driver/rules");
        assertEquals(Catalogue.rules().size(), rules.size());
        for (JsonNode rule : rules) {
            String id = rule.get("id").asString();
            for (String pointer : List.of("/shortDescription/text", "/fullDescription/text", "/help/text")) {
                assertFalse(rule.at(pointer).asString().isBlank(), id + pointer);
            }
            assertTrue(rule.at("/fullDescription/text").asString().length() <= 1024, id);
            assertTrue(rule.at("/help/markdown").asString().startsWith("# " + id), id);
            assertEquals("security", rule.at("/properties/tags/0").asString());
            assertTrue(
                    List.of("9.5", "8.0", "5.5", "2.5")
                            .contains(rule.at("/properties/security-severity").asString()),
                    id);
            assertTrue(
                    List.of("error", "warning", "recommendation")
                            .contains(rule.at("/properties/problem.severity").asString()),
                    id);
        }
        assertEquals(
                "9.5",
                run(Documents.full())
                        .at("/tool/driver/rules/1/properties/security-severity")
                        .asString());
    }

    @Test
    void every_result_has_one_full_region_on_one_line() throws IOException, InvalidText {
        List<String> regions = new ArrayList<>();
        for (JsonNode result : run(Documents.full()).get("results")) {
            assertEquals(1, result.get("locations").size());
            JsonNode place = result.at("/locations/0/physicalLocation");
            JsonNode region = place.get("region");
            assertEquals(region.get("startLine"), region.get("endLine"));
            regions.add(place.at("/artifactLocation/uri").asString() + " " + region.get("startLine") + ":"
                    + region.get("startColumn") + "-" + region.get("endColumn"));
        }
        // The second goes on over three lines; the third has no line of its own.
        assertEquals(
                List.of(
                        "fleet/relay.json 21:25-41",
                        "fleet/nets.json 5:12-20",
                        "fleet/relay.json 1:1-2",
                        "fleet/relay.json 21:25-41",
                        "fleet/relay.json 21:25-41"),
                regions);
    }

    @Test
    void a_message_begins_with_what_was_found_and_links_the_other_places() throws IOException, InvalidText {
        JsonNode result = run(Documents.full()).at("/results/0");
        assertEquals(
                "Everybody relays through \"Anonymous Relay\". Narrow it. See also"
                        + " [\"Default Frontend EX01\" on EX01](1), [network app-servers](2).",
                result.at("/message/text").asString());
        assertEquals(
                "[1,2]",
                result.get("relatedLocations")
                        .valueStream()
                        .map(each -> each.get("id"))
                        .toList()
                        .toString()
                        .replace(" ", ""));
        assertEquals(1, result.at("/ruleIndex").asInt());
        assertEquals(
                32, result.at("/partialFingerprints/relayplan~1v1").asString().length());
        assertFalse(result.at("/partialFingerprints").has("primaryLocationLineHash"));
    }

    @Test
    void what_is_accepted_says_why_and_what_counts_is_not_suppressed() throws IOException, InvalidText {
        JsonNode results = run(Documents.full()).get("results");
        assertEquals(0, results.get(0).get("suppressions").size());
        assertEquals(
                "{\"kind\":\"inSource\",\"justification\":\"the ERP team is looking for its owner (until 2027-06-30)\"}",
                results.get(3).get("suppressions").get(0).toString());
        assertFalse(results.get(0).has("baselineState"));
    }

    @Test
    void what_a_baseline_holds_is_unchanged_but_a_critical_one_is_not_suppressed() throws IOException, InvalidText {
        JsonNode run = run(Documents.known());
        assertEquals("unchanged", run.at("/results/0/baselineState").asString());
        assertEquals(0, run.at("/results/0/suppressions").size());
        assertEquals("external", run.at("/results/1/suppressions/0/kind").asString());
        assertEquals("new", run.at("/results/2/baselineState").asString());
        JsonNode told = run.at("/invocations/0/toolExecutionNotifications");
        assertEquals(3, told.size());
        assertEquals(5, told.get(0).at("/associatedRule/index").asInt());
        assertEquals("note", told.get(2).get("level").asString());
    }

    @Test
    void of_more_results_than_github_takes_the_gravest_are_kept_and_the_others_counted()
            throws IOException, InvalidText {
        CheckSarif sarif = new CheckSarif(Documents.full(), "/w", "", 2);
        String text = text(sarif);
        assertEquals(List.of(), misfits(text));
        JsonNode run = JsonMapper.shared().readTree(text).at("/runs/0");
        assertEquals(
                List.of("open-relay", "relay-range-wide"),
                run.get("results")
                        .valueStream()
                        .map(result -> result.get("ruleId").asString())
                        .toList());
        JsonNode told = run.at("/invocations/0/toolExecutionNotifications");
        assertEquals(3, told.size());
        assertEquals("warning", told.get(0).get("level").asString());
        assertEquals(sarif.omission(), told.get(0).at("/message/text").asString());
        assertEquals(
                "SARIF has only 2 of 5 findings, as many as GitHub code scanning takes in a run; 3 are left out, none"
                        + " that counts above info. -f json has all of them.",
                sarif.omission());
    }

    @Test
    void what_is_accepted_or_known_is_left_out_first() throws IOException, InvalidText {
        CheckSarif sarif = new CheckSarif(Documents.known(), "/w", "", 2);
        assertEquals(
                List.of("open-relay", "accepted-domains-unstated"),
                JsonMapper.shared()
                        .readTree(text(sarif))
                        .at("/runs/0/results")
                        .valueStream()
                        .map(result -> result.get("ruleId").asString())
                        .toList());
        assertEquals(
                "SARIF has only 2 of 5 findings, as many as GitHub code scanning takes in a run; 3 are left out, all of"
                        + " them accepted or known. -f json has all of them.",
                sarif.omission());
        assertEquals(
                List.of("open-relay", "relay-range-wide", "accepted-domains-unstated"),
                JsonMapper.shared()
                        .readTree(text(new CheckSarif(Documents.known(), "/w", "", 3)))
                        .at("/runs/0/results")
                        .valueStream()
                        .map(result -> result.get("ruleId").asString())
                        .toList());
    }

    @Test
    void of_many_other_places_and_ranges_of_clients_a_result_has_some_and_the_number_of_the_others()
            throws IOException, InvalidText {
        String text = text(new CheckSarif(Documents.crowded(1, 1_500), "/w"));
        assertEquals(List.of(), misfits(text));
        JsonNode result = JsonMapper.shared().readTree(text).at("/runs/0/results/0");
        assertEquals(10, result.get("relatedLocations").size());
        assertTrue(
                result.at("/message/text").asString().endsWith("](10) and 1,490 more places."),
                result.at("/message/text").asString());
        assertEquals(10, result.at("/properties/sources").size());
        assertEquals(1_490, result.at("/properties/sourcesLeftOut").asInt());
        assertEquals("1500", result.at("/properties/addresses").asString());
        JsonNode few = run(Documents.crowded(1, 10)).at("/results/0");
        assertEquals(10, few.at("/properties/sources").size());
        assertFalse(few.get("properties").has("sourcesLeftOut"));
        assertTrue(few.at("/message/text").asString().endsWith("](10)."));
        assertTrue(run(Documents.crowded(1, 11))
                .at("/results/0/message/text")
                .asString()
                .endsWith("](10) and 1 more place."));
    }

    /** 10 MB packed (SARIF support for code scanning, "File size"). */
    @Test
    void the_largest_run_is_one_that_github_takes() throws IOException {
        long[] packed = new long[1];
        OutputStream counting = new OutputStream() {
            @Override
            public void write(int b) {
                packed[0]++;
            }

            @Override
            public void write(byte[] bytes, int from, int count) {
                packed[0] += count;
            }
        };
        try (OutputStream zip = new GZIPOutputStream(counting)) {
            new CheckSarif(Documents.crowded(CheckSarif.MOST, 25), "/w").writeTo(zip);
        }
        assertTrue(packed[0] < 10_000_000, packed[0] + " bytes");
    }

    @Test
    void as_many_results_as_github_takes_are_all_there() throws IOException, InvalidText {
        CheckSarif sarif = new CheckSarif(Documents.full(), "/w", "", 5);
        assertEquals("", sarif.omission());
        assertEquals(text(new CheckSarif(Documents.full(), "/w")), text(sarif));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "fleet/a.json, fleet/a.json",
        "./a.json, a.json",
        "/w/fleet/a.json, fleet/a.json",
        "/elsewhere/a.json, file:///elsewhere/a.json",
        "../a.json, ../a.json",
        "a b%20#?.json, a%20b%2520%23%3F.json",
        "caf\u00E9\uD83D\uDE00:[x].json, caf%C3%A9%F0%9F%98%80%3A%5Bx%5D.json",
        "/wide/a.json, file:///wide/a.json",
        "x\\y.json, x%5Cy.json",
    })
    void a_file_is_named_from_the_top_and_encoded(String file, String uri) {
        assertEquals(uri, ArtifactName.uri(ArtifactName.relative(file, "/w")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"C:\\w\\fleet\\a.json, fleet/a.json", "D:\\a.json, file:///D:/a.json", ".\\a.json, a.json"})
    void on_windows_too(String file, String uri) {
        assertEquals(uri, ArtifactName.uri(ArtifactName.relative(file, "C:\\w")));
    }

    @Test
    void the_category_is_the_model() throws IOException, InvalidText {
        assertEquals(
                "relayplan/model/",
                run(Documents.full()).at("/automationDetails/id").asString());
        CheckDocument one = Documents.hostile("fleet/a.json");
        assertEquals(
                "relayplan/fleet/a.json/", run(one).at("/automationDetails/id").asString());
    }

    @Test
    void a_long_description_ends_with_a_sentence() {
        assertEquals("A.", SarifRules.cut("A. " + "b".repeat(1030)));
        assertEquals(1024, SarifRules.cut("b".repeat(1030)).length());
        assertEquals("b".repeat(1024), SarifRules.cut("b".repeat(1024)));
    }

    private static CheckDocument wholeCatalogue() throws InvalidText {
        CheckDocument full = Documents.full();
        List<String> ids = Catalogue.rules().stream().map(Rule::id).toList();
        return new CheckDocument(
                full.tool(),
                full.inputs(),
                full.result(),
                full.places(),
                full.quotations(),
                full.extent(),
                new Yardstick(ids, Optional.empty(), false, List.of()));
    }

    private static JsonNode run(CheckDocument document) throws IOException {
        return JsonMapper.shared()
                .readTree(text(new CheckSarif(document, "/w")))
                .at("/runs/0");
    }

    static List<String> misfits(String document) {
        return Misfits.of(SCHEMA, document);
    }

    private static String schema() {
        try (InputStream in = CheckSarifTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
