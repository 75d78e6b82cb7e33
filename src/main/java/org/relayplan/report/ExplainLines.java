package org.relayplan.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import org.relayplan.analysis.Explanation;
import org.relayplan.model.Organization;
import org.relayplan.model.Server;
import org.relayplan.source.Fault;
import tools.jackson.core.JsonGenerator;

/**
 * Answers as JSON, one line each, in the order of the questions. What clients have in common is laid out once: a line
 * then costs little more than its own bytes.
 */
public final class ExplainLines {

    /** Answers kept, as many as may be explained at a time before their explanations are forgotten. */
    private static final int KEPT = 20_000;

    private final OutputStream out;
    private final Organization organization;
    private final IdentityHashMap<Server, byte[]> servers = new IdentityHashMap<>();
    private final IdentityHashMap<Explanation, byte[]> answers = new IdentityHashMap<>();

    /** Writes to that stream, which should be buffered. */
    public ExplainLines(OutputStream out, Organization organization) {
        this.out = out;
        this.organization = organization;
    }

    /** Writes one answer. */
    public void write(ExplainedConnection explained) throws IOException {
        Explanation explanation = explained.explanation();
        byte[] server = servers.get(explanation.server());
        if (server == null) {
            server = server(explanation.server().name());
            servers.put(explanation.server(), server);
        }
        byte[] answer = answers.get(explanation);
        if (answer == null) {
            if (answers.size() >= KEPT) {
                answers.clear();
            }
            answer = answer(explanation);
            answers.put(explanation, answer);
        }
        // Addresses are written in digits and punctuation only: nothing in them needs escaping.
        out.write(ascii("{\"from\":\"" + explained.from()));
        out.write(server);
        out.write(ascii(explained.local().toString()));
        out.write(answer);
    }

    /** Writes a line for a question that could not be understood, in its place. */
    public void write(Fault fault) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        JsonGenerator json = JsonForm.lineGenerator(line);
        json.writeStartObject();
        json.writeNumberProperty("line", fault.place().line());
        json.writeNumberProperty("column", fault.place().column());
        json.writeStringProperty("fault", fault.message());
        json.writeEndObject();
        json.close();
        out.write(line.toByteArray());
        out.write('\n');
    }

    /** What stands between the client and the local address. */
    private static byte[] server(String name) {
        ByteArrayOutputStream quoted = new ByteArrayOutputStream();
        JsonGenerator json = JsonForm.lineGenerator(quoted);
        json.writeString(name);
        json.close();
        return ascii("\",\"server\":" + quoted.toString(StandardCharsets.US_ASCII) + ",\"local\":\"");
    }

    /** What stands behind the local address. */
    private byte[] answer(Explanation explanation) {
        ByteArrayOutputStream object = new ByteArrayOutputStream();
        JsonGenerator json = JsonForm.lineGenerator(object);
        json.writeStartObject();
        ExplanationJson.writeAnswer(json, explanation, organization);
        json.writeEndObject();
        json.close();
        // The object's opening brace makes way for the end of the local address.
        return ascii("\"," + object.toString(StandardCharsets.US_ASCII).substring(1) + "\n");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
