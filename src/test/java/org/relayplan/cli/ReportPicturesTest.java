package org.relayplan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relayplan.HtmlTree;
import org.relayplan.Repository;
import org.relayplan.fleet.FleetFile;
import org.relayplan.fleet.FleetPlan;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pictures of a report have exactly the segments of {@code surface -f json}, however they are put together. */
class ReportPicturesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "samples/anonymous-relay.json",
                "samples/externally-secured.json",
                "samples/open-relay.json",
                "samples/fleet",
                "samples/exports/ticket.txt"
            })
    void a_sample_is_drawn_whole(String model) {
        assertEquals(surface(model), drawn(model));
    }

    @Test
    void a_made_up_fleet_is_drawn_whole() throws IOException {
        String model = fleet(FleetPlan.of(12, 4, 30).kinds(5).mixed(3, 20, 40).shared(true));
        List<String> drawn = drawn(model);
        assertTrue(drawn.size() > 1_000, drawn.size() + " segments");
        assertEquals(surface(model), drawn);
    }

    @ParameterizedTest
    @ValueSource(strings = {"samples/open-relay.json", "samples/fleet"})
    void the_table_below_a_picture_has_the_same_stretches(String model) {
        for (Element gate : HtmlTree.of(report(model)).all("div")) {
            if (!gate.getAttribute("class").equals("gate")) {
                continue;
            }
            List<String> pieces = new ArrayList<>();
            for (Element rect : HtmlTree.all(gate, "rect")) {
                if (rect.hasAttribute("data-from")) {
                    pieces.add(rect.getAttribute("data-from") + "-" + rect.getAttribute("data-to"));
                }
            }
            int rows = 0;
            for (Element cell : HtmlTree.all(gate, "td")) {
                if (cell.getAttribute("data-title").equals("Clients")) {
                    rows += HtmlTree.text(cell).split(", ").length;
                }
            }
            assertEquals(pieces.size(), rows, HtmlTree.text(gate));
        }
    }

    @Test
    void a_thousand_servers_of_ten_kinds_fit_into_5_MB() throws IOException {
        String model = fleet(
                FleetPlan.of(1_000, 20, 50).kinds(10).mixed(2, 10, 1).noted(50).shared(true));
        String report = report(model, "--only", "open-relay");
        assertTrue(report.length() < 5_000_000, report.length() + " characters");
        assertTrue(report.contains("EX10999"), "every server is named");
    }

    private String fleet(FleetPlan plan) throws IOException {
        Path file = folder.resolve("fleet.json");
        try (var out = Files.newBufferedWriter(file)) {
            FleetFile.write(plan, out);
        }
        return file.toString();
    }

    private static String report(String model, String... others) {
        List<String> arguments = new ArrayList<>(List.of("report", model, "--now", "2026-11-22"));
        arguments.addAll(List.of(others));
        Shell.Run run = new Shell(Repository.root()).run(arguments.toArray(new String[0]));
        assertEquals("", run.err());
        return run.out();
    }

    /** Every segment that is drawn, a line each, sorted. */
    private static List<String> drawn(String model) {
        List<String> lines = new ArrayList<>();
        for (Element figure : HtmlTree.of(report(model)).all("figure")) {
            String[] listeners = figure.getAttribute("data-listeners").split(" ");
            for (Element rect : HtmlTree.all(figure, "rect")) {
                for (int i = 0; rect.hasAttribute("data-from") && i < listeners.length; i += 2) {
                    lines.add(String.join(
                            " ",
                            listeners[i + 1],
                            listeners[i],
                            rect.getAttribute("data-from"),
                            rect.getAttribute("data-to"),
                            rect.getAttribute("data-outcome"),
                            rect.getAttribute("class")));
                }
            }
        }
        Collections.sort(lines);
        return lines;
    }

    /** The same by surface, which puts servers together in another way. */
    private static List<String> surface(String model) {
        Shell.Run run = new Shell(Repository.root()).run("surface", model, "-f", "json");
        List<String> lines = new ArrayList<>();
        for (JsonNode segment : JsonMapper.shared().readTree(run.out()).get("segments")) {
            for (JsonNode server : segment.get("servers")) {
                lines.add(String.join(
                        " ",
                        server.asString(),
                        segment.get("local").asString(),
                        segment.get("from").asString(),
                        segment.get("to").asString(),
                        segment.get("outcome").asString(),
                        shade(segment)));
            }
        }
        Collections.sort(lines);
        return lines;
    }

    private static String shade(JsonNode segment) {
        String relay = segment.get("may").get("relay").asString();
        String submit = segment.get("may").get("submit").asString();
        if (!relay.equals("no")) {
            return relay.equals("yes") ? "relay" : "perhaps-relay";
        }
        if (!submit.equals("no")) {
            return submit.equals("yes") ? "submit" : "perhaps-submit";
        }
        return segment.get("outcome").asString().equals("refused") ? "refused" : "nothing";
    }
}
