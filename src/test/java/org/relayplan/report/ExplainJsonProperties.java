package org.relayplan.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.relayplan.analysis.Analysis;
import org.relayplan.analysis.Built;
import org.relayplan.analysis.Explainer;
import org.relayplan.analysis.World;
import org.relayplan.model.Address;
import org.relayplan.model.ExchangeVersion;
import org.relayplan.model.InvalidText;
import org.relayplan.model.LocalEnd;
import org.relayplan.model.Model;
import org.relayplan.model.Server;
import org.relayplan.source.Fault;
import org.relayplan.source.Place;
import org.relayplan.source.SourceFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What explain says to programs: by its schema, and the same whether asked alone or among others. */
class ExplainJsonProperties {

    private static final List<String> ENDS =
            List.of("10.1.1.1:25", "10.9.9.9:25", "*:25", "*:587", "[fd00::1]:25", "0.0.0.0:25", "10.1.1.1:26");
    private static final SchemaMisfits MISFITS = new SchemaMisfits("explain");

    @Provide
    Arbitrary<World> worlds() {
        return World.worlds();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void a_line_says_what_a_document_says_that_was_asked_for_alone(@ForAll("worlds") World world)
            throws InvalidText, IOException {
        Model model = world.model();
        Server server = model.servers().get(0);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExplainLines lines = new ExplainLines(out, model.organization());
        Explainer shared = new Explainer(new Analysis(model));
        StringBuilder alone = new StringBuilder();
        for (boolean six : new boolean[] {false, true}) {
            for (BigInteger number : World.points(six).subList(0, 8)) {
                Address client = Built.address(World.text(six, number));
                for (String end : ENDS) {
                    LocalEnd local = LocalEnd.read(end);
                    lines.write(new ExplainedConnection(client, local, shared.explain(server, local, client)));
                    Explainer fresh = new Explainer(new Analysis(model));
                    alone.append(line(
                                    new ExplainedConnection(client, local, fresh.explain(server, local, client)),
                                    model))
                            .append('\n');
                }
            }
        }
        assertEquals(alone.toString(), out.toString(StandardCharsets.US_ASCII));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void lines_and_documents_are_as_the_schema_says(@ForAll("worlds") World world) throws InvalidText, IOException {
        Model model = world.model();
        Server server = model.servers().get(0);
        Explainer explainer = new Explainer(new Analysis(model));
        for (String end : ENDS) {
            LocalEnd local = LocalEnd.read(end);
            boolean six = end.startsWith("[");
            Address client = Built.address(World.text(six, World.points(six).get(3)));
            ExplainedConnection explained =
                    new ExplainedConnection(client, local, explainer.explain(server, local, client));
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            new ExplainLines(line, model.organization()).write(explained);
            assertEquals(List.of(), MISFITS.of(line.toString(StandardCharsets.US_ASCII)));
            assertEquals(List.of(), MISFITS.of(document(explained, model)));
        }
    }

    @Example
    void the_schema_refuses_what_lacks_or_invents_something() throws InvalidText, IOException {
        Server server = Built.server("EX01", ExchangeVersion.V2019, "10.1.1.1");
        Model model = Built.model(
                Built.accepting("contoso.com"),
                List.of(server),
                List.of(Built.connector(server, "c", List.of("0.0.0.0:25"), List.of("10.0.0.0/8"))));
        Address client = Built.address("10.0.0.7");
        String good = line(
                new ExplainedConnection(
                        client, LocalEnd.ANY, new Explainer(new Analysis(model)).explain(server, LocalEnd.ANY, client)),
                model);
        assertEquals(List.of(), MISFITS.of(good));
        for (String wrong : List.of(
                good.replace("\"from\"", "\"form\""),
                good.replace("\"answered\"", "\"sure\""),
                good.replace("\"relay\":\"no\"", "\"relay\":\"nay\""),
                good.replace("\"relay\":\"no\",", ""),
                good.replace("\"connector\":\"c\"", "\"connector\":null"),
                good.replace("\"alternatives\":[]", "\"alternatives\":[\"c\"]"),
                good.replace("\"why\"", "\"more\":1,\"why\""))) {
            assertFalse(MISFITS.of(wrong).isEmpty(), wrong);
        }
    }

    @Example
    void a_fault_stands_in_the_place_of_an_answer() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        new ExplainLines(line, Built.accepting())
                .write(new Fault(Place.at("q", 7, 3, "/from"), "This is \"no\" address: \u202E."));
        String text = line.toString(StandardCharsets.US_ASCII);
        assertEquals("{\"line\":7,\"column\":3,\"fault\":\"This is \\\"no\\\" address: \\u202E.\"}\n", text);
        assertEquals(List.of(), MISFITS.of(text));
    }

    private static String document(ExplainedConnection explained, Model model) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SourceFile input = new SourceFile("m.json", java.util.Optional.of("0".repeat(64)));
        new ExplainJson(explained, model.organization(), new Tool("relayplan", "1"), List.of(input)).writeTo(out);
        return out.toString(StandardCharsets.US_ASCII);
    }

    /** The document without what only documents have, on one line. */
    private static String line(ExplainedConnection explained, Model model) throws IOException {
        JsonNode document = JsonMapper.shared().readTree(document(explained, model));
        ObjectNode answer = (ObjectNode) document;
        answer.remove(List.of("schema", "tool", "inputs"));
        return answer.toString();
    }
}
